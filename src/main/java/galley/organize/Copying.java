package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.ItemLink;
import galley.issue.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An item on its way into another issue, which stays in its own.
record Copying(Outline from, Item item, Outline to) {

  /// The ways to write it, the most faithful first.
  List<Content> ways(ItemForm form) {
    List<Content> ways = new ArrayList<>();
    if (item.form().kind() == form.kind()) ways.add(Content.of(item, from.text()));
    new Rewriting(from, item).in(form).ifPresent(ways::add);
    Forms.write(to, entry(), form).ifPresent(ways::add);
    return ways.stream().map(this::arriving).toList();
  }

  /// The item's words without the tags that only its own issue knows.
  private Entry entry() {
    String body = Content.of(item, from.text()).bodyAt(item, from.text());
    Map<String, String> fields = new HashMap<>(item.fields());
    fields.keySet().removeAll(List.of("n", "circled", "title", "url", "summary"));
    String url = item.urlText();
    return new Entry(item.titleText(), url == null ? "" : url, body, fields, null);
  }

  /// Its links must lead where they did: a reference that is not defined in the other issue is text
  /// there.
  private Content arriving(Content content) {
    return new Content(
        LineEnds.of(to.text()).in(content.text()),
        content.indent(),
        content.own(),
        content.url(),
        item.links().stream().map(ItemLink::url).toList(),
        content.kept());
  }
}
