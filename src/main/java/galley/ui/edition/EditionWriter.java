package galley.ui.edition;

import galley.chat.ChatFailure;
import galley.summarize.Proposal;
import galley.summarize.Source;
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
  /// @param onPartial is given what is there so far, on any thread
  Proposal draft(String language, Source source, Consumer<Proposal> onPartial) throws ChatFailure;
}
