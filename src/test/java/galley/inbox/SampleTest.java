package galley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.inbox.Inbox.Listing;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sample workspace is what a newcomer sees first, so it must be as regular as it looks:
/// numbers and counts right, links of the inbox with their pages, nothing missing from the list of
/// files.
class SampleTest {
  private static final Path SAMPLE = Path.of("assets/sample");
  private static final List<String> SECTIONS =
      List.of("## 🦄 文章&教程", "## 🐿️ 项目&资源", "## 🐢 播客&视频");
  private static final Pattern ITEM =
      Pattern.compile("(?m)^(\\d+)、\\[[^\\]]+\\]\\((https://[^)]+)\\)(?: \\(英\\))?$");
  private static final Pattern STATS =
      Pattern.compile("本期分享了 (\\d+) 篇文章，(\\d+) 个开源项目，(\\d+) 则音视频，全文 (\\d+) 字。");

  static List<Path> issues() throws IOException {
    List<Path> all = files("issues");
    all.addAll(files("drafts"));
    return all;
  }

  @ParameterizedTest
  @MethodSource("issues")
  void anIssueIsNumberedAndCountedRight(Path file) throws IOException {
    String text = Files.readString(file);
    MatchResult stats = STATS.matcher(text).results().findFirst().orElseThrow();

    for (int i = 0; i < SECTIONS.size(); i++) {
      String section = section(text, SECTIONS.get(i));
      List<String> numbers = ITEM.matcher(section).results().map(m -> m.group(1)).toList();
      List<String> expected =
          Stream.iterate(1, n -> n + 1).limit(numbers.size()).map(n -> "" + n).toList();
      assertThat(numbers).isEqualTo(expected);
      assertThat(numbers).hasSize(Integer.parseInt(stats.group(i + 1)));
      assertThat(section.lines().filter(l -> l.matches("\\d+、.*"))).hasSameSizeAs(numbers);
    }
    assertThat(Integer.parseInt(stats.group(4))).isEqualTo((words(text) + 50) / 100 * 100);
  }

  @ParameterizedTest
  @MethodSource("issues")
  void anIssueHasTheProfilesNameFrontMatterAndBlocks(Path file) throws IOException {
    String text = Files.readString(file);
    MatchResult front =
        Pattern.compile("\\A---\ntitle: '码上周刊 #(\\d+)：[^'\n]+'\npubDate: ([\\d-]{10})\n---\n\n你好，")
            .matcher(text)
            .results()
            .findFirst()
            .orElseThrow();
    String number = front.group(1);
    String name = file.getFileName().toString();

    assertThat(name).isIn(number + ".md", front.group(2) + "-weekly" + number + ".md");
    assertThat(text).endsWith(Files.readString(SAMPLE.resolve("blocks/subscribe.md")));
    assertThat(text).doesNotContain("\r").endsWith("\n").doesNotEndWith("\n\n");
    String promotion = Files.readString(SAMPLE.resolve("blocks/promotion.md"));
    if (text.contains("🎁"))
      assertThat(text).contains("\n\n" + promotion.replace("{number}", number));
    assertThat(text.indexOf("🎁")).isLessThan(text.indexOf(SECTIONS.get(1)));
  }

  @Test
  void thereAreFiveIssuesAWeekApartAndThreeOfThemHaveThePromotion() throws IOException {
    List<String> names = files("issues").stream().map(f -> f.getFileName().toString()).toList();

    assertThat(names)
        .containsExactly(
            "2026-10-17-weekly74.md",
            "2026-10-24-weekly75.md",
            "2026-10-31-weekly76.md",
            "2026-11-07-weekly77.md",
            "2026-11-14-weekly78.md");
    long promoted = 0;
    for (Path issue : files("issues")) if (Files.readString(issue).contains("🎁")) promoted++;
    assertThat(promoted).isEqualTo(3);
  }

  @Test
  void noLinkIsPublishedTwice() throws IOException {
    List<LinkKey> all = new ArrayList<>();
    for (Path issue : issues()) all.addAll(itemKeys(Files.readString(issue)));

    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(50);
  }

  @Test
  void theInboxIsAsTheProgramWritesIt() throws IOException {
    Listing listing = new Inbox(SAMPLE.resolve("inbox")).list();

    assertThat(listing.problems()).isEmpty();
    assertThat(listing.links()).hasSize(13);
    for (InboxLink link : listing.links()) {
      assertThat(LinkFile.write(link))
          .isEqualTo(Files.readString(SAMPLE.resolve("inbox").resolve(link.file())));
    }
  }

