package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.app.Booth.Look;
import galley.screens.ClippedText;
import galley.screens.Contrast;
import galley.screens.Fault;
import galley.screens.Names;
import galley.screens.Overlaps;
import galley.test.Fx;
import galley.ui.kit.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
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
    String only = System.getProperty("galley.screens", "");
    return sides()
        .map(
            side ->
                DynamicContainer.dynamicContainer(
                    side.toString(),
                    View.all().stream()
                        .filter(view -> view.name().contains(only))
                        .map(
                            view ->
                                DynamicTest.dynamicTest(view.name(), () -> check(view, side)))));
  }

  private static void check(View view, Side side) throws Exception {
    Path home = Files.createDirectories(folder.resolve(side.language().code()));
    view.show(booth, home, side.language());
    Set<String> faults = new LinkedHashSet<>();
    for (Look look : side.looks()) {
      booth.look(look);
      Image picture = booth.picture(view.name() + "-" + side + "-" + look);
      for (Fault fault : Fx.get(() -> faults(booth.scene(), picture, side.language()))) {
        faults.add(look + ": " + fault);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<Fault> faults(Scene scene, Image picture, Language language) {
    Node root = scene.getRoot();
    Contrast.Findings contrast = Contrast.in(root, picture);
    assertThat(contrast.seen()).isPositive();
    return Stream.of(
            ClippedText.in(root), Overlaps.in(root), contrast.faults(), Names.in(root, language))
        .flatMap(List::stream)
        .toList();
  }
}
