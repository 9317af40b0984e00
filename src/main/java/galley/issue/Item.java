package galley.issue;

import galley.text.TextRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry of a section, with the place of each of its parts.
///
/// In `"3、[Title](https://a.example) (英)\n\nBody.\n"` the marker is `3、`, the number `3`, the
/// headline everything after the marker on the first line, the content everything from there to
/// `Body.`, and the body `Body.`.
///
/// @param range whole lines, from the first to the last that is not blank, line ends included
/// @param marker indentation, number and separator: what belongs to the place, not to the item
/// @param number the number token inside the marker
/// @param content what travels when the item moves: the range without marker and last line end
/// @param headline the lines that name the item (title, URL, tags), without the marker
/// @param title where the title's Markdown stands
/// @param url where the title link's URL stands
/// @param fields what the headline's template read, by field name
/// @param links every link of the item, the title's included, in order
public record Item(
    TextRange range,
    TextRange marker,
    @Nullable TextRange number,
    TextRange content,
    TextRange headline,
    @Nullable TextRange title,
    @Nullable TextRange url,
    TextRange body,
    String titleText,
    @Nullable String urlText,
    Map<String, String> fields,
    List<ItemLink> links,
    ItemForm form) {
  public Item {
    fields = Map.copyOf(fields);
    links = List.copyOf(links);
  }
}
