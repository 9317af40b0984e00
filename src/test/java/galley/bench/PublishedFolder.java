package galley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/// A workspace of generated issues, twenty items each with a title link and one in the body; every
/// fiftieth title link was published before. Words come from a vocabulary with few common and many
/// rare ones, as a language's do. Always the same.
final class PublishedFolder {
  private static final int ITEMS = 20;
  private static final int VOCABULARY = 20_000;
  private static final String PROFILE =
      """
      publication: {name: 码上周刊, language: zh}
      issues: "issues/{date}-weekly{number}.md"
      sections:
        - {role: articles, heading: "## 🦄文章&教程"}
        - {role: projects, heading: "## 🐿️项目&资源"}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      """;

  private final Random random = new Random(41);
  private final Path root;
  private int last;

  private PublishedFolder(Path root) {
    this.root = root;
  }

  static void write(Path root, int issues) throws IOException {
    var folder = new PublishedFolder(root);
    Files.createDirectories(root.resolve("issues"));
    Files.writeString(root.resolve("galley.yaml"), PROFILE, StandardCharsets.UTF_8);
    for (int number = 1; number <= issues; number++) folder.issue(number);
  }

  /** Written long ago, as all but the newest are. */
  private void issue(int number) throws IOException {
    LocalDate date = LocalDate.of(1900, 1, 1).plusDays(number);
    Path file = root.resolve("issues/" + date + "-weekly" + number + ".md");
    Files.writeString(file, text(number), StandardCharsets.UTF_8);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private String text(int number) {
    var text = new StringBuilder("---\ntitle: '码上周刊 #" + number + "'\n---\n\n");
    text.append("本期分享了 20 条，").append(sentence(20)).append("。\n");
    for (int item = 0; item < ITEMS; item++) {
      if (item == 0) text.append("\n## 🦄文章&教程\n");
      if (item == ITEMS / 2) text.append("\n## 🐿️项目&资源\n");
      int page = number * ITEMS + item;
      int link = random.nextInt(50) == 0 ? random.nextInt(page) : page;
      text.append("\n%d、[%s](%s)\n".formatted(item % 10 + 1, sentence(8), url(link)));
      text.append(
          "\n%s，另见[%s](%s/more)。%s。\n".formatted(sentence(25), word(), url(page), sentence(40)));
    }
    return text.toString();
  }

  static String url(int page) {
    return page % 3 == 0
        ? "https://github.com/weft/loom-" + page
        : "https://site" + page % 997 + ".example/read/" + page;
  }

  private String sentence(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) text.append(i > 0 && i % 9 == 0 ? "，" : "").append(word());
    return text.toString();
  }

  /// One in four is Latin; the others are two Chinese characters. Nine in ten follow from the word
  /// before, as in real text, in which of every hundred neighbouring characters nine are new.
  private String word() {
    int free = (int) (Math.pow(random.nextDouble(), 3) * VOCABULARY);
    int next = (last * 31 + random.nextInt(3) * 7_919) % VOCABULARY;
    int rank = random.nextInt(10) == 0 ? free : next;
    last = rank;
    if (rank % 4 == 0) return " word" + Integer.toString(rank, 36) + " ";
    return new String(new char[] {(char) (0x4E00 + rank % 3_001), (char) (0x4E00 + rank % 2_003)});
  }
}
