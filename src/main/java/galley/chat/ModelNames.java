package galley.chat;

import galley.chat.ChatFailure.Kind;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The list of models that a server gives: `{"data": [{"id": …}]}`, or `models` with `name`.
final class ModelNames {
  private static final int MOST = 1_000;
  private static final int LONGEST = 200;

  private ModelNames() {}

  static List<String> read(String body) throws ChatFailure {
    try {
      JsonNode json = RequestJson.JSON.readTree(body);
      if (json.hasNonNull("error")) {
        ServerError error = ServerError.of(200, json);
        throw new ChatFailure(error.kind(), error.detail());
      }
      JsonNode list = json.isArray() ? json : json.path(json.has("data") ? "data" : "models");
      return list.valueStream()
          .flatMap(ModelNames::name)
          .distinct()
          .sorted(String.CASE_INSENSITIVE_ORDER)
          .limit(MOST)
          .toList();
    } catch (JacksonException e) {
      throw new ChatFailure(Kind.MALFORMED, "");
    }
  }

  private static Stream<String> name(JsonNode model) {
    String name = model.path("id").asString(model.path("name").asString(""));
    boolean usable = !name.isBlank() && name.length() <= LONGEST && !name.matches(".*\\p{Cc}.*");
    return usable ? Stream.of(name) : Stream.empty();
  }
}
