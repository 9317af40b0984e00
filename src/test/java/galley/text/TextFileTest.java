package galley.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.text.TextFile.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The law: for a writable file, `bytes(text())` are the file's bytes, and its text has no line end
/// but the line feed.
final class TextFileTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "\n",
        "\r",
        "\r\n",
        "\uFEFF",
        "\uFEFFa\r\nb",
        "\uFEFF\uFEFFa",
        "a\rb\r",
        "a\r\nb\r\n\r\n",
        "no final line end\nhere",
        "a\u2028b\u0085c\u000Bd\n",
        "a\u0000b\n",
        "🦄 文章&教程\n",
        "\uFFFD is a character like any other\n"
      })
  void aFileIsWrittenBackByteForByte(String content) {
    assertLaw(content.getBytes(UTF_8));
  }

  @Test
  void aLineInAnotherEncodingShowsNoLettersThatNobodyWrote() {
    // The first two bytes are a Hebrew letter in UTF-8 and half of a Chinese word in GB 18030.
    byte[] bytes = {'a', (byte) 0xD7, (byte) 0xB7, (byte) 0xB6, '\n', (byte) 0xC3, (byte) 0xA9};

    assertThat(TextFile.of(bytes).text()).isEqualTo("a\uFFFD\uFFFD\n\u00E9");
  }

  @Test
  void hostileFilesAreWrittenBackByteForByte() {
    var random = new Random(20_261_120);
    String[] pieces = {
      "a", " ", "## ", "文", "🦄", "\u2028", "\u0000", "\t", "\uFEFF", "\u0085", "é", "", "#"
    };
    for (int round = 0; round < 5_000; round++) {
      String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      var content = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
      for (int i = random.nextInt(40); i > 0; i--) {
        content.append(random.nextInt(4) == 0 ? end : pieces[random.nextInt(pieces.length)]);
      }
      assertLaw(content.toString().getBytes(UTF_8));
    }
  }

  @Test
  void randomBytesOpenAndAreWritableOrSayWhyNot() {
    var random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      TextFile file = TextFile.of(bytes);
      if (file.isWritable()) assertThat(file.bytes(file.text())).isEqualTo(bytes);
      assertThat(file.text()).doesNotContain("\r");
    }
  }

  @Test
  void everyRealIssueIsWrittenBackByteForByte() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "there are no real issues beside this checkout");
    List<Path> readOnly = new ArrayList<>();
    int files = 0;
    try (Stream<Path> all = Files.walk(CORPUS)) {
      for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        byte[] bytes = Files.readAllBytes(path);
        TextFile file = TextFile.read(path);
        files++;
        if (file.isWritable()) assertThat(file.bytes(file.text())).as("%s", path).isEqualTo(bytes);
        else readOnly.add(path);
      }
    }
    assertThat(files).isPositive();
    assertThat(readOnly).hasSizeLessThan(files / 10);
  }

  @Test
  void mixedLineEndingsNameTheFirstLineThatDiffers() {
    TextFile file = of("a\nb\nc\r\nd\n");
    assertThat(file.problem()).isEqualTo(new Problem(Problem.Kind.MIXED_LINE_ENDINGS, 3));
    assertThat(file.text()).isEqualTo("a\nb\nc\nd\n");
    assertThatIllegalStateException().isThrownBy(() -> file.bytes("a"));
  }

  @Test
  void malformedUtf8NamesItsLineAndIsStillShown() {
    byte[] gb18030 = {'a', '\r', '\n', 'b', (byte) 0xC4, (byte) 0xE3, '\r', '\n'};
    TextFile file = TextFile.of(gb18030);
    assertThat(file.problem()).isEqualTo(new Problem(Problem.Kind.NOT_UTF8, 2));
    assertThat(file.text()).startsWith("a\nb\uFFFD").endsWith("\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aCharacterCutOffAtTheEndIsMalformed(int kept) {
    byte[] unicorn = "x🦄".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(unicorn, 1 + kept);
    assertThat(TextFile.of(cut).problem()).isEqualTo(new Problem(Problem.Kind.NOT_UTF8, 1));
  }

  @Test
  void normalisingMakesEveryLineEndAlike() {
    TextFile file = of("a\nb\r\nc\r").normalised(LineEnding.CRLF);
    assertThat(file.bytes(file.text())).asString(UTF_8).isEqualTo("a\r\nb\r\nc\r\n");
  }

  @Test
  void lineEndsOfAPasteBecomeTheFilesOwn() {
    assertThat(of("a\r\nb").bytes("a\nx\r\ny\rb")).asString(UTF_8).isEqualTo("a\r\nx\r\ny\r\nb");
    assertThat(of("a\nb").bytes("a\r\nb")).asString(UTF_8).isEqualTo("a\nb");
  }

  @Test
  void halfASurrogatePairIsWrittenAsTheReplacementCharacter() {
    assertThat(of("").bytes("a\uD83Eb")).asString(UTF_8).isEqualTo("a\uFFFDb");
  }

  @Test
  void theStampTellsContentFromContentWhateverTheTime() {
    assertThat(of("a\n").stamp()).isEqualTo(of("a\n").stamp()).isNotEqualTo(of("a\r\n").stamp());
    assertThat(TextFile.absent().stamp()).isEqualTo(FileStamp.ABSENT);
  }

  private static TextFile of(String content) {
    return TextFile.of(content.getBytes(UTF_8));
  }

  private static void assertLaw(byte[] bytes) {
    TextFile file = TextFile.of(bytes);
    assertThat(file.problem()).isNull();
    assertThat(file.bytes(file.text())).isEqualTo(bytes);
    assertThat(file.text()).doesNotContain("\r");
  }
}
