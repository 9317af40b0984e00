package galley.ui.session;

import galley.chat.ChatFailure;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Problem;

/// Why a chat model gave nothing that can be used, and what to do next, in a person's words.
public final class ChatProblems {
  private final Messages messages;

  public ChatProblems(Language language) {
    messages = language.messages(ChatProblems.class);
  }

  public Problem of(ChatFailure failure) {
    String kind = failure.kind().name();
    return new Problem(
        messages.text("chat." + kind, failure.detail()),
        failure
            .retryAfter()
            .map(wait -> messages.text("chat.retry", Math.max(1, wait.toSeconds())))
            .orElseGet(() -> messages.text("chatNext." + kind)));
  }
}
