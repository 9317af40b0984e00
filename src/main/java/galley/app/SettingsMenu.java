package galley.app;

import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Theme;
import galley.workspace.Settings;
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

  static List<MenuItem> items(Shared shared, Doors doors) {
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
                  () -> {
                    shared.theme().choiceProperty().set(choice);
                    person.change(s -> s.withTheme(Settings.Theme.valueOf(choice.name())));
                  }));
    }
    var language = new Menu(messages.text("settings.language"));
    Optional<Locale> chosen = person.settings().language();
    language
        .getItems()
        .add(
            radio(
                messages.text("settings.language.system"),
                chosen.isEmpty(),
                () -> speak(person, doors, Optional.empty())));
    for (Language each : Language.values()) {
      boolean is = chosen.map(Locale::getLanguage).filter(each.code()::equals).isPresent();
      language
          .getItems()
          .add(
              radio(
                  messages.text("settings.language." + each.code()),
                  is,
                  () -> speak(person, doors, Optional.of(each.locale()))));
    }
    items.add(theme);
    items.add(language);
    items.add(new SeparatorMenuItem());
    items.add(item(messages.text("settings.larger"), shared.theme()::largerText));
    items.add(item(messages.text("settings.smaller"), shared.theme()::smallerText));
    items.add(item(messages.text("settings.normal"), shared.theme()::normalText));
    items.add(new SeparatorMenuItem());
    var privateHosts = new CheckMenuItem(messages.text("settings.private"));
    privateHosts.setSelected(person.settings().allowPrivateAddresses());
    privateHosts.setOnAction(
        _ -> {
          person.change(s -> s.with("allow-private-addresses", privateHosts.isSelected()));
          doors.reopen();
        });
    items.add(privateHosts);
    items.add(item(messages.text("settings.chat"), doors::chatModel));
    items.add(new SeparatorMenuItem());
    MenuItem help = item(messages.text("menu.help"), doors::help);
    help.setAccelerator(Shortcuts.HELP);
    items.add(help);
    return items;
  }

  private static void speak(Person person, Doors doors, Optional<Locale> locale) {
    person.change(s -> s.withLanguage(locale));
    doors.reopen();
  }

  private static RadioMenuItem radio(String text, boolean selected, Runnable run) {
    var item = new RadioMenuItem(text);
    item.setSelected(selected);
    item.setOnAction(_ -> run.run());
    return item;
  }

  private static MenuItem item(String text, Runnable run) {
    var item = new MenuItem(text);
    item.setOnAction(_ -> run.run());
    return item;
  }
}
