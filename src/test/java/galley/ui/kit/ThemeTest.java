package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

class ThemeTest {
  private static final Fonts FONTS = new Fonts("System", "Monospaced", "System");

  @Test
  void aChangeReachesEveryScene() throws Exception {
    Fx.run(
        () -> {
          var theme = new Theme(FONTS, Theme.Choice.LIGHT, List.of());
          var label = new Label("text");
          var scene = new Scene(new Pane(label));
          theme.apply(scene);
          label.applyCss();
          assertThat(((Color) label.getTextFill()).getBrightness()).isLessThan(0.3);
          theme.choiceProperty().set(Theme.Choice.DARK);
          scene.getRoot().applyCss();
          assertThat(((Color) label.getTextFill()).getBrightness()).isGreaterThan(0.7);
          assertThat(theme.isDark()).isTrue();
          assertThat(scene.getPreferences().getColorScheme()).isEqualTo(ColorScheme.DARK);
        });
  }

  @Test
  void withoutAChoiceItFollowsTheSystem() throws Exception {
    Fx.run(
        () -> {
          var theme = new Theme(FONTS, Theme.Choice.SYSTEM, List.of());
          assertThat(theme.isDark())
              .isEqualTo(Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        });
  }

  @Test
  void allTextGrowsAndShrinksWithinBounds() throws Exception {
    Fx.run(
        () -> {
          var theme = new Theme(FONTS, Theme.Choice.LIGHT, List.of());
          var label = new Label("text");
          var icon = new FontIcon(Feather.X);
          var scene = new Scene(new Pane(label, icon));
          theme.apply(scene);
          theme.setTextScale(1.26);
          scene.getRoot().applyCss();
          assertThat(icon.getIconSize()).isEqualTo(20);
          assertThat(label.getFont().getSize()).isEqualTo(17.5);
          for (int i = 0; i < 20; i++) theme.largerText();
          assertThat(theme.textScaleProperty().get()).isEqualTo(2);
          for (int i = 0; i < 20; i++) theme.smallerText();
          assertThat(theme.textScaleProperty().get()).isEqualTo(0.8);
          theme.normalText();
          assertThat(theme.textScaleProperty().get()).isEqualTo(1);
        });
  }

  @Test
  void aPopUpWearsWhatItsWindowWears() throws Exception {
    Fx.run(
        () -> {
          var theme = new Theme(FONTS, Theme.Choice.DARK, List.of());
          var root = new Pane();
          var stage = new Stage();
          stage.setScene(new Scene(root, 200, 200));
          theme.apply(stage.getScene());
          stage.show();
          var menu = new ContextMenu(new MenuItem("Move"));
          menu.show(root, 10, 10);
          assertThat(menu.getScene().getStylesheets())
              .containsAll(stage.getScene().getStylesheets());
          menu.hide();
          stage.close();
        });
  }

  @Test
  void theBestInstalledFontIsTaken() {
    assertThat(Fonts.choose(List.of("DejaVu Sans Mono", "Noto Sans Mono CJK SC"), "Noto Emoji"))
        .isEqualTo(new Fonts("System", "Noto Sans Mono CJK SC", "Noto Emoji"));
    assertThat(Fonts.choose(List.of(), "Noto Emoji").mono()).isEqualTo("Monospaced");
  }

  @Test
  void theEmojiFontComesAlong() throws Exception {
    assertThat(Fx.get(Fonts::load).emoji()).isEqualTo("Noto Emoji");
  }
}
