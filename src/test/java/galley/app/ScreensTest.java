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

/// Every pane in every state: nothing is cut off and nothing lies on anything else, in both
/// languages and at both sizes of the window. The pictures are in `target/screens`.
class ScreensTest {
  /** A language, light or dark. */
  private record Side(Language language, boolean dark) {
    List<Look> looks() {
      return List.of(new Look(1440, 900, 1, dark), new Look(1100, 700, 1, dark));
    }

    @Override
    public String toString() {
      return language.code() + (dark ? "-dark" : "-light");
    }
  }

  /// Each language and each side once; with `-Dgalley.screens.all` each with each.
  private static Stream<Side> sides() {
    Stream<Side> some =
        Stream.of(new Side(Language.ENGLISH, false), new Side(Language.CHINESE, true));
    if (!Boolean.getBoolean("galley.screens.all")) return some;
    return Stream.concat(
        some, Stream.of(new Side(Language.ENGLISH, true), new Side(Language.CHINESE, false)));
  }

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
  Stream<DynamicContainer> everyWindow() {
    return sides()
        .map(
            side ->
                DynamicContainer.dynamicContainer(
                    side.toString(),
                    View.asked()
                        .map(
                            view ->
                                DynamicTest.dynamicTest(view.name(), () -> check(view, side)))));
  }

  private static void check(View view, Side side) throws Exception {
    Path home = Files.createDirectories(folder.resolve(side.language().code()));
    view.show(booth, home, side.language());
    Inspection.pass(booth, view.name() + "-" + side, side.language(), side.looks());
  }
}
