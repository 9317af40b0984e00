package galley.ui.archive;

import static org.assertj.core.api.Assertions.assertThat;

import galley.archive.Archive;
import galley.archive.ArchivedIssue;
import galley.archive.Hit;
import galley.archive.IssueRef;
import galley.archive.IssueSource;
import galley.issue.Outline;
import galley.test.Fx;
import galley.test.Publications;
import galley.ui.kit.Language;
import galley.ui.kit.Tasks;
import galley.ui.session.Published;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The search, by its field and its keys. */
class SearchPaneTest {
  private final Published published;
  private final List<String> done = new ArrayList<>();
  private final Stage stage;

  SearchPaneTest() throws Exception {
    var tasks =
        new Tasks(
            e -> {
              throw new IllegalStateException(e);
            });
    published = Fx.get(() -> new Published(Archive.inMemory(), tasks));
    stage =
        Fx.get(
            () -> {
              var pane = new SearchPane(published, tasks, Language.ENGLISH, new Told());
              var shown = new Stage();
              shown.setScene(new Scene(pane, 400, 600));
              shown.show();
              pane.start();
              return shown;
            });
  }

  private final class Told implements SearchPane.Host {
    @Override
    public void open(IssueRef issue, Hit place) {
      done.add("open " + issue.number() + " " + place.title());
    }

    @Override
    public void refer(IssueRef issue, Hit place) {
      done.add("refer " + issue.number() + " " + place.url());
    }

    @Override
    public void close(boolean back) {
      done.add("close " + back);
    }
  }

  private void read() throws Exception {
    List<ArchivedIssue> issues =
        List.of(issue(41, "协程入门", "https://a.example/1"), issue(42, "再谈协程", "https://b.example/2"));
    Fx.run(() -> published.refresh(IssueSource.of(issues)));
    Fx.await(() -> published.archive().isReady() && published.versionProperty().get() > 0);
  }

  private static ArchivedIssue issue(int number, String title, String url) {
    String text = "## 🦄文章&教程\n\n1、[" + title + "](" + url + ")\n\n说的是并发。\n";
    return new ArchivedIssue(
        number + ".md",
        String.valueOf(number),
        "2024-02-03",
        Outline.parse(text, Publications.numberedParagraphs()));
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(
        () -> {
          stage.hide();
          published.close();
        });
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(stage.getScene().getRoot().lookup(selector));
  }

  private String status() throws Exception {
    return Fx.get(() -> find("#archive-status", Label.class).getText());
  }

  private void type(String words) throws Exception {
    Fx.run(() -> find("#archive-query", TextField.class).setText(words));
  }

  private void press(KeyCode code, boolean shortcut) throws Exception {
    Fx.run(
        () -> {
          TextField field = find("#archive-query", TextField.class);
          field.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
        });
  }

  private List<?> results() {
    return find("#archive-results", ListView.class).getItems();
  }

  @Test
  void beforeTheArchiveIsReadItSaysSoAndThenSearches() throws Exception {
    type("协程");
    assertThat(status()).startsWith("The published issues are being read");
    read();
    Fx.await(() -> results().size() == 4);
    assertThat(status()).isEqualTo("2 places in 2 issues");
  }

  @Test
  void theArrowKeysPassOverTheHeadsAndEnterOpens() throws Exception {
    read();
    type("协程");
    Fx.await(() -> results().size() == 4);
    press(KeyCode.DOWN, false);
    press(KeyCode.ENTER, false);
    press(KeyCode.UP, false);
    press(KeyCode.UP, false);
    press(KeyCode.ENTER, true);
    press(KeyCode.ESCAPE, false);

    assertThat(done).containsExactly("open 41 协程入门", "refer 42 https://b.example/2", "close true");
  }

  @Test
  void wordsAreMarkedAndHostsAreFound() throws Exception {
    read();
    type("a.example");
    Fx.await(() -> results().size() == 2);
    type("并发");
    Fx.await(() -> results().size() == 4);
    Fx.await(() -> stage.getScene().getRoot().lookup(".marked") != null);

    assertThat(
            Fx.get(
                () ->
                    ((javafx.scene.text.Text) stage.getScene().getRoot().lookup(".marked"))
                        .getText()))
        .isEqualTo("并发");
  }

  @Test
  void nothingFoundSaysWhatToDoAndNoQueryWhatToType() throws Exception {
    read();
    Fx.await(() -> find("#archive-status", Label.class).getText().startsWith("Words of a title"));
    type("nowhere");
    Fx.await(() -> find("#archive-status", Label.class).getText().startsWith("Nothing was found"));
    assertThat(Fx.get(() -> results().isEmpty())).isTrue();
  }
}
