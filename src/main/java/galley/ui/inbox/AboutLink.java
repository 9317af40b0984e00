package galley.ui.inbox;

import atlantafx.base.controls.ToggleSwitch;
import galley.inbox.InboxLink;
import galley.link.CleanedUrl;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.Tracking;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What is known of a link's page, and what was taken out of its URL.
final class AboutLink extends VBox {
  private static final String DOT = " · ";

  private final InboxModel model;
  private final Messages messages;
  private final FactWords words;

  AboutLink(InboxModel model, Language language) {
    this.model = model;
    messages = language.messages(AboutLink.class);
    words = new FactWords(language);
    getStyleClass().add("about");
  }

  void show(InboxCard card) {
    InboxLink link = card.link();
    PageFacts facts = link.facts();
    List<Node> lines = new ArrayList<>();
    List<String> who = new ArrayList<>(List.of(LinkWords.site(link)));
    if (facts.author() != null) who.add(messages.text("about.by", facts.author()));
    add(lines, who);
    add(lines, words.publication(facts));
    add(lines, words.work(facts));
    if (facts.archived()) lines.add(archived());
    add(lines, words.file(facts));
    LinkUrl canonical = facts.canonical();
    if (canonical != null) lines.add(canonical(card, canonical));
    tracking(card, lines);
    PageFacts earlier = card.entry().earlier();
    if (earlier != null) add(lines, List.of(words.news(earlier, facts)));
    getChildren().setAll(lines);
  }

  private static void add(List<Node> lines, List<String> parts) {
    if (!parts.isEmpty()) lines.add(text(String.join(DOT, parts)));
  }

  private static Label text(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }

  private Node archived() {
    var chip = new Chip(Chip.Kind.WARNING, messages.text("chip.archived"));
    chip.setTooltip(new Tooltip(messages.text("about.archived")));
    return chip;
  }

  /// The page's own address is offered, never forced.
  private Node canonical(InboxCard card, LinkUrl canonical) {
    if (canonical.equals(card.link().url())) return text(messages.text("about.canonical.same"));
    var words = new Text(messages.text("about.canonical", canonical.value()) + " ");
    words.getStyleClass().add("about-text");
    var use = new Hyperlink(messages.text("about.canonical.use"));
    use.setOnAction(_ -> model.setUrl(card, canonical.value()));
    use.getStyleClass().add("card-link");
    return new TextFlow(words, use);
  }

  /// What was taken out of the URL that was pasted, or could be taken out of this one.
  private void tracking(InboxCard card, List<Node> lines) {
    InboxLink link = card.link();
    LinkUrl pasted = link.pasted();
    boolean cleaned = pasted != null && !pasted.equals(link.url());
    CleanedUrl url = Tracking.clean(pasted != null ? pasted : link.url());
    if (!url.changed()) return;
    String names =
        url.removed().stream()
            .map(parameter -> parameter.replaceFirst("=.*", ""))
            .distinct()
            .collect(Collectors.joining(", "));
    Label sentence = text(messages.text(cleaned ? "about.removed" : "about.kept", names));
    sentence.setTooltip(new Tooltip(String.join("\n", url.removed())));
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    var keep = new ToggleSwitch(messages.text("about.keep"));
    keep.setSelected(!cleaned);
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.selectedProperty().addListener((_, _, is) -> model.keepTracking(card, is));
    var line = new HBox(sentence, keep);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("about-line");
    lines.add(line);
  }
}
