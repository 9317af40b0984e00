package galley.chat;

import galley.chat.Answer.Ending;
import galley.chat.ChatFailure.Kind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// An answer as it comes in: in many pieces, or in one.
final class Reply {
  private static final String DONE = "[DONE]";

  private final ChatRequest request;
  private final @Nullable ApiKey key;
  private final int longest;
  private final Consumer<String> onText;
  private final Thoughts thoughts = new Thoughts();
  private int characters;
  private int pieces;
  private int unreadable;
  private boolean refused;
  private boolean over;
  private @Nullable String finish;
  private @Nullable Usage usage;
  private @Nullable ServerError error;

  Reply(ChatRequest request, @Nullable ApiKey key, int longest, Consumer<String> onText) {
    this.request = request;
    this.key = key;
    this.longest = longest;
    this.onText = onText;
  }

  String hideKey(String text) {
    return ApiKey.hide(key, text);
  }

  /** Whether the model has said that it is done; the server may have more to say of that. */
  boolean isFinished() {
    return finish != null;
  }

  /** Takes one event of the stream; whether there is any use in more. */
  boolean takeEvent(String data) {
    if (data.strip().equals(DONE)) {
      over = true;
      return false;
    }
    try {
      take(RequestJson.JSON.readTree(hideKey(data)));
    } catch (JacksonException e) {
      // One broken piece costs a few words; the rest may still make an answer.
      unreadable++;
    }
    return error == null && thoughts.length() < longest;
  }

  /** Takes a piece of a stream, or an answer that comes as one. */
  void take(JsonNode json) {
    if (json.hasNonNull("error")) {
      error = ServerError.of(200, json);
      return;
    }
    JsonNode counted = json.path("usage");
    if (counted.isObject()) {
      usage =
          new Usage(
              Math.max(0, counted.path("prompt_tokens").asInt(0)),
              Math.max(0, counted.path("completion_tokens").asInt(0)),
              false);
    }
    JsonNode choices = json.path("choices");
    if (!choices.isArray()) {
      if (!counted.isObject()) unreadable++;
      return;
    }
    JsonNode choice = choices.path(0);
    JsonNode message = choice.hasNonNull("delta") ? choice.path("delta") : choice.path("message");
    if (!message.path("refusal").asString("").isEmpty()) refused = true;
    finish = choice.path("finish_reason").asString(finish);
    characters += message.path("reasoning_content").asString("").length();
    characters += message.path("reasoning").asString("").length();
    say(text(message.path("content")));
  }

  /** Text, or a list of parts of which some are text. */
  private static String text(JsonNode content) {
    if (!content.isArray()) return content.asString("");
    var text = new StringBuilder();
    for (JsonNode part : content) text.append(part.path("text").asString(""));
    return text.toString();
  }

  private void say(String piece) {
    if (piece.isEmpty()) return;
    pieces++;
    characters += piece.length();
    int before = thoughts.length();
    thoughts.add(piece.substring(0, Math.min(piece.length(), 2 * longest)));
    if (thoughts.length() != before) onText.accept(thoughts.said());
  }

  /// The whole answer.
  ///
  /// @param broken what ended it, if not the server
  Answer end(@Nullable Ending broken) throws ChatFailure {
    String said = hideKey(thoughts.end().strip());
    if (said.length() > longest) said = said.substring(0, longest);
    if (error != null) {
      throw new ChatFailure(said.isEmpty() ? error.kind() : Kind.CUT_OFF, error.detail());
    }
    Ending ending = ending(broken, said.length() >= longest);
    if (said.isEmpty()) throw new ChatFailure(nothing(ending), "");
    Usage used = usage != null ? usage : Usage.estimate(request, characters, Usage.estimate(said));
    return new Answer(said, used, ending);
  }

  private Ending ending(@Nullable Ending broken, boolean tooLong) {
    if (tooLong || "length".equals(finish)) return Ending.LENGTH;
    if ("content_filter".equals(finish)) return Ending.FILTERED;
    if (over || finish != null) return Ending.DONE;
    return broken != null ? broken : Ending.CUT;
  }

  private Kind nothing(Ending ending) {
    if (refused || ending == Ending.FILTERED) return Kind.REFUSED;
    if (ending == Ending.LENGTH) return Kind.ONLY_THOUGHT;
    if (ending == Ending.STALLED) return Kind.STALLED;
    if (unreadable > 0 && pieces == 0) return Kind.MALFORMED;
    return ending == Ending.CUT ? Kind.CUT_OFF : Kind.EMPTY;
  }
}
