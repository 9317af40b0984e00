package galley.chat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server on this machine that speaks as models' servers do: what it will say is put in a queue.
public final class ModelServer implements AutoCloseable {
  public static final String DONE = "data: [DONE]\n\n";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Short enough for a test that waits for them to end. */
  public static final ChatLimits HASTY =
      new ChatLimits(
          Duration.ofSeconds(5),
          Duration.ofMillis(400),
          Duration.ofMillis(200),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          Duration.ofMillis(10),
          1 << 20,
          12_000);

  private final MockWebServer server = new MockWebServer();

  public ModelServer() throws IOException {
    server.start();
  }

  public BaseUrl base() {
    return BaseUrl.read(server.url("/v1").toString()).orElseThrow();
  }

  public ChatModel model() {
    return new ChatModel(base(), "small", null);
  }

  public ModelServer says(int status, String body, String... headers) {
    var response = new MockResponse.Builder().code(status).body(body);
    response.setHeader("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) response.setHeader(headers[i], headers[i + 1]);
    server.enqueue(response.build());
    return this;
  }

  /** A stream of events, exactly as given, in chunks of a few bytes. */
  public ModelServer streams(String events) {
    server.enqueue(stream(events).build());
    return this;
  }

  private static MockResponse.Builder stream(String events) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/event-stream; charset=utf-8")
        .chunkedBody(events, 7);
  }

  /** A stream that breaks off about half way through. */
  public ModelServer streamsAndBreaks(String events) {
    server.enqueue(stream(events).onResponseBody(new SocketEffect.CloseSocket()).build());
    return this;
  }

  /** A stream after half of which nothing more comes. */
  public ModelServer streamsAndStalls(String events) {
    server.enqueue(stream(events).onResponseBody(SocketEffect.Stall.INSTANCE).build());
    return this;
  }

  public ModelServer saysNothing() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    return this;
  }

  /** The whole of a streamed answer, in pieces, with the tokens at the end. */
  public ModelServer answers(String... pieces) {
    return streams(said(pieces) + finished("stop") + usage(120, 34) + DONE);
  }

  public static String said(String... pieces) {
    var events = new StringBuilder();
    for (String piece : pieces) events.append(event("content", piece));
    return events.toString();
  }

  public static String event(String field, String text) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":{"
        + JSON.writeValueAsString(field)
        + ":"
        + JSON.writeValueAsString(text)
        + "}}]}\n\n";
  }

  public static String finished(String reason) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\""
        + reason
        + "\"}]}\n\n";
  }

  public static String usage(int asked, int answered) {
    return ("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,"
            + "\"total_tokens\":%d}}\n\n")
        .formatted(asked, answered, asked + answered);
  }

  /** An answer that comes as one. */
  public static String whole(String text) {
    return "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
        + JSON.writeValueAsString(text)
        + "},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}";
  }

  /** An error as OpenAI writes it. */
  public static String error(String message, String code) {
    return "{\"error\":{\"message\":"
        + JSON.writeValueAsString(message)
        + ",\"type\":\"invalid_request_error\",\"param\":null,\"code\":\""
        + code
        + "\"}}";
  }

  public int count() {
    return server.getRequestCount();
  }

  /** The next request that came. */
  public RecordedRequest request() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    if (request == null) throw new AssertionError("no request came");
    return request;
  }

  /** The JSON of the next request that came. */
  public JsonNode asked() throws InterruptedException {
    var body = request().getBody();
    if (body == null) throw new AssertionError("the request has no body");
    return JSON.readTree(body.utf8());
  }

  /** What the messages of a request say. */
  public static List<String> messages(JsonNode request) {
    List<String> messages = new ArrayList<>();
    for (JsonNode message : request.path("messages")) {
      messages.add(message.path("role").asString() + ": " + message.path("content").asString());
    }
    return messages;
  }

  @Override
  public void close() {
    server.close();
  }
}
