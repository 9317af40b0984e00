package galley.app;

import galley.chat.ChatFailure;
import galley.chat.ChatModel;
import galley.issue.Item;
import galley.issue.Outline;
import galley.summarize.Drafter;
import galley.summarize.HouseStyle;
import galley.summarize.Proposal;
import galley.summarize.Source;
import galley.text.TextFile;
import galley.ui.inbox.DraftWriter;
import galley.workspace.IssueFile;
import galley.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the person's chat model write in the style of the open workspace's publication.
final class Writer implements DraftWriter {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  /** Of the archive's entries: enough to show a style, little enough to send each time. */
  private static final int EXAMPLES = 4;

  private static final int SENTENCES = 3;

  private final Drafter drafter;
  private final ObservableValue<Optional<ChatModel>> chosen;
  private final ObservableValue<Optional<String>> name;
  private final Supplier<Workspace> workspace;
  private final Runnable setUp;

  Writer(
      Drafter drafter,
      ObservableValue<Optional<ChatModel>> chosen,
      Supplier<Workspace> workspace,
      Runnable setUp) {
    this.drafter = drafter;
    this.chosen = chosen;
    this.workspace = workspace;
    this.setUp = setUp;
    name = chosen.map(model -> model.map(ChatModel::name));
  }

  @Override
  public ObservableValue<Optional<String>> modelProperty() {
    return name;
  }

  @Override
  public void setUp() {
    setUp.run();
  }

  @Override
  public Proposal draft(Source source, Consumer<Proposal> onPartial) throws ChatFailure {
    ChatModel model =
        chosen.getValue().orElseThrow(() -> new ChatFailure(ChatFailure.Kind.NO_SUCH_MODEL, ""));
    return drafter.draft(model, source, style(workspace.get()), onPartial);
  }

  private static HouseStyle style(Workspace workspace) {
    return new HouseStyle(
        workspace.profile().language(), recent(workspace), SENTENCES, null, null, List.of());
  }

  /// The last entries that were published; none where the archive cannot be read.
  static List<HouseStyle.Example> recent(Workspace workspace) {
    List<HouseStyle.Example> recent = new ArrayList<>();
    try {
      for (IssueFile issue : workspace.issues()) {
        String text = TextFile.read(issue.path()).text();
        Outline outline = Outline.parse(text, workspace.conventions());
        for (Item item : outline.items()) {
          String body = item.body().in(text).strip();
          if (body.isEmpty() || item.titleText().isBlank()) continue;
          recent.add(new HouseStyle.Example(item.titleText(), body));
          if (recent.size() == EXAMPLES) return recent;
        }
      }
    } catch (IOException e) {
      LOG.warn("the archive's style is not shown: {}", e.getMessage());
    }
    return recent;
  }
}
