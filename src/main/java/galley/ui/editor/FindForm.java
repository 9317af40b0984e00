package galley.ui.editor;

import galley.edit.Query;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What has been typed and chosen in the find bar. It outlives the bar's being shown, so that the
/// next search starts with the last one.
final class FindForm {
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty wholeWord = new SimpleBooleanProperty();
  private final BooleanProperty pattern = new SimpleBooleanProperty();
  private final BooleanProperty inSelection = new SimpleBooleanProperty();

  /// Runs something whenever the query becomes another.
  void onQuery(Runnable listener) {
    text.addListener(_ -> listener.run());
    List.of(matchCase, wholeWord, pattern).forEach(it -> it.addListener(_ -> listener.run()));
  }

  Query query() {
    return new Query(text.get(), matchCase.get(), wholeWord.get(), pattern.get());
  }

  StringProperty textProperty() {
    return text;
  }

  /// What comes in the place of a find.
  StringProperty replacementProperty() {
    return replacement;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  BooleanProperty wholeWordProperty() {
    return wholeWord;
  }

  BooleanProperty patternProperty() {
    return pattern;
  }

  /// Whether only what was selected when this was chosen is searched.
  BooleanProperty inSelectionProperty() {
    return inSelection;
  }
}
