package galley.ui.archive;

import galley.archive.IssueRef;
import galley.ui.kit.FullWidthCell;
import galley.ui.kit.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows a [Result]. It never gets wider than the list: long titles go on in the next line.
final class ResultCell extends FullWidthCell<Result> {
  private final Messages messages;
  private final Label issue = new Label();
  private final MarkedText title = new MarkedText();
  private final MarkedText snippet = new MarkedText();
  private final VBox place = new VBox(title, snippet);

  ResultCell(Messages messages, Consumer<Result> opened) {
    this.messages = messages;
    issue.getStyleClass().add("caption");
    title.getStyleClass().add("title");
    snippet.getStyleClass().add("snippet");
    place.getStyleClass().add("place");
    setOnMouseClicked(
        _ -> {
          Result result = getItem();
          if (result instanceof Result.Place) opened.accept(result);
        });
  }

  @Override
  protected void updateItem(@Nullable Result result, boolean empty) {
    super.updateItem(result, empty);
    setText(null);
    getStyleClass().remove("heads");
    switch (result) {
      case null -> show(null);
      case Result.Issue(var ref) -> {
        issue.setText(name(ref, messages));
        getStyleClass().add("heads");
        show(issue);
      }
      case Result.Place(_, var hit) -> {
        String words = hit.title().isBlank() ? messages.text("prose") : hit.title();
        title.show(words, hit.title().isBlank() ? List.of() : hit.titleMarks());
        snippet.show(hit.snippet(), hit.snippetMarks());
        snippet.setManaged(!hit.snippet().isEmpty());
        snippet.setVisible(!hit.snippet().isEmpty());
        setAccessibleText(words + ". " + hit.snippet());
        show(place);
      }
    }
  }

  static String name(IssueRef ref, Messages messages) {
    if (ref.number() == null && ref.date() == null) return ref.path();
    String number = ref.number() == null ? "" : messages.text("issue", ref.number());
    String date = ref.date() == null ? "" : ref.date();
    return (number + "  " + date).strip();
  }
}
