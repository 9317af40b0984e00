package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.link.CleanedUrl;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.Stars;
import galley.link.Tracking;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is known of a link's page, and what was taken out of its URL.
final class AboutLink extends VBox {
  private static final String DOT = " · ";

  private final InboxModel model;
  private final Messages messages;
  private final LinkWords words;
  private final CardChips chips;

  AboutLink(InboxModel model, Language language) {
    this.model = model;
    messages = language.messages(AboutLink.class);
    words = new LinkWords(language);
    chips = new CardChips(language);
    getStyleClass().add("about");
  }

  void show(InboxCard card) {
    InboxLink link = card.link();
    PageFacts facts = link.facts();
    List<Node> lines = new ArrayList<>();
    String by = facts.author() == null ? null : messages.text("about.by", facts.author());
    lines.add(line(Stream.of(LinkWords.site(link), by)));
    Stream<@Nullable String> said =
        Stream.of(
            facts.date() == null ? null : messages.text("about.date", facts.date().toString()),
            facts.minutes() == null ? null : words.minutes(facts.minutes()),
            facts.language() == null ? null : words.language(facts.language()),
            facts.stars() == null ? null : "★ " + Stars.shown(facts.stars()),
            facts.licence());
    lines.add(line(said));
    LinkUrl canonical = facts.canonical();
    if (canonical != null) lines.add(canonical(card, canonical));
    if (link.pasted() != null && !link.pasted().equals(link.url())) {
      tracking(Tracking.clean(link.pasted()), "about.removed", "about.keep", card, true, lines);
    } else {
      tracking(Tracking.clean(link.url()), "about.kept", "about.remove", card, false, lines);
    }
    if (card.entry().hasProblem() || card.entry().unsaved()) lines.add(problems(card.entry()));
    lines.removeIf(line -> line instanceof Label label && label.getText().isEmpty());
    getChildren().setAll(lines);
  }

  private static Label line(Stream<@Nullable String> parts) {
    var line = new Label(parts.filter(Objects::nonNull).collect(Collectors.joining(DOT)));
    line.setWrapText(true);
    line.getStyleClass().add("muted");
    return line;
  }

  /// The page's own address is offered, never forced.
  private Node canonical(InboxCard card, LinkUrl canonical) {
    if (canonical.equals(card.link().url())) return text(messages.text("about.canonical.same"));
    return flow(
        text(messages.text("about.canonical", canonical.value())),
        action("about.canonical.use", () -> model.setUrl(card, canonical.value())));
  }

  private void tracking(
      CleanedUrl url, String sentence, String action, InboxCard card, boolean keep, List<Node> to) {
    if (!url.changed()) return;
    String names =
        url.removed().stream()
            .map(parameter -> parameter.replaceFirst("=.*", ""))
            .collect(Collectors.joining(", "));
    to.add(
        flow(
            text(messages.text(sentence, names)),
            action(action, () -> model.keepTracking(card, keep))));
  }

  private Node problems(InboxEntry entry) {
    return flow(
        chips.of(entry).stream()
            .filter(chip -> chip.kind() == Chip.Kind.DANGER)
            .toArray(Node[]::new));
  }

  private static Label text(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }

  private Hyperlink action(String key, Runnable run) {
    var link = new Hyperlink(messages.text(key));
    link.setOnAction(_ -> run.run());
    link.getStyleClass().add("card-link");
    return link;
  }

  private static FlowPane flow(Node... nodes) {
    var flow = new FlowPane(nodes);
    flow.getStyleClass().add("about-line");
    return flow;
  }
}
