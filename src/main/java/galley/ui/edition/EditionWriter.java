package galley.ui.edition;

import galley.chat.ChatFailure;
import galley.summarize.Translation;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// The chat model that says in another language what an item says.
public interface EditionWriter {
  /// The name of the model; empty where none is set up. On the FX thread.
  ObservableValue<Optional<String>> modelProperty();

  /// Shows where a model is set up.
  void setUp();

  /// Asks and waits; to interrupt the thread is to cancel.
  ///
  /// @param language to write in
  /// @param body Markdown; empty where there is none
  /// @param onPartial is given what is there so far, on any thread
  Translation translate(String language, String title, String body, Consumer<Translation> onPartial)
      throws ChatFailure;
}
