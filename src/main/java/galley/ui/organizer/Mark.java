package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Tag;
import galley.issue.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Something about an item that is shown as a chip.
public sealed interface Mark {
  /** A tag's value that the item spells out: `en`. */
  record Tagged(String value) implements Mark {}

  record NoSummary() implements Mark {}

  record NoLink() implements Mark {}

  /** Its headline has more than one link. */
  record Links(int count) implements Mark {}

  static List<Mark> of(Item item) {
    List<Mark> marks = new ArrayList<>();
    Set<String> tags = new LinkedHashSet<>();
    for (Template headline : item.form().headlines()) tags.addAll(headline.tags().keySet());
    for (String name : tags) {
      String value = item.fields().getOrDefault(name, "");
      if (isSpelledOut(item, name, value)) marks.add(new Tagged(value));
    }
    if (item.body().isEmpty()) marks.add(new NoSummary());
    long links = item.links().stream().filter(l -> item.headline().contains(l.range())).count();
    if (item.urlText() == null) marks.add(new NoLink());
    else if (links > 1) marks.add(new Links((int) links));
    return marks;
  }

  private static boolean isSpelledOut(Item item, String name, String value) {
    if (value.isEmpty()) return false;
    for (Template headline : item.form().headlines()) {
      Tag tag = headline.tags().get(name);
      if (tag != null && tag.print(value).isBlank()) return false;
    }
    return true;
  }
}
