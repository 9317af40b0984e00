package galley.ui.digest;

import static org.assertj.core.api.Assertions.assertThat;

import galley.digest.DigestPlan;
import galley.test.Fx;
import galley.test.NoEmoji;
import galley.ui.kit.Language;
import galley.ui.kit.ProgressRow;
import galley.ui.kit.Tasks;
import galley.ui.kit.TextLines;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A season, by the pane's own controls. */
class SeasonPaneTest {
  private static final String PROFILE =
      """
      publication: {name: Loom, language: en}
      issues: issues/{number}-{date}.md
      sections:
        - {role: news, heading: "## News"}
        - {role: tools, heading: "## Tools"}
      items: {form: bullet, headline: "- [{title}]({url})"}
      """;

  private final Path root;
  private final AtomicReference<@Nullable Path> chosen = new AtomicReference<>();
  private final SeasonModel model;
  private final Stage stage;

  SeasonPaneTest(@TempDir Path folder) throws Exception {
    root = folder;
    Files.writeString(folder.resolve("galley.yaml"), PROFILE);
    Files.createDirectories(folder.resolve("issues"));
    for (int n = 1; n <= 4; n++) issue(n);
    model =
        Fx.get(
            () ->
                new SeasonModel(
                    Workspace.open(folder), tasks(), Language.ENGLISH.locale(), Duration.ZERO));
    stage =
        Fx.get(
            () -> {
              var pane =
                  new SeasonPane(
                      model,
                      tasks(),
                      Language.ENGLISH,
                      NoEmoji.images(),
                      _ -> Optional.ofNullable(chosen.get()));
              var shown = new Stage();
              shown.setScene(new Scene(pane, 1100, 700));
              shown.show();
              model.read();
              return shown;
            });
  }

  private static Tasks tasks() {
    return new Tasks(
        e -> {
          throw new IllegalStateException(e);
        });
  }

  private void issue(int n) throws IOException {
    Files.writeString(
        root.resolve("issues/" + n + "-2024-01-0" + n + ".md"),
        """
        ## News

        - [One %1$d](https://a.example/%1$d)

          ![](p.png)

        ## Tools

        - [Two](https://github.com/x/y)
        """
            .formatted(n));
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    Node node = stage.getScene().getRoot().lookup(selector);
    assertThat(node).as(selector).isNotNull();
    return type.cast(node);
  }

  private String text() throws Exception {
    return Fx.get(() -> find("#digest-text", TextLines.class).getText());
  }

  private void awaitLinks(int links) throws Exception {
    Fx.await(
        () -> {
          var shown = model.shownProperty().get();
          return shown != null && shown.digest().links() == links;
        });
  }

  @Test
  void allIssuesAreChosenFirstAndTheCountsSaySo() throws Exception {
    awaitLinks(5);

    assertThat(Fx.get(() -> find("#counts", Label.class).getText()))
        .isEqualTo("5 links from 4 issues · 3 shared again, left out · 0 without a link, left out");
    assertThat(text()).startsWith("# Loom #1–#4").contains("## News", "## Tools");
  }

  @Test
  void aChoiceOfIssuesAndOfHowTheyArePutTogetherChangesWhatIsShown() throws Exception {
    awaitLinks(5);
    Fx.run(() -> combo("#from").setValue(2));
    awaitLinks(3);
    Fx.run(() -> find("#by", ComboBox.class).getSelectionModel().select(2));
    Fx.await(() -> model.planProperty().get().by() == DigestPlan.By.SITE);
    Fx.run(() -> find("#notes", CheckBox.class).fire());
    Fx.await(() -> !find("#digest-text", TextLines.class).getText().contains("p.png"));

    assertThat(text()).startsWith("# Loom #3–#4").contains("## a.example");
  }

  @Test
  void aFirstIssueBehindTheLastTakesItAlong() throws Exception {
    awaitLinks(5);
    Fx.run(() -> combo("#to").setValue(0));
    awaitLinks(2);
    Fx.run(() -> combo("#from").setValue(3));
    Fx.await(() -> model.rangeProperty().get().equals(new SeasonModel.Range(3, 3)));

    assertThat(Fx.get(() -> combo("#to").getValue())).isEqualTo(3);
  }

  @Test
  void theFileHasPathsThatLeadFromItAndAnIssueIsNeverWrittenOver() throws Exception {
    awaitLinks(5);
    Path file = Files.createDirectories(root.resolve("seasons")).resolve("1.md");
    chosen.set(file);
    Fx.run(() -> find("#save", Button.class).fire());
    Fx.await(() -> find("#outcome", Label.class).getText().startsWith("Saved "));

    assertThat(Files.readString(file)).contains("![](../issues/p.png)");

    Path issue = root.resolve("issues/1-2024-01-01.md");
    String before = Files.readString(issue);
    chosen.set(issue);
    Fx.run(() -> find("#save", Button.class).fire());
    Fx.await(() -> find("#outcome", Label.class).getText().contains("published issue"));
    assertThat(Files.readString(issue)).isEqualTo(before);
  }

  @Test
  void aDigestThatIsBeingMadeShowsHowFarItIsAndCanBeStopped() throws Exception {
    awaitLinks(5);
    String before = text();
    longIssue();
    var seen = new AtomicReference<Double>(1.0);
    Fx.run(
        () ->
            model
                .madeProperty()
                .subscribe(
                    part -> {
                      if (part.doubleValue() == 1 || seen.get() < 1) return;
                      seen.set(part.doubleValue());
                      find("#making .button", Button.class).fire();
                    }));
    Fx.run(model::read);
    Fx.await(() -> seen.get() < 1 && !find("#making", ProgressRow.class).isVisible());

    assertThat(Fx.get(() -> find("#outcome", Label.class).getText())).startsWith("Stopped.");
    assertThat(text()).isEqualTo(before);

    Fx.run(() -> combo("#to").setValue(1));
    awaitLinks(3);
    assertThat(Fx.get(() -> find("#outcome", Label.class).getText())).isEmpty();
  }

  private void longIssue() throws IOException {
    var text = new StringBuilder("## News\n");
    for (int i = 0; i < 1_000; i++) {
      text.append("\n- [Link %d](https://site%d.example/%d)\n".formatted(i, i % 97, i));
    }
    Files.writeString(root.resolve("issues/5-2024-01-05.md"), text);
  }

  @Test
  void aChartSaysInWordsWhatItShowsAndIsKeptAtTwiceItsSize() throws Exception {
    awaitLinks(5);
    Chart chart = Fx.get(() -> find(".chart-figure", Chart.class));
    Fx.await(() -> chart.getWidth() > 0);
    WritableImage picture = Fx.get(chart::picture);
    Path file = root.resolve("chart.png");
    Chart.write(picture, file);

    assertThat(chart.getAccessibleText())
        .isEqualTo("Links a week. 5 to 5 links a week, 5.0 on average.");
    assertThat(ImageIO.read(file.toFile()).getWidth())
        .isBetween((int) (2 * chart.getWidth()) - 2, (int) (2 * chart.getWidth()) + 2);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Integer> combo(String selector) {
    return (ComboBox<Integer>) find(selector, ComboBox.class);
  }
}
