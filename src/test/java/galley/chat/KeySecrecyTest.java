package galley.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.chat.ChatRequest.Message;
import galley.chat.ChatRequest.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** Nothing but the header of the request to its own server ever shows the key. */
class KeySecrecyTest {
  private static final String SECRET = "sk-hush-0123456789abcdef";
  private static final ChatRequest HELLO =
      new ChatRequest(List.of(new Message(Role.USER, "Hello")), 5, true);

  /** What is logged by anybody, at every level. */
  private static final class Log extends Handler {
    private final StringBuilder text = new StringBuilder();

    @Override
    public synchronized void publish(LogRecord entry) {
      text.append(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void noTextOfAnObjectShowsIt() throws Exception {
    var key = new ApiKey(SECRET + "\n");
    var model = new ChatModel(BaseUrl.read("https://one.example").orElseThrow(), "m", key);
    assertThat(key + " " + model + " " + List.of(model)).doesNotContain(SECRET).contains("•••");
    assertThat(key).isEqualTo(new ApiKey(SECRET)).hasSameHashCodeAs(new ApiKey(SECRET));
    assertThatThrownBy(() -> new ApiKey(SECRET + " and more"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hush");
  }

  @Test
  void noLogAndNoFailureShowsItWhateverTheServerRepeats() throws Exception {
    var log = new Log();
    log.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    Logger okHttp = Logger.getLogger(okhttp3.OkHttpClient.class.getName());
    Level was = root.getLevel();
    PrintStream standardError = System.err;
    var printed = new ByteArrayOutputStream();
    root.addHandler(log);
    root.setLevel(Level.ALL);
    okHttp.setLevel(Level.ALL);
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    List<Throwable> thrown = new ArrayList<>();
    List<String> said = new ArrayList<>();
    try (var server = new ModelServer()) {
      var model = new ChatModel(server.base(), "m", new ApiKey(SECRET));
      var client = new ChatClient(ModelServer.HASTY);
      String padded = "x".repeat(290) + SECRET;
      server.says(401, ModelServer.error("Incorrect API key provided: " + SECRET, "invalid"));
      thrown.add(failure(client, model));
      assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer " + SECRET);
      server.says(403, ModelServer.error(padded, "invalid"));
      thrown.add(failure(client, model));
      server.says(307, "", "Location", "https://other.example/?key=" + SECRET);
      thrown.add(failure(client, model));
      server.streams("data: {\"error\":{\"message\":\"" + padded + "\"}}\n\n");
      server.streams("data: {\"error\":{\"message\":\"" + padded + "\"}}\n\n");
      thrown.add(failure(client, model));
      server.streamsAndBreaks(": nothing\n\n".repeat(50));
      thrown.add(failure(client, model));
      server.answers("Your key is ", SECRET.substring(0, 9), SECRET.substring(9), ", I think");
      said.add(client.ask(model, HELLO, said::add).toString());
    } finally {
      System.setErr(standardError);
      root.setLevel(was);
      okHttp.setLevel(null);
      root.removeHandler(log);
    }
    thrown.forEach(t -> assertThat(trace(t)).doesNotContain(SECRET, SECRET.substring(0, 12)));
    assertThat(said).last().asString().contains("Your key is •••, I think");
    assertThat(String.join("\n", said)).doesNotContain(SECRET);
    assertThat(log.text).doesNotContain(SECRET);
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
  }

  private static Throwable failure(ChatClient client, ChatModel model) {
    Throwable failure =
        catchThrowableOfType(ChatFailure.class, () -> client.ask(model, HELLO, _ -> {}));
    assertThat(failure).isNotNull();
    return failure;
  }

  private static String trace(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
