package galley.ui.edition;

import galley.chat.ChatFailure;
import galley.chat.Usage;
import galley.summarize.Translation;
import galley.test.NoEmoji;
import galley.test.Publications;
import galley.text.TextRange;
import galley.ui.kit.Language;
import galley.ui.kit.Notice;
import galley.ui.kit.Tasks;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/** The editions pane in a window, over a Chinese session and an English file. */
final class ShownEditions implements EditionSource, EditionWriter {
  final Session session = new Session(Tasks.fx());
  final List<Notice> notices = new ArrayList<>();
  final List<TextRange> shown = new ArrayList<>();
  final ObjectProperty<Optional<String>> chat = new SimpleObjectProperty<>(Optional.empty());
  final CountDownLatch answer = new CountDownLatch(1);
  final EditionsModel model;
  final EditionsPane pane;
  final Path file;
  final Path agreement;
  boolean hasEditions = true;
  volatile List<String> lost = List.of();
  int setUps;
  boolean closed;
  private final Stage stage = new Stage();

  ShownEditions(Path folder, String zh) {
    file = folder.resolve("drafts/79.en.md");
    agreement = folder.resolve("editions/79.yaml");
    var tasks = new Tasks(error -> {});
    Language language = Language.ENGLISH;
    var gestures = new Gestures(session, language.messages(Gestures.class), why -> {});
    model = new EditionsModel(session, gestures, this, tasks, language, notices::add);
    var drafts = new EditionDrafts(model, session, this, tasks, language);
    pane = new EditionsPane(model, drafts, language, NoEmoji.images(), () -> closed = true);
    session.load(zh, Publications.numberedParagraphs(), false);
    stage.setScene(new Scene(pane, 1100, 700));
    stage.show();
    model.load();
  }

  void close() {
    stage.close();
  }

  @Override
  public Optional<Callable<Found>> find() {
    boolean exists = Files.exists(file);
    var english =
        new OtherEdition(
            "en", Publications.bullets(), exists ? file : null, file, "drafts/79.en.md");
    return Optional.of(() -> new Found("zh", List.of(english), Optional.of(agreement)));
  }

  @Override
  public boolean hasEditions() {
    return hasEditions;
  }

  @Override
  public void show(TextRange place) {
    shown.add(place);
  }

  @Override
  public void open(Path path, TextRange place) {
    shown.add(place);
  }

  @Override
  public void editProfile() {}

  @Override
  public ObservableValue<Optional<String>> modelProperty() {
    return chat;
  }

  @Override
  public void setUp() {
    setUps++;
  }

  @Override
  public Translation translate(
      String language, String title, String body, Consumer<Translation> onPartial)
      throws ChatFailure {
    onPartial.accept(new Translation("Half", "", List.of(), Usage.NONE, false));
    try {
      answer.await();
    } catch (InterruptedException e) {
      throw new ChatFailure(ChatFailure.Kind.CUT_OFF, "");
    }
    String words = body.isEmpty() ? "" : "From " + body;
    return new Translation("In " + language, words, lost, Usage.NONE, true);
  }

  String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** All words on the screen, chips and buttons included. */
  List<String> words() {
    pane.applyCss();
    pane.layout();
    List<String> words = new ArrayList<>();
    gather(pane, words);
    return words;
  }

  private static void gather(Node node, List<String> words) {
    if (node instanceof Labeled labeled && labeled.getText() != null) words.add(labeled.getText());
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, words));
    }
  }

  /** How many cards are seen: a list keeps those it has no use for now, and hides them. */
  long cards() {
    pane.applyCss();
    pane.layout();
    return pane.lookupAll(".edition-card").stream().filter(ShownEditions::isSeen).count();
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) return false;
    }
    return true;
  }

  Optional<Button> button(String id) {
    pane.applyCss();
    pane.layout();
    return Stream.of(pane.lookupAll("#" + id).toArray(Node[]::new))
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .findFirst();
  }

  void press(String id) {
    button(id).orElseThrow().fire();
  }
}
