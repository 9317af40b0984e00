package galley.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import galley.ui.kit.Language;
import java.util.HashMap;
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
    var save = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, false, false);

    assertThat(commands.press(save)).isTrue();
    assertThat(saved).hasValue(0);
    possible.set(true);
    assertThat(commands.press(save)).isTrue();
    assertThat(saved).hasValue(1);
    assertThat(
            commands.press(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.O, false, true, false, false)))
        .isFalse();
    assertThat(commands.possible()).containsExactly(Command.SAVE);
  }
}
