package galley.chat;

import galley.chat.ChatFailure.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a server says instead of an answer: `{"error": {"message": …, "code": …}}`, `{"error": …}`,
/// `{"detail": …}`, or a page of HTML, of which nothing is kept.
///
/// @param status of the response; 200 where the error stands in what should be an answer
record ServerError(int status, String code, String message) {
  private static final int LONGEST = 2_000;
  private static final Pattern NO_MODEL =
      Pattern.compile(
          "(?i)model_not_found|no models? (is |are )?loaded|(unknown|invalid|no such) model"
              + "|model.{0,120}?(not found|not exist|not available|not loaded)");
  private static final Pattern TOO_MUCH =
      Pattern.compile(
          "(?i)context.?(length|size|window)|exceed.{0,60}context|too many tokens|too long");
  private static final Pattern NO_CREDIT =
      Pattern.compile(
          "(?i)insufficient.?(quota|balance|credit)|exceeded your current quota|billing");

  static ServerError read(int status, String body) {
    String text = body.strip();
    if (!text.startsWith("{")) {
      return new ServerError(status, "", text.startsWith("<") ? "" : cut(text));
    }
    try {
      return of(status, RequestJson.JSON.readTree(text));
    } catch (JacksonException e) {
      return new ServerError(status, "", "");
    }
  }

  static ServerError of(int status, JsonNode json) {
    JsonNode error = json.path("error");
    JsonNode inner = error.isObject() ? error : json;
    String message = error.isString() ? error.asString() : inner.path("message").asString("");
    if (message.isEmpty()) message = inner.path("detail").asString("");
    return new ServerError(
        status,
        cut(inner.path("code").asString("") + " " + inner.path("type").asString("")).strip(),
        cut(message));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** Those that this is a complaint about, or may be. */
  Set<Extra> complaints(Set<Extra> asked) {
    boolean mayBe = status == 400 || status == 422 || status == 501;
    Set<Extra> named = EnumSet.noneOf(Extra.class);
    if (!mayBe || kind() == Kind.NO_SUCH_MODEL || kind() == Kind.TOO_MUCH_TEXT) return named;
    for (Extra extra : asked) if (message.contains(extra.field())) named.add(extra);
    if (named.isEmpty()) {
      for (Extra extra : Set.of(Extra.USAGE, Extra.JSON))
        if (asked.contains(extra)) named.add(extra);
    }
    return named;
  }

  Kind kind() {
    String said = code + " " + message;
    if (status == 401 || status == 403) return Kind.UNAUTHORIZED;
    if (status == 402 || (status == 429 && NO_CREDIT.matcher(said).find())) return Kind.NO_CREDIT;
    if (status == 429) return Kind.RATE_LIMITED;
    if (status >= 500 && status != 501) return Kind.SERVER;
    if (NO_MODEL.matcher(said).find()) return Kind.NO_SUCH_MODEL;
    if (status == 413 || TOO_MUCH.matcher(said).find()) return Kind.TOO_MUCH_TEXT;
    if (status == 404 || status == 405 || message.startsWith("Unexpected endpoint")) {
      return Kind.NO_SUCH_ADDRESS;
    }
    return status < 300 ? Kind.SERVER : Kind.REJECTED;
  }

  /** What the server said, or else the bare status. */
  String detail() {
    return message.isBlank() ? "HTTP " + status : message;
  }
}
