package galley.app;

import galley.chat.Answer;
import galley.chat.ApiKey;
import galley.chat.BaseUrl;
import galley.chat.ChatClient;
import galley.chat.ChatFailure;
import galley.chat.ChatLimits;
import galley.chat.ChatModel;
import galley.chat.ChatRequest;
import galley.chat.ChatRequest.Message;
import galley.chat.ChatRequest.Role;
import galley.ui.kit.Action;
import galley.ui.kit.Messages;
import galley.ui.kit.Problem;
import galley.ui.kit.ProgressRow;
import galley.ui.kit.Tasks;
import galley.ui.session.ChatProblems;
import galley.workspace.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a person sets up a chat model, tries it, and turns it off. Nothing counts before *Save*.
final class ChatModelPane extends VBox {
  private static final Logger LOG = LoggerFactory.getLogger(ChatModelPane.class);
  private static final int MOST_TOKENS = 1_000;
  private static final int LONGEST_SHOWN = 300;

  private final Shared shared;
  private final Messages messages;
  private final ChatProblems problems;
  private final ChatClient client;
  private final ChatModelForm form;
  private final Label outcome = new Label();
  private final StackPane progress = new StackPane();
  private final Button off;
  private Tasks.@Nullable Handle running;

  ChatModelPane(Shared shared) {
    this.shared = shared;
    messages = shared.language().messages(ChatModelPane.class);
    client =
        new ChatClient(ChatLimits.USUAL, shared.person().routes(), shared.person()::proxyLogin);
    problems = new ChatProblems(shared.language());
    form =
        new ChatModelForm(
            messages,
            shared.person()::key,
            new Action(messages.text("model.list"), this::listModels),
            new Action(messages.text("model.key.forget"), this::forgetKey));
    shared.person().settings().chat().ifPresent(c -> form.show(c.base(), c.model()));
    var intro = new Label(messages.text("model.intro"));
    for (Label words : List.of(intro, outcome)) {
      words.setWrapText(true);
      words.setMinHeight(Label.USE_PREF_SIZE);
    }
    outcome.setId("outcome");
    progress.setAlignment(Pos.CENTER_LEFT);
    off = new Action(messages.text("model.off"), this::turnOff).button();
    off.setVisible(shared.person().settings().chat().isPresent());
    getChildren().setAll(intro, form, tryRow(), outcome, buttons());
    getStyleClass().add("chat-model");
    tell("");
  }

  private HBox tryRow() {
    var row = new HBox(new Action(messages.text("model.try"), this::tryIt).button(), progress);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox buttons() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button save = new Action(messages.text("model.save"), this::save).button();
    save.getStyleClass().add("accent");
    save.setDefaultButton(true);
    var row = new HBox(off, space, save);
    row.getStyleClass().add("row");
    return row;
  }

  /// Stops what is running; whether anything was.
  boolean stop() {
    boolean was = running != null;
    cancel();
    return was;
  }

  ChatModelForm form() {
    return form;
  }

  void tryIt() {
    ChatModel model = model();
    if (model == null) return;
    long start = System.nanoTime();
    var question =
        new ChatRequest(
            List.of(new Message(Role.USER, "Say hello in one short sentence.")),
            MOST_TOKENS,
            false);
    run(
        messages.text("model.tries", model.name()),
        () -> client.ask(model, question, _ -> {}),
        answer -> tell(sentence(answer, (System.nanoTime() - start) / 1e9)));
  }

  private String sentence(Answer answer, double seconds) {
    String said = answer.text().replaceAll("[\\p{C}\\s]+", " ").strip();
    String shown = said.length() <= LONGEST_SHOWN ? said : said.substring(0, LONGEST_SHOWN) + "…";
    String time = String.format(shared.language().locale(), "%.1f", seconds);
    int tokens = answer.usage().total();
    return answer.usage().estimated()
        ? messages.text("model.answer.about", shown, tokens, time)
        : messages.text("model.answer", shown, tokens, time);
  }

  private void listModels() {
    BaseUrl base = base();
    if (base == null || !hasGoodKey(base)) return;
    ApiKey key = form.key(base);
    run(
        messages.text("model.lists", base.uri().getHost()),
        () -> client.models(base, key),
        models -> {
          tell(messages.text("model.listed", models.size()));
          form.showModels(models);
        });
  }

  private <T> void run(String what, Callable<T> work, Consumer<T> done) {
    cancel();
    tell("");
    progress.getChildren().setAll(new ProgressRow(shared.language(), what, this::cancel));
    Tasks.Handle[] mine = new Tasks.Handle[1];
    mine[0] =
        shared
            .tasks()
            .run(work)
            .named("chat-model")
            .onSuccess(done)
            .onError(this::failed)
            .onEnd(
                () -> {
                  if (running == mine[0]) over();
                })
            .start();
    running = mine[0];
  }

  private void failed(Throwable thrown) {
    if (!(thrown instanceof ChatFailure failure)) throw new IllegalStateException(thrown);
    Problem problem = problems.of(failure);
    tell(problem.sentence().strip() + " " + problem.nextStep());
  }

  private void cancel() {
    if (running != null) running.cancel();
    over();
  }

  private void over() {
    running = null;
    progress.getChildren().clear();
  }

  private void tell(String sentence) {
    outcome.setText(sentence);
    outcome.setManaged(!sentence.isEmpty());
  }

  private @Nullable BaseUrl base() {
    Optional<BaseUrl> base = form.base();
    if (base.isPresent()) return base.get();
    tell(messages.text("model.noBase"));
    form.focusMissing();
    return null;
  }

  private @Nullable ChatModel model() {
    BaseUrl base = base();
    if (base == null || !hasGoodKey(base)) return null;
    if (!form.name().isEmpty()) return form.model(base);
    tell(messages.text("model.noName"));
    form.focusMissing();
    return null;
  }

  private boolean hasGoodKey(BaseUrl base) {
    try {
      form.key(base);
      return true;
    } catch (IllegalArgumentException e) {
      tell(messages.text("model.badKey"));
      return false;
    }
  }

  private void save() {
    ChatModel model = model();
    if (model == null) return;
    if (!form.typedKey().isEmpty() && !keep(model.base(), form.typedKey())) return;
    shared
        .person()
        .change(
            s -> s.withChat(Optional.of(new Settings.Chat(model.base().toString(), model.name()))));
    form.clearKey();
    form.keysChanged();
    off.setVisible(true);
    tell(messages.text("model.saved", model.name()));
  }

  private void turnOff() {
    shared.person().change(s -> s.withChat(Optional.empty()));
    off.setVisible(false);
    tell(messages.text("model.isOff"));
  }

  private void forgetKey() {
    form.base().ifPresent(base -> keep(base, ""));
    form.clearKey();
    form.keysChanged();
  }

  private boolean keep(BaseUrl base, String key) {
    try {
      shared.person().keepKey(base, key);
      return true;
    } catch (IOException e) {
      LOG.warn("key not kept: {}", e.getClass().getSimpleName());
      tell(messages.text("model.unsaved", shared.person().folder()));
      return false;
    }
  }
}
