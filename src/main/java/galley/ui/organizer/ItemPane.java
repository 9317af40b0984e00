package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.issue.Tag;
import galley.organize.ItemEdits;
import galley.organize.Outcome;
import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import galley.ui.session.Gestures;
import galley.ui.session.PartText;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Edits the parts of the selected item: title, URL, tags, body. Each that was changed becomes one
/// edit when it is left or Enter is pressed (Ctrl+Enter in the body); Escape brings it back. Of
/// several selected items it edits the tags, all at once.
public final class ItemPane extends BorderPane {
  private final Session session;
  private final Gestures gestures;
  private final EmojiImages images;
  private final Messages messages;
  private final PaneHeader header;
  private final VBox form = new VBox();
  private final List<Node> ofOneItem;
  private final FlowPane tags = new FlowPane();
  private final VBox links = new VBox();
  private final Label tagsCaption;
  private final Label linksCaption;
  private final PartField title;
  private final PartField url;
  private final PartField body;

  /// @param bodyText where the body is edited
  public ItemPane(
      Session session,
      Gestures gestures,
      Language language,
      EmojiImages images,
      PartText bodyText) {
    this.session = session;
    this.gestures = gestures;
    this.images = images;
    messages = language.messages(ItemPane.class);
    header = new PaneHeader(messages.text("item"));
    title = field(new ControlText(new TextField()), "item.title", "edit.title", ItemEdits::title);
    url = field(new ControlText(new TextField()), "item.url", "edit.url", ItemEdits::url);
    body = field(bodyText, "item.body", "edit.body", ItemEdits::body);
    tagsCaption = caption("item.tags");
    linksCaption = caption("item.links");
    tags.getStyleClass().add("tags");
    links.getStyleClass().add("links");
    form.getStyleClass().add("form");
    Label titleCaption = caption("item.title");
    Label urlCaption = caption("item.url");
    Label bodyCaption = caption("item.body");
    ofOneItem =
        List.of(titleCaption, title.node(), urlCaption, url.node(), bodyCaption, body.node());
    form.getChildren()
        .addAll(
            titleCaption,
            title.node(),
            urlCaption,
            url.node(),
            tagsCaption,
            tags,
            bodyCaption,
            body.node(),
            linksCaption,
            links);
    var scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    getStyleClass().addAll("item-pane", "canvas");
    setTop(header);
    setCenter(scroll);
    session.outlineProperty().addListener(_ -> update());
    session.selectedProperty().addListener(_ -> update());
    session.lockedProperty().addListener(_ -> update());
    update();
  }

  /// A part of an item as a field.
  private interface Part {
    Outcome with(Outline outline, Item item, String value);
  }

  private PartField field(PartText text, String name, String edit, Part part) {
    text.setName(messages.text(name));
    return new PartField(
        text,
        (start, value) ->
            item(start)
                .map(
                    item ->
                        gestures.edit(
                            part.with(session.outline(), item, value), messages.text(edit)))
                .orElse(false));
  }

  private Optional<Item> item(int start) {
    return session.outline().itemAt(start).filter(item -> item.range().start() == start);
  }

  private Label caption(String key) {
    var caption = new Label(messages.text(key));
    caption.getStyleClass().add("caption");
    return caption;
  }

  /// What a field commits when it is left changes the issue, which brings us here again.
  private void update() {
    Outline outline = session.outlineProperty().get();
    if (!outline.text().equals(session.text())) return;
    List<Item> selected = session.selectedItems();
    boolean one = selected.size() == 1;
    int start = one ? selected.getFirst().range().start() : -1;
    for (PartField each : List.of(title, url, body)) if (each.leave(start)) return;
    form.setVisible(!selected.isEmpty());
    ofOneItem.forEach(node -> shown(one, node));
    header.setTitle(
        one || selected.isEmpty()
            ? messages.text("item")
            : messages.text("item.many", selected.size()));
    showTags(selected);
    if (one) show(selected.getFirst(), outline);
    else shown(false, linksCaption, links);
  }

  private void show(Item item, Outline outline) {
    int start = item.range().start();
    boolean locked = session.lockedProperty().get();
    title.show(start, item.titleText(), locked);
    url.show(start, item.urlText() == null ? "" : item.urlText(), locked || item.url() == null);
    body.show(start, item.body().in(outline.text()), locked);
    List<ItemLink> others =
        item.links().stream().filter(link -> !link.url().equals(item.urlText())).toList();
    links.getChildren().setAll(others.stream().map(ItemPane::link).toList());
    shown(!others.isEmpty(), linksCaption, links);
  }

  private void showTags(List<Item> selected) {
    Map<String, Tag> known = new LinkedHashMap<>();
    selected.stream()
        .map(Item::form)
        .distinct()
        .flatMap(form -> form.headlines().stream())
        .forEach(headline -> headline.tags().forEach(known::putIfAbsent));
    List<ToggleButton> values = new ArrayList<>();
    known.forEach(
        (name, tag) ->
            tag.spellings().keySet().forEach(value -> values.add(tagValue(selected, name, value))));
    tags.getChildren().setAll(values);
    shown(!values.isEmpty(), tagsCaption, tags);
  }

  private ToggleButton tagValue(List<Item> items, String name, String value) {
    ToggleButton chip = Chip.withEmoji(Chip.toggle(value), images);
    boolean is =
        items.stream().allMatch(item -> value.equals(item.fields().getOrDefault(name, "")));
    chip.setSelected(is);
    chip.setDisable(session.lockedProperty().get());
    chip.setOnAction(
        _ -> {
          chip.setSelected(is);
          if (is) return;
          gestures.edit(
              ItemEdits.tag(session.outline(), items, name, value),
              messages.text("edit.tag", items.size()));
        });
    return chip;
  }

  private static Node link(ItemLink link) {
    var text = new Label(link.text().isBlank() ? link.url() : link.text());
    var url = new Label(link.url());
    url.getStyleClass().addAll("small", "muted");
    return new VBox(text, url);
  }

  private static void shown(boolean shown, Node... nodes) {
    for (Node node : nodes) {
      node.setVisible(shown);
      node.setManaged(shown);
    }
  }
}
