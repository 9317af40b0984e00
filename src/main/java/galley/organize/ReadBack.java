package galley.organize;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.issue.Outline;
import galley.issue.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The lines of one new item, read as an issue that has nothing else.
///
/// @param item the one item of the outline that was written
record ReadBack(Outline outline, Item item) {

  /// What the lines say in a form; empty where they are not just one item.
  static Optional<ReadBack> of(String lines, ItemForm form) {
    // Alone it stands in no section, also where items of its form stand only in some.
    var anywhere =
        new ItemForm(
            form.kind(), form.headlines(), form.url(), form.body(), form.stars(), form.numbers());
    var conventions =
        new Conventions(
            Conventions.FrontMatterForm.NONE,
            Map.of(),
            List.of(),
            List.of(anywhere),
            Conventions.Restart.SECTION,
            List.of(),
            Set.of(),
            null);
    return only(Outline.parse(lines, conventions), 1)
        // A heading without a link is an item only among some with one.
        .or(() -> only(Outline.parse(linked(form) + lines, conventions), 2));
  }

  private static Optional<ReadBack> only(Outline outline, int count) {
    List<Item> items = outline.items();
    return items.size() == count
        ? Optional.of(new ReadBack(outline, items.getLast()))
        : Optional.empty();
  }

  private static String linked(ItemForm form) {
    Map<String, String> values = values(form);
    Template url = form.url();
    String headline = form.writer(values).map(writer -> writer.print(values)).orElse("");
    return headline + (url == null ? "\n\n" : "\n" + url.print(values) + "\n\n");
  }

  /// Some value for each field but the summary.
  static Map<String, String> values(ItemForm form) {
    Map<String, String> values = new HashMap<>();
    for (String field : Template.FIELDS) values.put(field, "x");
    values.put("n", form.numbers().print(1));
    values.put("circled", Numbers.CIRCLED.print(1));
    values.put("url", "https://x.example");
    values.put("link", "https://x.example");
    values.remove("summary");
    return values;
  }
}
