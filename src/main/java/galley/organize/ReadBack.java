package galley.organize;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Outline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the lines of one new item as an issue that has nothing else.
final class ReadBack {
  private ReadBack() {}

  /// The item of a form that is all of the text; empty where it would be read as anything else.
  static Optional<Item> item(String text, ItemForm form) {
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
    List<Item> items = Outline.parse(text, conventions).items();
    return items.size() == 1 ? Optional.of(items.getFirst()) : Optional.empty();
  }
}
