package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.app.Booth.Look;
import galley.screens.Fault;
import galley.screens.TabTour;
import galley.test.Fx;
import galley.ui.kit.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Tab key comes by every control of a window, in reading order, leaves each, and is seen.
class TabTest {
  /** Most of what there is to come by, each kind of pane once. */
  private static final List<String> VIEWS =
      List.of(
          "welcome",
          "collect-link",
          "collect-item",
          "collect-new-issue",
          "write",
          "publish",
          "editions",
          "settings-looks",
          "settings-chat",
          "help",
          "season",
          "dialog-loss",
          "failing-collect");

  /** Where the focus is looked at in a picture of each stop, which takes its time. */
  private static final List<String> LOOKED_AT =
      List.of("welcome", "collect-link", "write", "publish", "settings-looks", "season");

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

  static Stream<View> views() {
    return View.asked().filter(view -> VIEWS.contains(view.name()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("views")
  void theWayRoundAWindow(View view) throws Exception {
    view.show(booth, folder, Language.ENGLISH);
    booth.look(new Look(1440, 900, 1, false));
    var tour = Fx.get(() -> new TabTour(booth.scene()));
    boolean looks = LOOKED_AT.contains(view.name());
    @Nullable Image before = null;
    for (TabTour.Step step = TabTour.Step.WENT_ON; step == TabTour.Step.WENT_ON; ) {
      step = Fx.get(tour::go);
      booth.pulse();
      Fx.run(tour::note);
      if (step != TabTour.Step.WENT_ON || !looks) continue;
      Image now = booth.picture();
      Image then = before;
      if (then != null) Fx.run(() -> tour.compare(then, now));
      before = now;
    }
    booth.spoil();
    List<Fault> faults = Fx.get(tour::faults);
    assertThat(faults).isEmpty();
  }
}
