package galley.chat;

import java.util.List;

/// What is asked of a model.
///
/// @param maxTokens the most that it may write, its thoughts included
/// @param json whether one JSON object is wanted; a hint, which not every server takes
public record ChatRequest(List<Message> messages, int maxTokens, boolean json) {
  /** Who says something. */
  public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
  }

  public record Message(Role role, String text) {}

  public ChatRequest {
    messages = List.copyOf(messages);
    if (maxTokens < 1) throw new IllegalArgumentException("nothing can be said in no tokens");
  }
}
