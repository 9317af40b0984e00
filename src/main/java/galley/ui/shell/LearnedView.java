package galley.ui.shell;

import galley.learn.Learned;
import galley.learn.LearnedForm;
import galley.learn.LearnedSection;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was learned of a publication, for a person to look through before it is written: forms of
/// items, sections, what repeats, what is uncertain, each with how often it was seen.
public final class LearnedView extends ScrollPane {
  private static final double WIDTH = 660;
  private static final double HEIGHT = 360;

  private final Messages messages;
  private final EmojiImages images;
  private final VBox rows = new VBox();

  /// @param skipped files that could not be read as text
  public LearnedView(Language language, EmojiImages images, Learned learned, List<String> skipped) {
    this.images = images;
    messages = language.messages(LearnedView.class);
    getStyleClass().add("learned");
    rows.getStyleClass().add("learned-rows");
    setContent(rows);
    setFitToWidth(true);
    // A dialog takes its size before it has a style.
    setPrefSize(WIDTH, HEIGHT);
    setMinHeight(HEIGHT / 2);
    setAccessibleText(messages.text("learned"));
    uncertain(learned, skipped);
    if (!learned.forms().isEmpty()) caption("learned.items");
    learned.forms().forEach(this::form);
    if (!learned.sections().isEmpty()) caption("learned.sections");
    learned.sections().forEach(this::section);
    others(learned);
  }

  private void form(LearnedForm form) {
    String kind = messages.text("form." + form.kind().name().toLowerCase(Locale.ROOT));
    // Those that nothing was counted for are there for what a person may write one day.
    form.headlines().stream()
        .filter(headline -> headline.seen() > 0)
        .forEach(h -> row(h.template(), kind, messages.text("learned.times", h.seen())));
    if (!form.url().isEmpty()) row(form.url(), messages.text("learned.url"), "");
  }

  private void section(LearnedSection section) {
    String role =
        section.holdsItems() ? section.role() : messages.text("learned.prose", section.role());
    row(section.headings().getFirst(), role, messages.text("learned.issues", section.issues()));
  }

  private void others(Learned learned) {
    Learned.Seen stats = learned.stats();
    Learned.LookBack lookBack = learned.lookBack();
    int blocks = learned.blocks().size() + learned.starts().size();
    int texts = learned.boilerplate().size();
    if (stats == null && lookBack == null && blocks + texts == 0) return;
    caption("learned.others");
    if (stats != null) {
      row(
          stats.text(),
          messages.text("learned.stats"),
          messages.text("learned.issues", stats.seen()));
    }
    if (lookBack != null) {
      row(
          lookBack.heading(),
          messages.text("learned.lookBack"),
          messages.text("learned.issues", lookBack.seen()));
    }
    for (LearnedSection block : learned.blocks()) {
      row(
          block.headings().getFirst(),
          messages.text("learned.block"),
          messages.text("learned.issues", block.issues()));
    }
    for (Learned.Seen start : learned.starts()) {
      row(
          start.text() + " …",
          messages.text("learned.block"),
          messages.text("learned.issues", start.seen()));
    }
    if (texts > 0) sentence(new Label(messages.text("learned.boilerplate", texts)));
  }

  private void uncertain(Learned learned, List<String> skipped) {
    List<String> sentences = new ArrayList<>();
    if (learned.forms().isEmpty()) sentences.add(messages.text("uncertain.forms"));
    if (learned.sections().isEmpty()) sentences.add(messages.text("uncertain.sections"));
    Learned.Seen files = learned.files();
    int named = files == null ? 0 : files.seen();
    if (named < learned.issues()) {
      sentences.add(messages.text("uncertain.files", learned.issues() - named));
    }
    if (learned.days().isEmpty()) sentences.add(messages.text("uncertain.days"));
    if (!skipped.isEmpty()) {
      sentences.add(messages.text("uncertain.skipped", skipped.size(), skipped.getFirst()));
    }
    if (sentences.isEmpty()) return;
    caption("learned.uncertain");
    for (String text : sentences) {
      var label = new Label(text, new FontIcon(Feather.ALERT_TRIANGLE));
      label.getStyleClass().add("uncertain");
      sentence(label);
    }
  }

  private void caption(String key) {
    var caption = new Label(messages.text(key));
    caption.getStyleClass().add("caption");
    rows.getChildren().add(caption);
  }

  private void sentence(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    rows.getChildren().add(label);
  }

  /// A text as it stands in the issues, what it is, and how often it was seen.
  private void row(String text, String what, String seen) {
    var words = new EmojiText(images, text);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(words, muted(what), muted(seen));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("learned-row");
    rows.getChildren().add(row);
  }

  private static Node muted(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
