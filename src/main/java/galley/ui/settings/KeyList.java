package galley.ui.settings;

import galley.text.TextRange;
import galley.workspace.ProfilePlace;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The names and words that can be written where the caret is, each with what it means. It lies
/// over the area, which keeps the focus: up, down, Enter or Tab, Escape are its keys while it is
/// shown.
final class KeyList extends ListView<KeyList.Choice> {
  /** Something that can be written. */
  record Choice(String word, String meaning) {}

  /** In heights of a line of the text, so that it grows with it. */
  private static final double WIDTH = 26;

  private static final double ROW = 1.3;
  private static final int MOST_ROWS = 9;

  private final YamlArea area;
  private final KeyMeanings meanings;
  private @Nullable ProfilePlace place;

  KeyList(YamlArea area, KeyMeanings meanings, String name) {
    this.area = area;
    this.meanings = meanings;
    getStyleClass().add("key-list");
    setAccessibleText(name);
    setManaged(false);
    setVisible(false);
    setFocusTraversable(false);
    setCellFactory(_ -> new Cell());
    setOnMouseClicked(_ -> accept());
    area.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) setVisible(false);
            });
  }

  /// Shows what can be written, if there is anything.
  ///
  /// @param asked also where nothing is typed yet
  void update(boolean asked) {
    Optional<ProfilePlace> here = ProfilePlace.at(area.getText(), area.getCaretPosition());
    place = here.orElse(null);
    List<Choice> choices = here.map(it -> choices(it, asked)).orElse(List.of());
    if (choices.isEmpty()) {
      setVisible(false);
      return;
    }
    getItems().setAll(choices);
    getSelectionModel().selectFirst();
    scrollTo(0);
    setVisible(true);
    area.getCaretBounds().ifPresent(caret -> put(caret, choices.size()));
  }

  private List<Choice> choices(ProfilePlace here, boolean asked) {
    String typed = area.getText(here.word().start(), here.word().end());
    if (typed.isEmpty() && !asked) return List.of();
    List<String> words = here.choices(typed);
    if (words.size() == 1 && words.getFirst().equals(typed)) return List.of();
    return words.stream()
        .map(
            word ->
                new Choice(
                    word, here.key().isPresent() ? "" : meanings.of(here.path(), word).orElse("")))
        .toList();
  }

  /** Below the caret, or above it where there is no room. */
  private void put(Bounds caret, int choices) {
    double row = Math.rint(ROW * caret.getHeight());
    double width = WIDTH * caret.getHeight();
    setFixedCellSize(row);
    resize(width, Math.min(choices, MOST_ROWS) * row + 4);
    Point2D below = getParent().screenToLocal(caret.getMinX(), caret.getMaxY() + 2);
    if (below == null) return;
    Bounds room = getParent().getLayoutBounds();
    double x = Math.max(0, Math.min(below.getX(), room.getWidth() - width));
    boolean fits = below.getY() + getHeight() <= room.getHeight();
    double above = below.getY() - caret.getHeight() - getHeight() - 4;
    relocate(x, fits || above < 0 ? below.getY() : above);
  }

  /// Takes a key of the area before the area does, while it is shown.
  void pressed(KeyEvent event) {
    if (!isVisible()) return;
    switch (event.getCode()) {
      case UP -> step(-1);
      case DOWN -> step(1);
      case ENTER, TAB -> accept();
      case ESCAPE -> setVisible(false);
      default -> {
        if (event.getCode() != KeyCode.SHIFT && event.getCode().isNavigationKey())
          setVisible(false);
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    int next = Math.floorMod(getSelectionModel().getSelectedIndex() + by, getItems().size());
    getSelectionModel().select(next);
    scrollTo(Math.max(0, next - MOST_ROWS / 2));
  }

  private void accept() {
    Choice choice = getSelectionModel().getSelectedItem();
    ProfilePlace here = place;
    setVisible(false);
    if (choice == null || here == null) return;
    TextRange word = here.word();
    boolean named = here.key().isPresent() || area.getText().startsWith(":", word.end());
    area.replaceText(word.start(), word.end(), choice.word() + (named ? "" : ": "));
    setVisible(false);
    area.requestFocus();
  }

  private static final class Cell extends ListCell<Choice> {
    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (choice == null) {
        setGraphic(null);
        return;
      }
      var word = new Label(choice.word());
      word.getStyleClass().addAll("mono", "strong");
      word.setMinWidth(USE_PREF_SIZE);
      var meaning = new Label(choice.meaning());
      meaning.getStyleClass().addAll("muted", "small");
      meaning.setMinWidth(0);
      meaning.setTooltip(new Tooltip(choice.meaning()));
      HBox.setHgrow(meaning, Priority.ALWAYS);
      var row = new HBox(word, meaning);
      row.getStyleClass().add("key-row");
      row.setPrefWidth(0);
      setGraphic(row);
    }
  }
}
