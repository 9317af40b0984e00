package galley.ui.editor;

import galley.ui.command.Command;
import galley.ui.command.Commands;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;

/// What can be done with the text, by keys and from the palette.
final class TextCommands {
  private final BooleanSupplier writable;
  private final Map<Command, Doing> doings = new EnumMap<>(Command.class);

  private record Doing(boolean writes, Runnable run) {}

  /// @param writable whether the text may be changed now
  TextCommands(BooleanSupplier writable) {
    this.writable = writable;
  }

  /// Something that leaves the text as it is.
  void looks(Command command, Runnable run) {
    doings.put(command, new Doing(false, run));
  }

  /// Something that changes the text.
  void writes(Command command, Runnable run) {
    doings.put(command, new Doing(true, run));
  }

  private boolean isPossible(Command command) {
    Doing doing = doings.get(command);
    return doing != null && (!doing.writes() || writable.getAsBoolean());
  }

  /// Does it, if it is possible now.
  void run(Command command) {
    Doing doing = doings.get(command);
    if (doing != null && isPossible(command)) doing.run().run();
  }

  /// Does what the keys of a text say. The keys of what is not possible now are nobody else's.
  ///
  /// @param here which commands count where the keys were pressed
  void press(KeyEvent event, Predicate<Command> here) {
    Command.of(Command.Group.TEXT, event)
        .filter(doings::containsKey)
        .filter(here)
        .ifPresent(
            command -> {
              event.consume();
              run(command);
            });
  }

  /// @param onScreen whether the text is on the screen
  void offer(Commands to, BooleanSupplier onScreen) {
    doings.forEach(
        (command, doing) ->
            to.offer(command, () -> onScreen.getAsBoolean() && isPossible(command), doing.run()));
  }
}
