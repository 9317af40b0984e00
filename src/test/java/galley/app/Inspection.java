package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.app.Booth.Look;
import galley.screens.ClippedText;
import galley.screens.Contrast;
import galley.screens.Fault;
import galley.screens.Names;
import galley.screens.Overlaps;
import galley.screens.Reach;
import galley.test.Fx;
import galley.ui.kit.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// All that is checked in what is on the screen.
final class Inspection {
  private Inspection() {}

  /// Looks at what is shown, one look after the other, and keeps the pictures.
  ///
  /// @param name of the pictures, to which the look is added
  static void pass(Booth booth, String name, Language language, List<Look> looks) throws Exception {
    Set<String> faults = new LinkedHashSet<>();
    for (Look look : looks) {
      booth.look(look);
      Image picture = booth.picture(name + "-" + look);
      for (Fault fault : Fx.get(() -> faults(booth.scene(), picture, language))) {
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
            ClippedText.in(root),
            Overlaps.in(root),
            Reach.in(root),
            contrast.faults(),
            Names.in(root, language))
        .flatMap(List::stream)
        .toList();
  }
}
