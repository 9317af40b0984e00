package galley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.link.LinkUrl;
import galley.test.Publications;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to the files, and to the index, the archive says what reading all issues says.
@Execution(ExecutionMode.CONCURRENT)
class ArchiveLawsTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path root;
  private final List<String> read = new ArrayList<>();
  private String rules = "1";
  private Delay delay = () -> {};

  private interface Delay {
    void run() throws InterruptedException;
  }

  private Path issues() {
    return root.resolve("issues");
  }

  private IndexHome home() {
    return () -> Files.createDirectories(root.resolve("index"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void afterAnyChangesItSaysWhatAllIssuesSay(long seed) throws IOException {
    var random = new Random(seed);
    Files.createDirectories(issues());
    for (int i = 0; i < 12; i++) write(i, random, LONG_AGO);
    Archive archive = Archive.keptIn(home());
    try {
      for (int round = 0; round < 12; round++) {
        archive.refresh(source(), Progress.NONE);
        assertSame(archive);
        if (round % 4 == 3) {
          archive.close();
          archive = Archive.keptIn(home());
        }
        for (int i = random.nextInt(4); i >= 0; i--) change(random);
      }
    } finally {
      archive.close();
    }
  }

  private void change(Random random) throws IOException {
    int which = random.nextInt(16);
    Path file = file(which);
    boolean there = Files.exists(file);
    switch (random.nextInt(5)) {
      case 0 -> write(which, random, Instant.now());
      case 1 -> Files.deleteIfExists(file);
      case 2 -> {
        if (there) Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      }
      case 3 -> {
        // Other content of the same size, and older than before.
        if (!there) return;
        String text = Files.readString(file).replace("page1", "page7").replace("织", "布");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.minusSeconds(random.nextInt(999))));
      }
      default -> write(which, random, LONG_AGO.plusSeconds(random.nextInt(9_999)));
    }
  }

  private Path file(int number) {
    return issues().resolve("%02d.md".formatted(number));
  }

  private void write(int number, Random random, Instant modified) throws IOException {
    var text = new StringBuilder("你好，第 " + number + " 期。\n\n## 🦄文章&教程\n");
    int items = random.nextInt(5);
    for (int i = 1; i <= items; i++) {
      int page = random.nextInt(20);
      text.append("\n%d、[织布机 %d](https://www.a.example/page%d/)\n".formatted(i, page, page));
      text.append("\n另见 [此处](http://b.example/page%d#top)。\n".formatted(random.nextInt(20)));
    }
    Files.writeString(file(number), text, StandardCharsets.UTF_8);
    Files.setLastModifiedTime(file(number), FileTime.from(modified));
  }

  private IssueSource source() {
    return new IssueSource() {
      @Override
      public List<IssueStamp> list() throws IOException {
        List<IssueStamp> stamps = new ArrayList<>();
        try (Stream<Path> files = Files.list(issues())) {
          for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
            var seen = Files.readAttributes(file, BasicFileAttributes.class);
            stamps.add(
                new IssueStamp(
                    String.valueOf(file.getFileName()),
                    seen.size(),
                    seen.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
          }
        }
        return stamps;
      }

      @Override
      public Optional<ArchivedIssue> read(IssueStamp stamp) throws IOException {
        synchronized (read) {
          read.add(stamp.path());
        }
        try {
          delay.run();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        return Optional.of(issue(stamp.path()));
      }

      @Override
      public String rules() {
        return rules;
      }
    };
  }

  private ArchivedIssue issue(String path) throws IOException {
    String text = Files.readString(issues().resolve(path), StandardCharsets.UTF_8);
    Conventions conventions = Publications.numberedParagraphs();
    return new ArchivedIssue(path, path.substring(0, 2), null, Outline.parse(text, conventions));
  }

  private void assertSame(Archive archive) throws IOException {
    List<ArchivedIssue> all = new ArrayList<>();
    for (IssueStamp stamp : source().list()) all.add(issue(stamp.path()));
    PlainArchive plain = PlainArchive.of(all);
    Set<String> urls = new HashSet<>(Set.of("https://never.example/"));
    for (ArchivedIssue issue : all) {
      for (Item item : issue.outline().items()) {
        if (item.urlText() != null) urls.add(item.urlText());
        item.links().stream().map(ItemLink::url).forEach(urls::add);
      }
    }
    for (String url : urls) {
      var link = new LinkUrl(url);
      assertThat(archive.of(link)).isEqualTo(plain.of(link));
    }
    assertThat(archive.repeated(false)).isEqualTo(plain.repeated(false));
    assertThat(archive.repeated(true)).isEqualTo(plain.repeated(true));
    assertThat(archive.issues()).hasSize(all.size());
    long greetings = archive.search("你好", 100).hits();
    assertThat(greetings).isEqualTo(all.size());
  }

  private void publish() throws IOException {
    Files.createDirectories(issues());
    var random = new Random(7);
    for (int i = 0; i < 5; i++) write(i, random, LONG_AGO);
  }

  private Refreshed refreshOnce() throws IOException {
    try (Archive archive = Archive.keptIn(home())) {
      Refreshed refreshed = archive.refresh(source(), Progress.NONE);
      assertSame(archive);
      return refreshed;
    }
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws IOException {
    publish();
    assertThat(refreshOnce().read()).isEqualTo(5);
    assertThat(refreshOnce().read()).isZero();

    read.clear();
    write(2, new Random(8), LONG_AGO.plusSeconds(1));
    assertThat(refreshOnce().read()).isEqualTo(1);
    assertThat(read).containsExactly("02.md");
  }

  @Test
  void whatWasJustWrittenIsReadOnceMore() throws IOException {
    publish();
    write(2, new Random(8), Instant.now());
    refreshOnce();
    read.clear();

    refreshOnce();

    assertThat(read).containsExactly("02.md");
  }

  @Test
  void otherRulesReadEverythingAgain() throws IOException {
    publish();
    refreshOnce();
    rules = "2";

    assertThat(refreshOnce().read()).isEqualTo(5);
  }

  @Test
  void aFolderThatIsGoneOrDamagedIsMadeAnew() throws IOException {
    publish();
    refreshOnce();
    delete(root.resolve("index"));
    assertThat(refreshOnce().read()).isEqualTo(5);
    for (int i = 0; i < indexFiles().size(); i++) {
      Path file = indexFiles().get(i);
      byte[] sound = Files.readAllBytes(file);
      if (sound.length == 0) continue;
      byte[] damaged = sound.clone();
      damaged[sound.length / 2] ^= 0x55;
      Files.write(file, damaged);
      assertThat(refreshOnce().issues()).as("%s", file).isEqualTo(5);
      Files.write(indexFiles().getFirst(), new byte[0]);
      assertThat(refreshOnce().kept()).isTrue();
    }
    Files.writeString(root.resolve("index/segments_99"), "nonsense");
    assertThat(refreshOnce().kept()).isTrue();
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("index"))) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  @Test
  void whatAnotherProcessWritesIsLeftToItAndReadInMemory() throws IOException {
    publish();
    Files.createDirectories(root.resolve("index"));
    try (FSDirectory directory = FSDirectory.open(root.resolve("index"));
        Lock lock = directory.obtainLock("write.lock")) {
      assertThat(lock).isNotNull();
      Refreshed refreshed = refreshOnce();
      assertThat(refreshed.kept()).isFalse();
      assertThat(refreshed.issues()).isEqualTo(5);
    }
    assertThat(refreshOnce().kept()).isTrue();
  }

  @Test
  void whereNothingCanBeKeptItIsInMemory() throws IOException {
    publish();
    IndexHome none =
        () -> {
          throw new NoSuchFileException("read-only");
        };
    try (Archive archive = Archive.keptIn(none)) {
      assertThat(archive.refresh(source(), Progress.NONE).kept()).isFalse();
      assertSame(archive);
      write(1, new Random(3), LONG_AGO.plusSeconds(5));
      archive.refresh(source(), Progress.NONE);
      assertSame(archive);
    }
  }

  @Test
  void nothingIsKeptOfNothing() throws IOException {
    Files.createDirectories(issues());
    try (Archive archive = Archive.keptIn(home())) {
      assertThat(archive.refresh(source(), Progress.NONE).kept()).isFalse();
      assertThat(root.resolve("index")).doesNotExist();
      publish();
      assertThat(archive.refresh(source(), Progress.NONE).kept()).isTrue();
      assertSame(archive);
      delete(issues());
      Files.createDirectories(issues());
      assertThat(archive.refresh(source(), Progress.NONE).issues()).isZero();
      publish();
      archive.refresh(source(), Progress.NONE);
      assertSame(archive);
    }
  }

  @Test
  void aStoppedReadingGoesOnWhereItWas() throws IOException {
    Files.createDirectories(issues());
    var random = new Random(7);
    for (int i = 0; i < 40; i++) write(i, random, LONG_AGO);
    var told = new CountDownLatch(1);
    delay = told::await;
    try (Archive archive = Archive.keptIn(home())) {
      Refreshed stopped =
          archive.refresh(
              source(),
              (_, _) -> {
                told.countDown();
                return false;
              });
      assertThat(stopped.complete()).isFalse();
      Refreshed rest = archive.refresh(source(), Progress.NONE);
      assertThat(rest.complete()).isTrue();
      assertThat(stopped.read() + rest.read()).isEqualTo(40);
      assertSame(archive);
    }
  }

  @Test
  void whoInterruptsTheWaitingThreadStopsTheReadingAndHarmsNothing() throws IOException {
    publish();
    try (Archive archive = Archive.keptIn(home())) {
      Thread.currentThread().interrupt();
      archive.refresh(source(), Progress.NONE);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(archive.refresh(source(), Progress.NONE).complete()).isTrue();
      assertSame(archive);
    }
  }

  @Test
  void aClosedArchiveKnowsNothing() throws IOException {
    publish();
    Archive archive = Archive.keptIn(home());
    archive.refresh(source(), Progress.NONE);
    archive.close();

    assertThat(archive.isReady()).isFalse();
    assertThat(archive.issues()).isEmpty();
    assertThat(archive.search("你好", 10)).isEqualTo(Found.NOTHING);
  }

  @Test
  void anIssueThatCannotBeReadKeepsNoOtherFromBeingRead() throws IOException {
    publish();
    IssueSource all = source();
    IssueSource source =
        new IssueSource() {
          @Override
          public List<IssueStamp> list() throws IOException {
            return all.list();
          }

          @Override
          public Optional<ArchivedIssue> read(IssueStamp stamp) throws IOException {
            if (stamp.path().equals("01.md")) throw new IOException("no");
            return stamp.path().equals("02.md") ? Optional.empty() : all.read(stamp);
          }

          @Override
          public String rules() {
            return "";
          }
        };
    try (Archive archive = Archive.inMemory()) {
      Refreshed refreshed = archive.refresh(source, Progress.NONE);
      assertThat(refreshed.unread()).containsExactly("02.md");
      assertThat(archive.issues())
          .extracting(IssueRef::path)
          .containsExactly("00.md", "03.md", "04.md");
    }
  }
}
