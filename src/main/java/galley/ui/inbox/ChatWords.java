package galley.ui.inbox;

import galley.chat.ChatFailure;
import galley.chat.Usage;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;

/// What is said about a chat model's work.
final class ChatWords {
  private final Messages messages;

  ChatWords(Language language) {
    messages = language.messages(ChatWords.class);
  }

  /// Why there is no draft, and what to do next.
  String failure(ChatFailure.Kind kind, String detail) {
    return messages.text("chat." + kind.name(), detail).strip();
  }

  /// What was spent: `1,240 tokens in, 85 out`.
  String usage(Usage usage) {
    return messages.text(
        usage.estimated() ? "tokens.about" : "tokens", usage.asked(), usage.answered());
  }
}
