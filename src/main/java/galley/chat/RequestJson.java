package galley.chat;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A request as the protocol writes it.
final class RequestJson {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** Low: the same page should give much the same summary. */
  private static final double TEMPERATURE = 0.3;

  private RequestJson() {}

  static String of(String model, ChatRequest request, Set<Extra> extras) {
    ObjectNode json = JSON.createObjectNode();
    json.put("model", model);
    ArrayNode messages = json.putArray("messages");
    for (ChatRequest.Message message : request.messages()) {
      messages
          .addObject()
          .put("role", message.role().name().toLowerCase(Locale.ROOT))
          .put("content", message.text());
    }
    json.put("stream", true);
    json.put(
        extras.contains(Extra.MAX_TOKENS) ? Extra.MAX_TOKENS.field() : "max_completion_tokens",
        request.maxTokens());
    if (extras.contains(Extra.TEMPERATURE)) json.put(Extra.TEMPERATURE.field(), TEMPERATURE);
    if (extras.contains(Extra.USAGE)) {
      json.putObject(Extra.USAGE.field()).put("include_usage", true);
    }
    if (extras.contains(Extra.JSON) && request.json()) {
      json.putObject(Extra.JSON.field()).put("type", "json_object");
    }
    return JSON.writeValueAsString(json);
  }
}
