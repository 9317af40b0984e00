package galley.chat;

import java.time.Duration;

/// How long a model is waited for, and how much is taken from it.
///
/// @param stall the longest that no byte comes; a model that is loaded first takes its time
/// @param afterFinish the longest that is waited for the count of tokens and the end of the stream
///   once the model has said that it is done; some servers send neither and keep the line open
/// @param overall for a question with all its attempts
/// @param longestWait how long a server that asks for patience is waited for, once
/// @param backOff before the second attempt after an error of the server's
/// @param bytes the most of an answer; thoughts come with some 250 bytes of JSON a token
/// @param text the most characters of what is said
public record ChatLimits(
    Duration connect,
    Duration stall,
    Duration afterFinish,
    Duration overall,
    Duration longestWait,
    Duration backOff,
    long bytes,
    int text) {
  public static final ChatLimits USUAL =
      new ChatLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(2),
          Duration.ofMinutes(4),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1),
          16 << 20,
          12_000);
}
