package galley.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;

/// Light or dark, and how large the text is, for every scene of the program.
///
/// It follows the system until a person chooses. Menus, tooltips and other pop-ups take the
/// stylesheets of the scene they belong to, so all of it travels in stylesheets and none in the
/// state of a node.
public final class Theme {
  /** What a person chose: a side, or whatever the system shows. */
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK
  }

  private static final double NORMAL_SIZE = 14;

  /** What the system puts above a window. */
  private static final double TITLE_BAR = 40;

  private static final List<Double> SCALES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

  private Fonts fonts;
  private final List<String> ownStylesheets;
  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice");
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
  private final ReadOnlyDoubleWrapper textScale = new ReadOnlyDoubleWrapper(this, "textScale", 1);
  private final ObservableList<String> stylesheets = FXCollections.observableArrayList();

  /// @param panes the stylesheets of the panes, by name: `inbox` is `assets/styles/inbox.css`
  public Theme(Fonts fonts, Choice choice, List<String> panes) {
    this.fonts = fonts;
    this.choice.set(choice);
    List<String> own = new ArrayList<>(List.of(stylesheet("kit")));
    panes.forEach(pane -> own.add(stylesheet(pane)));
    ownStylesheets = List.copyOf(own);
    this.choice.addListener(_ -> refresh());
    Platform.getPreferences().colorSchemeProperty().addListener(_ -> refresh());
    refresh();
  }

  private static String stylesheet(String name) {
    String path = "/assets/styles/" + name + ".css";
    return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
  }

  /// Dresses a scene, now and whenever something changes.
  public void apply(Scene scene) {
    Bindings.bindContent(scene.getStylesheets(), stylesheets);
    scene
        .getPreferences()
        .colorSchemeProperty()
        .bind(dark.map(is -> is ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  /// A scene in this dress. Its size is in pixels at the normal size of text: it grows with the
  /// text as far as the screen has room.
  public Scene scene(Parent root, double width, double height) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double scale = Math.max(1, textScale.get());
    var scene =
        new Scene(
            root,
            Math.min(width * scale, screen.getWidth()),
            Math.min(height * scale, screen.getHeight() - TITLE_BAR));
    apply(scene);
    return scene;
  }

  private void refresh() {
    dark.set(
        switch (choice.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
    Application.setUserAgentStylesheet(
        (dark.get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    List<String> all = new ArrayList<>();
    all.add(Styles.toDataURI(fonts.css(NORMAL_SIZE * textScale.get())));
    all.add(stylesheet(dark.get() ? "dark" : "light"));
    all.addAll(ownStylesheets);
    if (!all.equals(stylesheets)) stylesheets.setAll(all);
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  public boolean isDark() {
    return dark.get();
  }

  public Fonts fonts() {
    return fonts;
  }

  /// Sets all text in other families, at once.
  public void setFonts(Fonts fonts) {
    this.fonts = fonts;
    refresh();
  }

  /// The scales that there are, the smallest first.
  public static List<Double> scales() {
    return SCALES;
  }

  /// How much larger than normal the text is: from 0.8 to 2.
  public ReadOnlyDoubleProperty textScaleProperty() {
    return textScale.getReadOnlyProperty();
  }

  /// Takes a remembered scale; the nearest that there is.
  public void setTextScale(double scale) {
    double nearest = 1;
    for (double each : SCALES) {
      if (Math.abs(each - scale) < Math.abs(nearest - scale)) nearest = each;
    }
    textScale.set(nearest);
    refresh();
  }

  public void largerText() {
    step(1);
  }

  public void smallerText() {
    step(-1);
  }

  public void normalText() {
    setTextScale(1);
  }

  private void step(int by) {
    int at = SCALES.indexOf(textScale.get()) + by;
    setTextScale(SCALES.get(Math.clamp(at, 0, SCALES.size() - 1)));
  }
}