  @Test
  void theInboxShowsEveryStateALinkCanBeIn() throws IOException {
    List<InboxLink> links = new Inbox(SAMPLE.resolve("inbox")).list().links();

    assertThat(links).extracting(InboxLink::state).contains(LinkState.HELD, LinkState.REJECTED);
    assertThat(links).anyMatch(l -> l.reason() != null);
    assertThat(links).anyMatch(l -> l.failure() != null && l.failure().error().equals("timeout"));
    assertThat(links).anyMatch(l -> l.failure() != null && "404".equals(l.failure().detail()));
    assertThat(links).anyMatch(l -> l.facts().stars() != null);
    assertThat(links).anyMatch(l -> l.fetched() == null);
    assertThat(links).anyMatch(l -> l.words().summary() != null);
    assertThat(links).anyMatch(l -> l.pasted() != null);
    Set<LinkKey> published =
        new HashSet<>(itemKeys(Files.readString(SAMPLE.resolve("issues/2026-10-31-weekly76.md"))));
    assertThat(links).filteredOn(l -> published.contains(LinkKey.of(l.url()))).hasSize(1);
  }

  @Test
  void everyInboxLinkThatCanBeFetchedHasASavedPage() throws IOException, YamlReadException {
    Fields pages =
        Fields.of(Yaml.read(Files.readString(SAMPLE.resolve("pages/pages.yaml")), "pages.yaml"));
    List<InboxLink> links = new Inbox(SAMPLE.resolve("inbox")).list().links();
    List<String> urls =
        links.stream().filter(l -> l.failure() == null).map(l -> l.url().value()).toList();

    Map<String, String> files = pages.texts();
    List<String> saved =
        files.keySet().stream().filter(u -> isPage(files.getOrDefault(u, ""))).toList();
    assertThat(saved).containsAll(urls).hasSize(urls.size() + 3);
    assertThat(files.values())
        .filteredOn(SampleTest::isPage)
        .containsExactlyInAnyOrderElementsOf(
            files("pages").stream()
                .map(f -> f.getFileName().toString())
                .filter(SampleTest::isPage)
                .toList());
    String readme = Files.readString(SAMPLE.resolve("README.md"));
    saved.stream().filter(u -> !urls.contains(u)).forEach(u -> assertThat(readme).contains(u));
  }

  /** The others are pictures of pages. */
  private static boolean isPage(String file) {
    return file.endsWith(".html");
  }

  @Test
  void aPageHoldsTheTitleThatItsLinkShows() throws IOException, YamlReadException {
    Fields pages =
        Fields.of(Yaml.read(Files.readString(SAMPLE.resolve("pages/pages.yaml")), "pages.yaml"));
    for (InboxLink link : new Inbox(SAMPLE.resolve("inbox")).list().links()) {
      String title = link.facts().title();
      if (title == null) continue;
      Path file = SAMPLE.resolve("pages").resolve(pages.required(link.url().value()).orElseThrow());
      boolean gbk = file.endsWith("oldblog-regex.html");
      String page = Files.readString(file, Charset.forName(gbk ? "GBK" : "UTF-8"));
      assertThat(page).contains("<title>" + title);
    }
  }

  /// Resources in a jar cannot be listed, so the list is a file.
  @Test
  void theListOfFilesIsComplete() throws IOException {
    try (Stream<Path> all = Files.walk(SAMPLE)) {
      List<String> names =
          all.filter(Files::isRegularFile)
              .map(f -> SAMPLE.relativize(f).toString().replace('\\', '/'))
              .filter(n -> !n.equals("files.txt"))
              .sorted()
              .toList();
      assertThat(Files.readAllLines(SAMPLE.resolve("files.txt"))).isEqualTo(names);
    }
  }

  @Test
  void theProfileReadsWithoutAProblem() throws IOException, YamlReadException {
    Fields profile =
        Fields.of(Yaml.read(Files.readString(SAMPLE.resolve("galley.yaml")), "galley.yaml"));

    profile.unknownKeys(
        "publication",
        "issues",
        "drafts",
        "saved-pages",
        "front-matter",
        "sections",
        "items",
        "teaser",
        "stats",
        "words",
        "look-back",
        "reference",
        "blocks");
    assertThat(profile.maps("sections").stream().map(s -> s.textOrList("heading").getFirst()))
        .isEqualTo(SECTIONS);
    assertThat(profile.problems()).isEmpty();
  }

  private static String section(String text, String heading) {
    int start = text.indexOf(heading + "\n");
    assertThat(start).as(heading).isPositive();
    return text.substring(start, text.indexOf("\n## ", start + 1));
  }

  private static List<LinkKey> itemKeys(String text) {
    return ITEM.matcher(text).results().map(m -> LinkKey.of(new LinkUrl(m.group(2)))).toList();
  }

  /** Han characters and Latin words of what is to be read, front matter and addresses left out. */
  private static long words(String text) {
    String read = text.substring(text.indexOf("\n---\n") + 5).replaceAll("\\]\\([^)]*\\)", "]");
    return Pattern.compile("[\\u3400-\\u9fff]|[A-Za-z0-9]+(?:[.'’-][A-Za-z0-9]+)*")
        .matcher(read)
        .results()
        .count();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.list(SAMPLE.resolve(folder))) {
      return new ArrayList<>(all.sorted().toList());
    }
  }
}
