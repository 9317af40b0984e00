package galley.summarize;

import static galley.chat.ModelServer.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.chat.ChatClient;
import galley.chat.ChatFailure;
import galley.chat.ChatFailure.Kind;
import galley.chat.ModelServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An item's words in another language, whatever a model makes of them. */
class TranslatorTest {
  private static final String TITLE = "织机入门";
  private static final String BODY =
      """
      这篇教程讲**怎样**做一台桌面织机，图纸见[这里](https://weft.example/plans_(b))。

      - 需要 `pine` 木料
      - 也可以直接看 https://loom.example/video。

      ![成品](images/loom.png) 很漂亮。\
      """;
  private static final String GOOD =
      """
      A first loom

      This tutorial shows **how** to build a table loom; [the plans](https://weft.example/plans_(b)).

      - You need `pine` wood
      - Or watch https://loom.example/video.

      ![The result](images/loom.png) Beautiful.\
      """;

  private static final HouseStyle ENGLISH =
      new HouseStyle("en", List.of(), 2, null, "dry", List.of("loom"));

  private final ModelServer server = start();
  private final Translator translator = new Translator(new ChatClient(ModelServer.HASTY));
  private final List<Translation> partial = Collections.synchronizedList(new ArrayList<>());

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

  private Translation translate() throws ChatFailure {
    return translator.translate(server.model(), TITLE, BODY, ENGLISH, partial::add);
  }

  private ChatFailure failure() {
    ChatFailure failure = catchThrowableOfType(ChatFailure.class, this::translate);
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void theWholeItemIsSentAsItIsAndComesBackWithItsLinks() throws Exception {
    server.answers(GOOD);
    Translation translation = translate();
    assertThat(translation.title()).isEqualTo("A first loom");
    assertThat(translation.body()).startsWith("This tutorial").endsWith("Beautiful.");
    assertThat(translation.body())
        .contains("[the plans](https://weft.example/plans_(b))\n".strip());
    assertThat(translation.lost()).isEmpty();
    assertThat(translation.complete()).isTrue();

    var request = server.asked();
    assertThat(String.join("\n", messages(request)))
        .contains("You translate", "into English", "Tone: dry", "English: loom")
        .contains(TITLE + "\n\n" + BODY)
        .doesNotContain("summary");
    assertThat(request.has("response_format")).isFalse();
  }

  @Test
  void itGrowsWhileItIsWrittenAndIsADraftUntilThen() throws Exception {
    server.answers("A first", " loom\n\nThis tuto", GOOD.substring(GOOD.indexOf("rial")));
    translate();
    assertThat(partial).extracting(Translation::title).containsOnly("A first loom");
    assertThat(partial).extracting(Translation::body).contains("This tuto");
    assertThat(partial).noneMatch(Translation::complete);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```markdown\n%s\n```",
        "Here is the translation:\n\n%s",
        "# %s",
        "Title: %s",
        "<think>How to put it?</think>\n%s",
        "**A first loom**\n\n---\n%s"
      })
  void whatIsPutAroundItIsNoPartOfIt(String around) throws Exception {
    String body = GOOD.substring(GOOD.indexOf("This"));
    server.answers(around.formatted(around.startsWith("**") ? body : GOOD));
    Translation translation = translate();
    assertThat(translation.title()).isEqualTo("A first loom");
    assertThat(translation.body()).isEqualTo(body);
  }

  @Test
  void aLinkThatWasLostIsTold() throws Exception {
    server.answers(GOOD.replace("[the plans](https://weft.example/plans_(b))", "the plans"));
    assertThat(translate().lost()).containsExactly("https://weft.example/plans_(b)");
    server.answers(GOOD.replace("![The result](images/loom.png) ", ""));
    assertThat(translate().lost()).containsExactly("images/loom.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://weft.example/plans",
        "https://evil.example/",
        "javascript:alert(1)",
        "../secret.md"
      })
  void anAddressThatTheItemDoesNotHaveIsRefused(String address) {
    server.answers(GOOD.replace("https://weft.example/plans_(b)", address));
    ChatFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.FOREIGN_ADDRESS);
    assertThat(failure.detail()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'm sorry, I can't help with that.|REFUSED",
        "A first loom|EMPTY",
        "织机入门\\n\\n这篇教程讲怎样做一台桌面织机，图纸在别处，请自己去找一找。|WRONG_LANGUAGE"
      })
  void whatIsNoTranslationIsSaidSo(String said, Kind kind) {
    server.answers(said.replace("\\n", "\n"));
    assertThat(failure().kind()).isEqualTo(kind);
  }

  @Test
  void theItemGivenBackAsItIsAndATreatiseAreNoTranslation() {
    server.answers(TITLE + "\n\n" + BODY);
    assertThat(failure().kind()).isEqualTo(Kind.ECHO);
    server.answers(GOOD + "\n\nAnd more.".repeat(400));
    assertThat(failure().kind()).isEqualTo(Kind.TOO_LONG);
  }

  @Test
  void anItemWithoutABodyGetsATitleAlone() throws Exception {
    server.answers("A first loom\n\nAn idea of the model's own: https://evil.example");
    Translation translation =
        translator.translate(server.model(), TITLE, "", ENGLISH, partial::add);
    assertThat(translation.title()).isEqualTo("A first loom");
    assertThat(translation.body()).isEmpty();
  }

  @Test
  void whatIsTooLongIsNotSent() {
    ChatFailure failure =
        catchThrowableOfType(
            ChatFailure.class,
            () ->
                translator.translate(
                    server.model(), TITLE, "字".repeat(13_000), ENGLISH, partial::add));
    assertThat(failure.kind()).isEqualTo(Kind.TOO_MUCH_TEXT);
  }
}
