package galley.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.test.NoEmoji;
import galley.ui.kit.Language;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

class UnacceptedListTest {
  private final List<String> done = new ArrayList<>();

  private UnacceptedList list() {
    return new UnacceptedList(Language.ENGLISH, NoEmoji.images());
  }

  private UnacceptedDraft draft(String title) {
    return new UnacceptedDraft(title, () -> done.add("show " + title));
  }

  @Test
  void aClickOnAnItemGoesToItsPlaceAndOneButtonAcceptsAll() throws Exception {
    UnacceptedList list = Fx.get(this::list);
    Fx.run(() -> list.show(List.of(draft("Looms"), draft("线程")), () -> done.add("accept")));

    assertThat(list.isVisible()).isTrue();
    assertThat(list.getChildren().stream().filter(Labeled.class::isInstance))
        .extracting(each -> ((Labeled) each).getText())
        .as("how many, why it matters, each by its title, and the way out")
        .hasSize(5)
        .contains("Looms", "线程");
    Fx.run(() -> button(list, "线程").fire());
    Fx.run(() -> button(list, "Looms").fire());
    Fx.run(() -> ((Button) list.lookup("#accept-all")).fire());
    assertThat(done).containsExactly("show 线程", "show Looms", "accept");
  }

  @Test
  void whereNothingIsLeftItTakesNoPlace() throws Exception {
    UnacceptedList list = Fx.get(this::list);
    Fx.run(() -> list.show(List.of(draft("Looms")), () -> {}));
    Fx.run(() -> list.show(List.of(), () -> {}));
    assertThat(list.isVisible()).isFalse();
    assertThat(list.isManaged()).isFalse();
    assertThat(list.getChildren()).isEmpty();
  }

  private static Button button(UnacceptedList list, String title) {
    for (Node each : list.getChildren()) {
      if (each instanceof Button button && button.getText().equals(title)) return button;
    }
    throw new AssertionError("no button " + title + " in " + list.getChildren());
  }
}
