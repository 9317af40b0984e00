package galley.app;

import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What a person can set from the window: looks, language, text size, private addresses, the chat
/// model.
final class SettingsMenu {
  private SettingsMenu() {}

  static List<MenuItem> items(Shared shared, Commands commands) {
    Messages messages = shared.language().messages(SettingsMenu.class);
    Person person = shared.person();
    List<MenuItem> items = new ArrayList<>();
    var theme = new Menu(messages.text("settings.theme"));
    for (Theme.Choice choice : Theme.Choice.values()) {
      theme
          .getItems()
          .add(
              radio(
                  messages.text("settings.theme." + choice.name()),
                  shared.theme().choiceProperty().get() == choice,
                  () -> shared.choose(choice)));
    }
    var language = new Menu(messages.text("settings.language"));
    Optional<Locale> chosen = person.settings().language();
    language
        .getItems()
        .add(
            radio(
                messages.text("settings.language.system"),
                chosen.isEmpty(),
                () -> person.change(s -> s.withLanguage(Optional.empty()))));
    for (Language each : Language.values()) {
      boolean is = chosen.map(Locale::getLanguage).filter(each.code()::equals).isPresent();
      language
          .getItems()
          .add(
              radio(
                  messages.text("settings.language." + each.code()),
                  is,
                  () -> person.change(s -> s.withLanguage(Optional.of(each.locale())))));
    }
    items.add(theme);
    items.add(language);
    items.add(new SeparatorMenuItem());
    for (Command size : List.of(Command.LARGER_TEXT, Command.SMALLER_TEXT, Command.NORMAL_TEXT)) {
      items.add(commands.menuItem(size, shared.language()));
    }
    items.add(new SeparatorMenuItem());
    var privateHosts = new CheckMenuItem(messages.text("settings.private"));
    privateHosts.setSelected(person.settings().allowPrivateAddresses());
    privateHosts.setOnAction(
        _ -> person.change(s -> s.withPrivateAddresses(privateHosts.isSelected())));
    items.add(privateHosts);
    items.add(commands.menuItem(Command.CHAT_MODEL, shared.language()));
    items.add(commands.menuItem(Command.SETTINGS, shared.language()));
    items.add(new SeparatorMenuItem());
    items.add(commands.menuItem(Command.PALETTE, shared.language()));
    items.add(commands.menuItem(Command.HELP, shared.language()));
    return items;
  }

  private static RadioMenuItem radio(String text, boolean selected, Runnable run) {
    var item = new RadioMenuItem(text);
    item.setSelected(selected);
    item.setOnAction(_ -> run.run());
    return item;
  }
}
