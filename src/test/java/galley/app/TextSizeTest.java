package galley.app;

import galley.app.Booth.Look;
import galley.ui.kit.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Text from 80 to 200 %: nothing is cut off, nothing lies on anything else, and every control can
/// be got at.
class TextSizeTest {
  /// The looks that a window with text of another size is given; what is opened then is opened at
  /// that size.
  private static final List<Look> LOOKS =
      List.of(
          new Look(1100, 700, 0.8, false),
          new Look(1440, 900, 1.5, true),
          new Look(1440, 900, 2, false));

  /** Each kind of pane once; with `-Dgalley.screens.all` all views in both languages. */
  private static final List<String> SOME =
      List.of(
          "welcome",
          "collect-long-link",
          "collect-item",
          "collect-rows",
          "collect-new-issue",
          "collect-search",
          "write-replace",
          "publish",
          "editions",
          "settings-looks",
          "settings-chat",
          "season",
          "dialog-loss",
          "failing-collect");

  @TempDir private static Path folder;
  private static Booth booth;

  @BeforeAll
  static void start() throws Exception {
    booth = Booth.start(folder);
  }

  @AfterAll
  static void close() throws Exception {
    booth.close();
  }

  @TestFactory
  Stream<DynamicContainer> everySize() {
    boolean all = Boolean.getBoolean("galley.screens.all");
    Stream<Language> languages = all ? Stream.of(Language.values()) : Stream.of(Language.ENGLISH);
    return languages.map(
        language ->
            DynamicContainer.dynamicContainer(
                language.code(), views(all).flatMap(view -> tests(view, language))));
  }

  private static Stream<View> views(boolean all) {
    return View.asked().filter(view -> all || SOME.contains(view.name()));
  }

  private static Stream<DynamicTest> tests(View view, Language language) {
    return LOOKS.stream()
        .map(look -> DynamicTest.dynamicTest(view + " " + look, () -> check(view, language, look)));
  }

  private static void check(View view, Language language, Look look) throws Exception {
    Path home = Files.createDirectories(folder.resolve(language.code()));
    booth.open(view.workspace().in(home), language);
    booth.look(look);
    view.show(booth, home, language);
    Inspection.pass(booth, view.name() + "-" + language.code(), language, List.of(look));
  }
}
