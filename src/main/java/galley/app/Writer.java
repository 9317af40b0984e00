package galley.app;

import galley.chat.ChatClient;
import galley.chat.ChatFailure;
import galley.chat.ChatModel;
import galley.summarize.Drafter;
import galley.summarize.Proposal;
import galley.summarize.Source;
import galley.summarize.Translation;
import galley.summarize.Translator;
import galley.ui.edition.EditionWriter;
import galley.ui.inbox.DraftWriter;
import galley.workspace.Edition;
import galley.workspace.Workspace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Has the person's chat model write in the style of the open workspace's publication.
final class Writer implements DraftWriter, EditionWriter {
  private final Drafter drafter;
  private final Translator translator;
  private final Person person;
  private final Supplier<Workspace> workspace;
  private final Runnable setUp;
  private final ObjectProperty<Optional<String>> name =
      new SimpleObjectProperty<>(Optional.empty());
  private volatile Optional<ChatModel> model = Optional.empty();

  /// @param setUp opens the window in which a model is set up
  Writer(ChatClient client, Person person, Supplier<Workspace> workspace, Runnable setUp) {
    this.drafter = new Drafter(client);
    this.translator = new Translator(client);
    this.person = person;
    this.workspace = workspace;
    this.setUp = setUp;
    refresh();
  }

  /// Reads which model the person has chosen; it may have been another until now.
  void refresh() {
    model = person.chatModel();
    name.set(model.map(ChatModel::name));
  }

  @Override
  public ObservableValue<Optional<String>> modelProperty() {
    return name;
  }

  @Override
  public void setUp() {
    setUp.run();
    refresh();
  }

  @Override
  public Proposal draft(Source source, Consumer<Proposal> onPartial) throws ChatFailure {
    ChatModel now = model.orElseThrow(() -> new ChatFailure(ChatFailure.Kind.NO_SUCH_MODEL, ""));
    return drafter.draft(now, source, House.style(workspace.get()), onPartial);
  }

  @Override
  public Translation translate(
      String language, String title, String body, Consumer<Translation> onPartial)
      throws ChatFailure {
    ChatModel now = model.orElseThrow(() -> new ChatFailure(ChatFailure.Kind.NO_SUCH_MODEL, ""));
    Workspace own = workspace.get();
    Workspace edition =
        own.editions().stream()
            .filter(it -> it.language().equals(language))
            .findFirst()
            .map(Edition::workspace)
            .orElse(own);
    return translator.translate(now, title, body, House.style(edition), onPartial);
  }
}
