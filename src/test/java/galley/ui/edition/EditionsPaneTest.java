package galley.ui.edition;

import static org.assertj.core.api.Assertions.assertThat;

import galley.edition.Row;
import galley.issue.Item;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Target;
import galley.test.Fx;
import galley.text.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsPaneTest {
  private static final String ZH =
      """
      ## 🦄文章&教程

      1、[甲](https://a.example)

      甲的介绍。

      2、[乙](https://b.example)

      3、[丙](https://c.example)
      """;

  private static final String EN =
      """
      ## 🦄Articles

      - [A](https://a.example)

        About A.
      - [C](https://c.example)
      """;

  @TempDir private Path folder;
  private ShownEditions shown;

  @BeforeEach
  void open() throws Exception {
    write(EN);
    shown = Fx.get(() -> new ShownEditions(folder, ZH));
    Fx.await(() -> shown.model.viewProperty().get().exists());
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(shown::close);
  }

  private void write(String text) throws IOException {
    Path file = folder.resolve("drafts/79.en.md");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private List<EditionEntry> entries() {
    return shown.model.viewProperty().get().entries();
  }

  @Test
  void eachItemStandsBesideItsCounterpart() throws Exception {
    assertThat(Fx.get(shown::words)).contains("missing there", "Copy over");
    assertThat(entries()).hasSize(3);
    Fx.run(() -> ((ToggleButton) shown.pane.lookup("#differences-only")).setSelected(true));
    assertThat(Fx.get(shown::cards)).isOne();
  }

  @Test
  void aMissingItemIsCopiedToTheFileAndUndoneInItsTurn() throws Exception {
    Fx.run(() -> shown.press("edition-copy"));

    assertThat(shown.text())
        .contains("  About A.\n- [乙](https://b.example)\n- [C](https://c.example)\n");
    Fx.await(() -> entries().stream().noneMatch(entry -> entry.row() instanceof Row.Missing));
    assertThat(Fx.get(shown::words)).contains("not translated yet");
    Fx.run(() -> shown.session.undo());
    assertThat(shown.text()).isEqualTo(EN);
    Fx.await(() -> entries().stream().anyMatch(entry -> entry.row() instanceof Row.Missing));
    Fx.run(() -> shown.session.redo());
    assertThat(shown.text()).contains("乙");
  }

  @Test
  void whatSomebodyElseWroteIsNotOverwritten() throws Exception {
    String theirs = EN + "- [D](https://d.example)\n";
    write(theirs);
    Fx.run(() -> shown.press("edition-copy"));

    assertThat(shown.text()).isEqualTo(theirs);
    assertThat(shown.notices).hasSize(1);
    Fx.await(() -> entries().size() == 4);
    Fx.run(() -> shown.press("edition-copy"));
    assertThat(shown.text()).contains("乙", "[D]");
    write(theirs + "\nMine.\n");
    Fx.run(() -> shown.session.undo());
    assertThat(shown.text()).isEqualTo(theirs + "\nMine.\n");
  }

  @Test
  void aMoveIsOfferedInTheOtherEditionOnce() throws Exception {
    Fx.run(
        () -> {
          List<Item> items = shown.session.outline().items();
          if (Organizer.move(shown.session.outline(), List.of(items.getLast()), new Target(0, 0))
              instanceof Outcome.Done done) {
            shown.session.apply(done.edit(), "Move");
          }
        });
    Fx.await(() -> !shown.notices.isEmpty());

    assertThat(shown.notices).hasSize(1);
    assertThat(shown.notices.getFirst().actions().getFirst().label())
        .isEqualTo("Move in English too");
    Fx.run(() -> shown.notices.getFirst().actions().getFirst().run().run());
    Fx.await(() -> shown.text().indexOf("[C]") < shown.text().indexOf("[A]"));
    Fx.await(
        () ->
            entries().stream()
                .noneMatch(e -> e.row() instanceof Row.Pair p && !p.differences().isEmpty()));
  }

  @Test
  void whatChangedSinceBothAgreedIsToldUntilAPersonSaysItIsUpToDate() throws Exception {
    Fx.run(() -> shown.press("agree-all"));
    assertThat(Files.readString(shown.agreement)).contains("link: a.example", "zh: ", "en: ");
    write(EN.replace("About A.", "About A and more."));
    Fx.run(shown.model::load);
    Fx.await(
        () ->
            entries().stream()
                .anyMatch(entry -> entry.change() != galley.edition.Agreement.Change.NONE));
    assertThat(Fx.get(shown::words)).contains("changed there since they agreed");
    Fx.run(() -> shown.press("edition-agree"));
    Fx.await(() -> !shown.words().contains("changed there since they agreed"));
  }

  @Test
  void theChatModelsDraftIsInNoTextBeforeItIsAccepted() throws Exception {
    Fx.run(() -> shown.press("edition-setUp"));
    assertThat(shown.setUps).isOne();
    Fx.run(() -> shown.chat.set(Optional.of("some-model")));
    Fx.run(() -> shown.press("edition-draft"));
    Fx.await(() -> shown.words().contains("Half"));
    assertThat(Fx.get(shown::words)).contains("Draft · some-model", "Stop");
    shown.answer.countDown();
    Fx.await(() -> shown.button("edition-accept").isPresent());
    assertThat(shown.text()).isEqualTo(EN);
    Fx.run(() -> shown.press("edition-accept"));
    assertThat(shown.text()).contains("- [In en](https://b.example)\n");
    Fx.run(() -> shown.session.undo());
    assertThat(shown.text()).isEqualTo(EN);
  }

  @Test
  void aDraftIsTheItemsOwnTextWithItsLinksAndSaysWhichWereLost() throws Exception {
    String zh =
        ZH.replace("(https://b.example)", "(https://b.example)\n\n乙见[图](https://c.example/x)。");
    Fx.run(() -> shown.session.load(zh, galley.test.Publications.numberedParagraphs(), false));
    Fx.run(shown.model::load);
    Fx.run(() -> shown.chat.set(Optional.of("some-model")));
    shown.lost = List.of("https://gone.example");
    shown.answer.countDown();
    Fx.await(() -> shown.button("edition-draft").isPresent());
    Fx.run(() -> shown.press("edition-draft"));
    Fx.await(() -> shown.button("edition-accept").isPresent());
    assertThat(Fx.get(shown::words))
        .contains("From 乙见[图](https://c.example/x)。")
        .contains("One link of the item is missing in the draft: https://gone.example");
    Fx.run(() -> shown.press("edition-accept"));
    assertThat(shown.text())
        .contains("- [In en](https://b.example)\n\n  From 乙见[图](https://c.example/x)。\n");
  }

  @Test
  void anEditionThatIsNotThereIsStartedWithItsHeadings() throws Exception {
    Files.delete(shown.file);
    Fx.run(shown.model::load);
    Fx.await(() -> !shown.model.viewProperty().get().exists());
    assertThat(Fx.get(shown::words)).contains("Start the English edition");
    Fx.run(shown.model::create);
    assertThat(shown.text()).isEqualTo("## 🦄文章&教程\n\n");
    Fx.await(() -> entries().size() == 3);
    Fx.run(() -> shown.session.undo());
    assertThat(shown.file).doesNotExist();
    Fx.await(() -> !shown.model.viewProperty().get().exists());
    Fx.run(() -> shown.session.redo());
    assertThat(shown.text()).isEqualTo("## 🦄文章&教程\n\n");
  }

  @Test
  void aBilingualDraftIsDividedInOneStep() throws Exception {
    String both = ZH.replace("[甲]", "[甲---A]").replace("甲的介绍。", "甲的介绍。\n\nAbout A.");
    Files.delete(shown.file);
    Fx.run(
        () -> {
          shown.session.apply(TextEdit.between(ZH, both));
          shown.model.load();
        });
    Fx.await(() -> shown.words().contains("Divide this draft in two"));
    Fx.run(shown.model::divide);

    assertThat(shown.session.text()).isEqualTo(ZH);
    assertThat(shown.text()).contains("1、[A](https://a.example)\n\nAbout A.\n");
    assertThat(shown.notices.getLast().text()).contains("lines 9, 11");
    Fx.run(() -> shown.session.undo());
    assertThat(shown.session.text()).isEqualTo(both);
    assertThat(shown.file).doesNotExist();
  }

  @Test
  void escapeGoesBackAlsoFromTheList() throws Exception {
    Fx.run(
        () -> {
          shown.pane.requestFocus();
          Node focused = shown.pane.getScene().getFocusOwner();
          assertThat(focused).isInstanceOf(ListView.class);
          Event.fireEvent(
              focused,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        });
    assertThat(shown.closed).isTrue();
  }

  @Test
  void whereTheOtherEditionIsWrittenInAnotherFormNothingIsCalledMissing() throws Exception {
    write(EN.replace("- [", "1. ["));
    Fx.run(shown.model::load);
    Fx.await(() -> shown.model.viewProperty().get().unread());

    assertThat(Fx.get(shown::words))
        .contains("The English edition could not be compared", "Open galley.yaml")
        .doesNotContain("missing there", "Copy over");
  }

  @Test
  void withoutEditionsThePaneSaysHowToNameThem() throws Exception {
    shown.hasEditions = false;
    Fx.run(shown.model::load);

    assertThat(Fx.get(shown::words))
        .contains("This publication has one edition", "Open galley.yaml")
        .anyMatch(text -> text.contains("drafts: drafts/{number}.en.md"));
  }
}
