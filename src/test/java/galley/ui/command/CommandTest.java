package galley.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import galley.ui.kit.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void noTwoCommandsShareKeysInOnePlace() {
    for (Command.Group place : Command.Group.values()) {
      Map<KeyCombination, Command> seen = new HashMap<>();
      for (Command command : Command.values()) {
        boolean counts = command.group() == place || command.group() == Command.Group.EVERYWHERE;
        if (!counts) continue;
        command.keys().forEach(keys -> assertThat(seen.put(keys, command)).as("%s", keys).isNull());
      }
    }
  }

  @Test
  void eachHasANameInEachLanguageAndNoTwoHaveOneName() {
    for (Language language : Language.values()) {
      assertThat(Command.values()).extracting(it -> it.title(language)).doesNotHaveDuplicates();
    }
  }

  @Test
  void keysDoWhatIsPossibleAndAreNobodyElsesWhileItIsNot() {
    var commands = new Commands();
    var possible = new AtomicBoolean(false);
    var saved = new AtomicInteger();
    commands.offer(Command.SAVE, possible::get, saved::incrementAndGet);
    KeyEvent save = press(KeyCode.S);

    commands.press(save, _ -> true);
    assertThat(save.isConsumed()).isTrue();
    assertThat(saved).hasValue(0);
    possible.set(true);
    commands.press(press(KeyCode.S), _ -> true);
    assertThat(saved).hasValue(1);
    var ofField = press(KeyCode.S);
    commands.press(ofField, _ -> false);
    var notOffered = press(KeyCode.O);
    commands.press(notOffered, _ -> true);
    assertThat(saved).hasValue(1);
    assertThat(List.of(ofField, notOffered)).noneMatch(KeyEvent::isConsumed);
    assertThat(commands.possible()).containsExactly(Command.SAVE);
  }

  @Test
  void bothPartsOfTheKeyboardHaveDigits() {
    assertThat(Command.digit(plain(KeyCode.DIGIT9))).isEqualTo(9);
    assertThat(Command.digit(plain(KeyCode.NUMPAD1))).isEqualTo(1);
    assertThat(Command.digit(plain(KeyCode.DIGIT0))).isZero();
    assertThat(Command.digit(press(KeyCode.DIGIT1))).as("with Ctrl").isZero();
    assertThat(Command.PLACE_LINK.keysText()).contains("1–9");
  }

  private static KeyEvent plain(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static KeyEvent press(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
  }
}
