package galley.ui.command;

import galley.ui.kit.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/// What can be done now, and how: those who can do a command offer it here.
public final class Commands {
  private final Map<Command, Offer> offers = new EnumMap<>(Command.class);

  private record Offer(BooleanSupplier possible, Runnable run) {}

  /// Something that can be done at any time.
  public void offer(Command command, Runnable run) {
    offer(command, () -> true, run);
  }

  /// Something that can be done at times.
  ///
  /// @param possible whether it can be done now
  public void offer(Command command, BooleanSupplier possible, Runnable run) {
    Offer before = offers.put(command, new Offer(possible, run));
    if (before != null) throw new IllegalStateException(command + " is offered twice");
  }

  public boolean isPossible(Command command) {
    Offer offer = offers.get(command);
    return offer != null && offer.possible().getAsBoolean();
  }

  /// Does it, if it is possible now.
  ///
  /// @return whether it was
  public boolean run(Command command) {
    Offer offer = offers.get(command);
    if (offer == null || !offer.possible().getAsBoolean()) return false;
    offer.run().run();
    return true;
  }

  /// All that is possible now, in the order of the list.
  public List<Command> possible() {
    return Arrays.stream(Command.values()).filter(this::isPossible).toList();
  }

  /// Does what the window's keys say. The keys of a command that is not possible now are nobody
  /// else's either.
  ///
  /// @param mayPress whether a command's keys are not for whatever has the focus
  public void press(KeyEvent event, Predicate<Command> mayPress) {
    Command.of(Command.Group.EVERYWHERE, event)
        .filter(offers::containsKey)
        .filter(mayPress)
        .ifPresent(
            command -> {
              event.consume();
              run(command);
            });
  }

  /// An entry of a menu.
  public MenuItem menuItem(Command command, Language language) {
    var item = new MenuItem(command.title(language));
    item.setMnemonicParsing(false);
    item.setDisable(!isPossible(command));
    command.keys().stream().findFirst().ifPresent(item::setAccelerator);
    item.setOnAction(_ -> run(command));
    return item;
  }
}
