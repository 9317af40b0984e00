package galley.ui.settings;

import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Tasks;
import galley.ui.kit.Theme;
import galley.workspace.Settings;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Language, theme, size and families of the text.
final class LooksPage extends VBox {
  private final OwnSettings own;
  private final Messages messages;
  private final Language spoken;
  private final Choice<Optional<String>> language;
  private final Choice<Settings.Theme> theme;
  private final Choice<Double> size;
  private final Choice<Optional<String>> textFont;
  private final Choice<Optional<String>> codeFont;

  LooksPage(OwnSettings own, Language spoken, Tasks tasks) {
    this.own = own;
    this.spoken = spoken;
    messages = spoken.messages(LooksPage.class);
    language =
        new Choice<>(
            "language", code -> own.change(s -> s.withLanguage(code.map(Locale::forLanguageTag))));
    theme = new Choice<>("theme", chosen -> own.change(s -> s.withTheme(chosen)));
    size = new Choice<>("text-size", scale -> own.change(s -> s.withTextScale(scale)));
    textFont = new Choice<>("text-font", name -> own.change(s -> s.withTextFont(name)));
    codeFont = new Choice<>("code-font", name -> own.change(s -> s.withCodeFont(name)));
    var form = new SettingsForm(messages);
    form.add("language", language);
    form.add("theme", theme);
    form.add("size", size);
    form.add("textFont", textFont);
    form.add("codeFont", codeFont);
    form.add(sample());
    getChildren().setAll(form);

    Settings now = own.now();
    language.offer(languages(), languageOption(now));
    theme.offer(
        Arrays.stream(Settings.Theme.values()).map(this::option).toList(), option(now.theme()));
    size.offer(Theme.scales().stream().map(this::option).toList(), option(now.textScale()));
    showFamilies(new FontFamilies(List.of(), List.of()), true);
    tasks
        .run(FontFamilies::installed)
        .named("font-families")
        .onSuccess(all -> showFamilies(all, false))
        .start();
  }

  void show(Settings now) {
    language.show(languageOption(now));
    theme.show(option(now.theme()));
    size.show(option(now.textScale()));
    textFont.show(family(now.textFont()));
    codeFont.show(family(now.codeFont()));
  }

  /// @param reading whether what is installed is not known yet
  private void showFamilies(FontFamilies all, boolean reading) {
    Settings now = own.now();
    offer(textFont, all.text(), now.textFont(), reading);
    offer(codeFont, all.code(), now.codeFont(), reading);
  }

  private void offer(
      Choice<Optional<String>> choice,
      List<String> families,
      Optional<String> chosen,
      boolean reading) {
    Stream<Choice.Option<Optional<String>>> all =
        Stream.concat(Stream.of(Optional.<String>empty()), families.stream().map(Optional::of))
            .map(this::family);
    Choice.Option<Optional<String>> now =
        reading || chosen.filter(name -> !families.contains(name)).isEmpty()
            ? family(chosen)
            : new Choice.Option<>(chosen, messages.text("font.missing", chosen.orElse("")));
    choice.offer(all.toList(), now);
  }

  private Choice.Option<Optional<String>> family(Optional<String> name) {
    return new Choice.Option<>(name, name.orElseGet(() -> messages.text("font.usual")));
  }

  private List<Choice.Option<Optional<String>>> languages() {
    List<Choice.Option<Optional<String>>> all = new ArrayList<>();
    all.add(new Choice.Option<>(Optional.empty(), messages.text("system")));
    for (Language each : Language.values()) {
      all.add(
          new Choice.Option<>(Optional.of(each.code()), messages.text("language." + each.code())));
    }
    return all;
  }

  private Choice.Option<Optional<String>> languageOption(Settings now) {
    Optional<String> code = now.language().map(Locale::getLanguage);
    return new Choice.Option<>(code, code.orElse(""));
  }

  private Choice.Option<Settings.Theme> option(Settings.Theme each) {
    return new Choice.Option<>(each, messages.text("theme." + each.name()));
  }

  private Choice.Option<Double> option(double scale) {
    return new Choice.Option<>(
        scale, NumberFormat.getPercentInstance(spoken.locale()).format(scale));
  }

  private VBox sample() {
    var text = new Label(messages.text("sample.text"));
    var code = new Label(messages.text("sample.code"));
    for (Label line : List.of(text, code)) line.setWrapText(true);
    code.getStyleClass().add("mono");
    var box = new VBox(text, code);
    box.getStyleClass().addAll("settings-sample", "card");
    return box;
  }
}
