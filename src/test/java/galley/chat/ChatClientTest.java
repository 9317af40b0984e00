package galley.chat;

import static galley.chat.ModelServer.DONE;
import static galley.chat.ModelServer.error;
import static galley.chat.ModelServer.event;
import static galley.chat.ModelServer.finished;
import static galley.chat.ModelServer.said;
import static galley.chat.ModelServer.usage;
import static galley.chat.ModelServer.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.chat.Answer.Ending;
import galley.chat.ChatFailure.Kind;
import galley.chat.ChatRequest.Message;
import galley.chat.ChatRequest.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question to a server that speaks the protocol well, badly, slowly, or not at all. */
class ChatClientTest {
  private static final ChatRequest HELLO =
      new ChatRequest(List.of(new Message(Role.USER, "Say hello.")), 50, true);

  private final ModelServer server = start();
  private final ChatClient client = new ChatClient(ModelServer.HASTY);
  private final List<String> partial = new ArrayList<>();

  private static ModelServer start() {
    try {
      return new ModelServer();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Answer ask() throws ChatFailure {
    return client.ask(server.model(), HELLO, partial::add);
  }

  private ChatFailure failure() {
    ChatFailure failure = catchThrowableOfType(ChatFailure.class, this::ask);
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void whatIsSaidComesPieceByPiece() throws Exception {
    server.answers("Hel", "lo ", "there");

    Answer answer = ask();

    assertThat(answer).isEqualTo(new Answer("Hello there", new Usage(120, 34, false), Ending.DONE));
    assertThat(partial).containsExactly("Hel", "Hello ", "Hello there");
  }

  @Test
  void theRequestIsBoundedAndAsksForTokensAndJson() throws Exception {
    server.answers("x");
    ask();
    var request = server.request();
    var body = request.getBody();
    assertThat(request.getTarget()).isEqualTo("/v1/chat/completions");
    assertThat(request.getHeaders().get("Authorization")).isNull();
    assertThat(body == null ? "" : body.utf8())
        .isEqualTo(
            """
            {"model":"small","messages":[{"role":"user","content":"Say hello."}],\
            "stream":true,"max_tokens":50,"temperature":0.3,\
            "stream_options":{"include_usage":true},"response_format":{"type":"json_object"}}\
            """);
  }

  @Test
  void aServerThatDoesNotStreamIsReadToo() throws Exception {
    server.says(200, whole("Hello"));
    assertThat(ask()).isEqualTo(new Answer("Hello", new Usage(7, 3, false), Ending.DONE));
    assertThat(partial).containsExactly("Hello");
  }

  @Test
  void eventsWithAWrongContentTypeAreReadToo() throws Exception {
    server.says(200, said("Hello") + DONE, "Content-Type", "text/plain");
    assertThat(ask().text()).isEqualTo("Hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndInAnyWayAndCommentsKeepTheConnectionAlive(String end) throws Exception {
    server.streams((": ping\n\n" + said("Hel", "lo") + ":\n\n" + DONE).replace("\n", end));
    assertThat(ask().text()).isEqualTo("Hello");
  }

  @Test
  void theSignThatItIsOverMayBeMissing() throws Exception {
    server.streams(said("Hello") + finished("stop"));
    assertThat(ask())
        .extracting(Answer::text, Answer::ending)
        .containsExactly("Hello", Ending.DONE);
  }

  @Test
  void withoutAnySignItIsNotWhole() throws Exception {
    server.streams(said("Hello"));
    assertThat(ask().ending()).isEqualTo(Ending.CUT);
  }

  @Test
  void afterTheSignNothingIsWaitedFor() throws Exception {
    server.streamsAndStalls(said("Hello") + DONE + ": nothing more\n\n".repeat(40));
    assertThat(ask().ending()).isEqualTo(Ending.DONE);
  }

  @Test
  @Timeout(60)
  void aModelThatIsDoneIsNotWaitedForThoughItsServerKeepsTheLine() throws Exception {
    ChatLimits hasty = ModelServer.HASTY;
    var patient =
        new ChatClient(
            new ChatLimits(
                hasty.connect(),
                Duration.ofHours(1),
                Duration.ofMillis(50),
                Duration.ofHours(2),
                hasty.longestWait(),
                hasty.backOff(),
                hasty.bytes(),
                hasty.text()));
    server.streamsAndStalls(said("Hello") + finished("stop") + ": more\n\n".repeat(100));
    Answer answer = patient.ask(server.model(), HELLO, _ -> {});
    assertThat(answer.text()).isEqualTo("Hello");
    assertThat(answer.ending()).isEqualTo(Ending.DONE);

    // The wait of the one answer is not that of the next, whatever connection it comes by.
    server.answers("Again").answers("And again");
    assertThat(patient.ask(server.model(), HELLO, _ -> {}).text()).isEqualTo("Again");
    Thread.sleep(100);
    assertThat(patient.ask(server.model(), HELLO, _ -> {}).text()).isEqualTo("And again");
  }

  @Test
  void aBrokenPieceCostsOnlyItsWords() throws Exception {
    server.streams(said("Hello ") + "data: {\"choices\":[{\"del\n\n" + said("there") + DONE);
    assertThat(ask().text()).isEqualTo("Hello there");
  }

  @Test
  void partsOfAListAreText() throws Exception {
    server.streams(
        "data:"
            + " {\"choices\":[{\"delta\":{\"content\":[{\"type\":\"text\",\"text\":\"Hello\"}]}}]}\n\n"
            + DONE);
    assertThat(ask().text()).isEqualTo("Hello");
  }

  @Test
  void whereTokensAreNotCountedTheyAreEstimatedAndMarked() throws Exception {
    server.streams(said("Hello, this is an answer") + finished("stop") + DONE);
    assertThat(ask().usage()).isEqualTo(new Usage(7, 6, true));
  }

  @Test
  void thoughtsAreNoPartOfWhatIsSaid() throws Exception {
    server.streams(
        event("reasoning_content", "Let me see")
            + said("<thi", "nk>I should say ", "hello</th", "ink>\n\nHel", "lo")
            + finished("stop")
            + DONE);
    assertThat(ask().text()).isEqualTo("Hello");
    assertThat(partial).last().isEqualTo("\n\nHello");
    assertThat(partial).noneMatch(text -> text.contains("should"));
  }

  @Test
  void thoughtsAloneAreNoAnswer() {
    server.streams(said("<think>and on", " and on") + finished("length") + DONE);
    assertThat(failure().kind()).isEqualTo(Kind.ONLY_THOUGHT);
  }

  @Test
  void anAnswerThatWasTooLongIsNotWhole() throws Exception {
    server.streams(said("Hello") + finished("length") + DONE);
    assertThat(ask().ending()).isEqualTo(Ending.LENGTH);
  }

  @Test
  void aHugeAnswerIsCutOff() throws Exception {
    server.streams(said("word ".repeat(1_000)).repeat(30) + DONE);
    Answer answer = ask();
    assertThat(answer.ending()).isEqualTo(Ending.LENGTH);
    assertThat(answer.text()).hasSizeLessThanOrEqualTo(12_000);
  }

  @Test
  void anEndlessLineIsGivenUp() {
    server.streams("data: " + "x".repeat(2 << 20));
    assertThat(failure().kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void aHugeObjectIsGivenUp() {
    server.says(200, whole("x".repeat(2 << 20)));
    assertThat(failure().kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void aConnectionThatBreaksLeavesWhatWasSaid() throws Exception {
    server.streamsAndBreaks(said("Hello") + ": more\n\n".repeat(100));
    assertThat(ask()).extracting(Answer::text, Answer::ending).containsExactly("Hello", Ending.CUT);
  }

  @Test
  void aStallLeavesWhatWasSaid() throws Exception {
    server.streamsAndStalls(said("Hello") + ": more\n\n".repeat(100));
    assertThat(ask())
        .extracting(Answer::text, Answer::ending)
        .containsExactly("Hello", Ending.STALLED);
  }

  @Test
  void aServerThatSaysNothingStalls() {
    server.saysNothing();
    assertThat(failure().kind()).isEqualTo(Kind.STALLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "{\"choices\":", "<html>Welcome</html>", "", "[]"})
  void whatIsNotTheProtocolIsSaidToBe(String body) {
    server.says(200, body);
    assertThat(failure().kind()).isEqualTo(Kind.MALFORMED);
  }

  @Test
  void aStreamOfBrokenPiecesIsNotTheProtocol() {
    server.streams("data: {\"x\n\ndata: nothing\n\n" + DONE);
    assertThat(failure().kind()).isEqualTo(Kind.MALFORMED);
  }

  @Test
  void nothingSaidIsEmpty() {
    server.streams(finished("stop") + usage(5, 0) + DONE);
    assertThat(failure().kind()).isEqualTo(Kind.EMPTY);
  }

  @Test
  void aRefusalOfTheProtocolIsOne() {
    server.streams(event("refusal", "I will not") + finished("stop") + DONE);
    assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void anErrorInTheStreamIsTheServers() {
    server.streams("data: {\"error\":{\"message\":\"out of memory\",\"code\":500}}\n\n");
    server.streams("data: {\"error\":{\"message\":\"out of memory\",\"code\":500}}\n\n");
    assertThat(failure())
        .extracting(ChatFailure::kind, ChatFailure::detail)
        .containsExactly(Kind.SERVER, "out of memory");
  }

  @Test
  void anErrorOfTheServersIsTriedOnceMore() throws Exception {
    server.says(500, "oops").answers("Hello");
    assertThat(ask().text()).isEqualTo("Hello");
    server.says(503, "{\"error\":{\"message\":\"Loading model\"}}").says(502, "<html>Bad</html>");
    assertThat(failure())
        .extracting(ChatFailure::kind, ChatFailure::detail)
        .containsExactly(Kind.SERVER, "HTTP 502");
    assertThat(server.count()).isEqualTo(4);
  }

  @Test
  void tooManyRequestsAreWaitedForOnceIfNotForLong() throws Exception {
    server.says(429, "{}", "Retry-After", "0").answers("Hello");
    assertThat(ask().text()).isEqualTo("Hello");
    server.says(429, "{}", "Retry-After", "0").says(429, "{}", "Retry-After", "0");
    assertThat(failure().kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(server.count()).isEqualTo(4);
  }

  @Test
  void aLongWaitIsSaidAndNotWaited() {
    server.says(429, error("Slow down", "rate_limit_exceeded"), "Retry-After", "90");
    assertThat(failure().retryAfter()).contains(Duration.ofSeconds(90));
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(3_600).atOffset(ZoneOffset.UTC));
    server.says(429, "", "Retry-After", date);
    assertThat(failure().retryAfter())
        .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofMinutes(50)));
    assertThat(server.count()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "401 | {\"error\":{\"message\":\"Incorrect API key\",\"code\":\"invalid_api_key\"}} |"
            + " UNAUTHORIZED",
        "403 | {\"error\":{\"message\":\"Country not supported\"}} | UNAUTHORIZED",
        "402 | {\"error\":{\"message\":\"Insufficient Balance\"}} | NO_CREDIT",
        "429 | {\"error\":{\"message\":\"You exceeded your current"
            + " quota\",\"code\":\"insufficient_quota\"}} | NO_CREDIT",
        "404 | {\"error\":{\"message\":\"The model `x` does not"
            + " exist\",\"code\":\"model_not_found\"}} | NO_SUCH_MODEL",
        "404 | {\"error\":{\"message\":\"model \\\"x\\\" not found, try pulling it"
            + " first\",\"type\":\"api_error\"}} | NO_SUCH_MODEL",
        "404 | {\"error\":\"model 'x' not found\"} | NO_SUCH_MODEL",
        "404 | {\"error\":{\"message\":\"No models loaded. Please load a model\"}} | NO_SUCH_MODEL",
        "400 | {\"error\":{\"message\":\"Model Not Exist\",\"type\":\"invalid_request_error\"}} |"
            + " NO_SUCH_MODEL",
        "404 | {\"detail\":\"Not Found\"} | NO_SUCH_ADDRESS",
        "404 | <html>no such page</html> | NO_SUCH_ADDRESS",
        "200 | {\"error\":\"Unexpected endpoint or method. (POST /chat/completions)\"} |"
            + " NO_SUCH_ADDRESS",
        "400 | {\"error\":{\"message\":\"This model's maximum context length is 2048"
            + " tokens\",\"code\":\"context_length_exceeded\"}} | TOO_MUCH_TEXT",
        "413 | too big | TOO_MUCH_TEXT",
        "418 | teapot | REJECTED"
      })
  void eachErrorIsKnownByItsShape(int status, String body, Kind kind) {
    server.says(status, body.replace('`', '\''));
    assertThat(failure().kind()).isEqualTo(kind);
    assertThat(server.count()).isOne();
  }

  @Test
  void whatAServerDoesNotUnderstandIsLeftOutFromThenOn() throws Exception {
    server
        .says(400, error("'response_format.type' must be 'json_schema' or 'text'", "bad"))
        .says(400, error("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'", "bad"))
        .says(422, "{\"detail\":\"extra inputs are not permitted\"}")
        .answers("Hello")
        .answers("Hello again");

    assertThat(ask().text()).isEqualTo("Hello");
    assertThat(ask().text()).isEqualTo("Hello again");

    assertThat(server.asked().has("response_format")).isTrue();
    assertThat(server.asked().has("response_format")).isFalse();
    assertThat(server.asked().path("max_completion_tokens").asInt()).isEqualTo(50);
    var last = server.asked();
    assertThat(last.has("stream_options")).isFalse();
    assertThat(server.asked()).isEqualTo(last);
  }

  @Test
  void aServerThatRefusesEverythingIsAskedThreeTimesAtMost() {
    for (int i = 0; i < 6; i++) server.says(400, "no");
    assertThat(failure().kind()).isEqualTo(Kind.REJECTED);
    assertThat(server.count()).isEqualTo(2);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (var elsewhere = new ModelServer()) {
      server.says(307, "", "Location", elsewhere.base() + "/chat/completions");
      assertThat(failure())
          .extracting(ChatFailure::kind, ChatFailure::detail)
          .containsExactly(Kind.REDIRECTED, elsewhere.base() + "/chat/completions");
      assertThat(elsewhere.count()).isZero();
    }
  }

  @Test
  void nobodyThereIsUnreachable() {
    server.close();
    assertThat(failure().kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void aHostWithoutAnAddressIsUnreachable() {
    var nowhere = new ChatModel(BaseUrl.read("http://nowhere.invalid").orElseThrow(), "m", null);
    assertThat(
            catchThrowableOfType(ChatFailure.class, () -> client.ask(nowhere, HELLO, partial::add)))
        .extracting(ChatFailure::kind, ChatFailure::detail)
        .containsExactly(Kind.UNREACHABLE, "nowhere.invalid");
  }

  @Test
  void anInterruptClosesTheSocketAndNothingIsSaidAfterwards() throws Exception {
    try (var listening = new ServerSocket(0)) {
      var outcome = new AtomicReference<ChatFailure>();
      var begun = new CountDownLatch(1);
      var slow = new ChatClient(ChatLimits.USUAL);
      var base = BaseUrl.read("http://localhost:" + listening.getLocalPort()).orElseThrow();
      Thread asking =
          Thread.ofPlatform()
              .start(
                  () ->
                      outcome.set(
                          catchThrowableOfType(
                              ChatFailure.class,
                              () ->
                                  slow.ask(
                                      new ChatModel(base, "m", null),
                                      HELLO,
                                      _ -> begun.countDown()))));
      try (Socket socket = listening.accept()) {
        var out = socket.getOutputStream();
        out.write(
            ("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + said("Hello"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.flush();
        begun.await();
        asking.interrupt();
        asking.join();
        assertThat(outcome.get().kind()).isEqualTo(Kind.CANCELLED);
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      } catch (java.net.SocketException reset) {
        // A connection that was closed with bytes on the way ends so: closed it is.
        assertThat(outcome.get().kind()).isEqualTo(Kind.CANCELLED);
      }
    }
  }

  @Test
  void aWaitForPatienceIsCancelledToo() throws Exception {
    var patient = new ChatClient(ChatLimits.USUAL);
    server.says(429, "{}", "Retry-After", "19");
    var outcome = new AtomicReference<ChatFailure>();
    Thread asking =
        Thread.ofVirtual()
            .start(
                () ->
                    outcome.set(
                        catchThrowableOfType(
                            ChatFailure.class,
                            () -> patient.ask(server.model(), HELLO, partial::add))));
    server.request();
    asking.interrupt();
    asking.join();
    assertThat(outcome.get().kind()).isEqualTo(Kind.CANCELLED);
    assertThat(server.count()).isOne();
  }

  @Test
  void theModelsOfAServerAreListed() throws Exception {
    server.says(
        200, "{\"object\":\"list\",\"data\":[{\"id\":\"qwen3:8b\"},{\"id\":\"gemma\"},{}]}");
    assertThat(client.models(server.base(), null)).containsExactly("gemma", "qwen3:8b");
    assertThat(server.request().getTarget()).isEqualTo("/v1/models");
    server.says(200, "{\"models\":[{\"name\":\"llama\"}]}");
    assertThat(client.models(server.base(), null)).containsExactly("llama");
    server.says(401, "{}");
    assertThat(
            catchThrowableOfType(
                ChatFailure.class, () -> client.models(server.base(), new ApiKey("wrong"))))
        .extracting(ChatFailure::kind)
        .isEqualTo(Kind.UNAUTHORIZED);
  }
}
