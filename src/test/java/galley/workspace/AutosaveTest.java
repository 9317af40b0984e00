package galley.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import galley.text.LineEnding;
import galley.text.TextFile;
import galley.workspace.SaveReport.ChangedOnDisk;
import galley.workspace.SaveReport.NoJournal;
import galley.workspace.SaveReport.NotSaved;
import galley.workspace.SaveReport.Saved;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AutosaveTest {
  private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

  @TempDir Path folder;
  private final HandTimer timer = new HandTimer();
  private final List<SaveReport> reports = new ArrayList<>();
  private Path draft = Path.of("79.md");

  @BeforeEach
  void aDraft() throws IOException {
    draft = Files.createDirectories(folder.resolve("drafts")).resolve("79.md");
    Files.write(draft, "\uFEFFone\r\n".getBytes(UTF_8));
  }

  @Test
  void aChangeIsInTheJournalWithinASecondAndTheFileIsLeftAlone() throws IOException {
    Autosave autosave = start();
    autosave.changed("one two\n");
    timer.pass(Duration.ofMillis(999));
    assertThat(reopened().recovered()).contains(new Recovered("one two\n", NOW, false));
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFone\r\n");
  }

  @Test
  void keepingSaysWhetherTheTextIsOnDisk() throws IOException {
    Autosave autosave = start();
    autosave.changed("one two\n");
    assertThat(autosave.keep()).isTrue();
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFone two\r\n");

    // A file where the folders of the journal and of the draft should be: neither can be written.
    Path home = folder.resolve(".galley");
    try (Stream<Path> all = Files.exists(home) ? Files.walk(home) : Stream.empty()) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
    }
    Files.writeString(home, "in the way");
    Files.delete(draft);
    Files.delete(draft.getParent());
    Files.writeString(draft.getParent(), "in the way");
    autosave.changed("one two three\n");
    assertThat(autosave.keep()).isFalse();
  }

  @Test
  void whoeverNeverPausesIsJournaledAllTheSame() throws IOException {
    Autosave autosave = start();
    for (int i = 0; i < 100; i++) {
      autosave.changed("one " + i + "\n");
      timer.pass(Duration.ofMillis(100));
      assertThat(reports).isEmpty();
    }
    String recovered = reopened().recovered().orElseThrow().text();
    assertThat(Integer.parseInt(recovered.strip().substring(4))).isBetween(90, 99);
  }

  @Test
  void twoIdleSecondsWriteTheFileInItsOwnFormAndEmptyTheJournal() throws IOException {
    Autosave autosave = start();
    autosave.changed("one\ntwo\n");
    timer.pass(Duration.ofMillis(1999));
    assertThat(reports).isEmpty();
    timer.pass(Duration.ofMillis(1));
    assertThat(reports).containsExactly(new Saved(NOW));
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFone\r\ntwo\r\n");
    assertThat(journalFiles()).isEmpty();
    assertThat(reopened().recovered()).isEmpty();
  }

  @Test
  void losingTheFocusAndClosingSaveAtOnceAndOnlyOnce() {
    Autosave autosave = start();
    autosave.changed("two\n");
    autosave.saveNow();
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFtwo\r\n");
    autosave.saveNow();
    timer.pass(Duration.ofMinutes(1));
    assertThat(reports).hasSize(1);
    autosave.changed("three\n");
    autosave.close();
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFthree\r\n");
  }

  @Test
  void typingThereAndBackLeavesTheFileAndNoJournal() throws IOException {
    Autosave autosave = start();
    autosave.changed("one!\n");
    timer.pass(Duration.ofSeconds(1));
    autosave.changed("one\n");
    timer.pass(Duration.ofSeconds(3));
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFone\r\n");
    assertThat(journalFiles()).isEmpty();
  }

  @Test
  void aFileChangedOnDiskIsNotOverwrittenAndTheTextIsInTheJournal() throws IOException {
    Autosave autosave = start();
    autosave.changed("mine\n");
    Files.writeString(draft, "theirs\n");
    timer.pass(Duration.ofSeconds(3));
    assertThat(draft).hasContent("theirs");
    assertThat(reports)
        .containsExactly(new ChangedOnDisk(TextFile.of("theirs\n".getBytes(UTF_8)), true));
    assertThat(reopened().recovered()).contains(new Recovered("mine\n", NOW, true));
  }

  @Test
  void overwritingKeepsTheirsAsASnapshot() throws IOException {
    Autosave autosave = start();
    autosave.changed("mine\n");
    Files.writeString(draft, "theirs\n");
    autosave.saveNow();
    autosave.overwrite();
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFmine\r\n");
    assertThat(snapshots()).containsExactly("theirs\n");
    assertThat(reports.getLast()).isEqualTo(new Saved(NOW));
  }

  @Test
  void takingOverTheirsEndsTheConflictInTheirForm() throws IOException {
    Autosave autosave = start();
    autosave.changed("mine\n");
    Files.writeString(draft, "theirs\n");
    autosave.saveNow();
    TextFile theirs = TextFile.read(draft);
    autosave.reloaded(theirs, theirs.text());
    autosave.saveNow();
    assertThat(draft).content(UTF_8).isEqualTo("theirs\n");
    assertThat(reports.getLast()).isEqualTo(new Saved(NOW));
    autosave.changed("merged\n");
    autosave.saveNow();
    assertThat(draft).content(UTF_8).isEqualTo("merged\n");
  }

  @Test
  void aChangeOnDiskWithNothingUnsavedIsSaidSo() throws IOException {
    Autosave autosave = start();
    autosave.checkDisk();
    assertThat(reports).isEmpty();
    Files.writeString(draft, "theirs\n");
    autosave.checkDisk();
    assertThat(reports)
        .containsExactly(new ChangedOnDisk(TextFile.of("theirs\n".getBytes(UTF_8)), false));
  }

  @Test
  void aFileThatIsGoneIsAConflictAndCanBePutBack() throws IOException {
    Autosave autosave = start();
    autosave.changed("mine\n");
    Files.delete(draft);
    autosave.saveNow();
    assertThat(draft).doesNotExist();
    assertThat(reports).containsExactly(new ChangedOnDisk(null, true));
    autosave.overwrite();
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFmine\r\n");
  }

  @Test
  void aFailingWriteIsReportedKeptInTheJournalAndTriedAgain() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Autosave autosave = start(sub.resolve("new.md"));
    Files.delete(sub);
    Files.writeString(sub, "a file where a folder is expected");
    autosave.changed("typed\n");
    timer.pass(Duration.ofSeconds(3));
    assertThat(reports)
        .singleElement()
        .isInstanceOfSatisfying(NotSaved.class, r -> assertThat(r.inJournal()).isTrue())
        .satisfies(r -> assertThat(r.sentence(Locale.ENGLISH)).contains("safe in the journal"));
    Files.delete(sub);
    Files.createDirectory(sub);
    autosave.changed("typed more\n");
    timer.pass(Duration.ofSeconds(3));
    assertThat(reports.getLast()).isEqualTo(new Saved(NOW));
    assertThat(sub.resolve("new.md")).content(UTF_8).isEqualTo("typed more\n");
  }

  @Test
  void aJournalThatCannotBeWrittenIsSaidAndTheFileIsStillSaved() throws IOException {
    Files.writeString(folder.resolve(".galley"), "a file where a folder is expected");
    Autosave autosave = start();
    autosave.changed("typed\n");
    timer.pass(Duration.ofSeconds(1));
    assertThat(reports)
        .singleElement()
        .isInstanceOf(NoJournal.class)
        .satisfies(r -> assertThat(r.sentence(Locale.ENGLISH)).contains("only in this window"))
        .satisfies(r -> assertThat(r.sentence(Locale.SIMPLIFIED_CHINESE)).contains("窗口"));
    timer.pass(Duration.ofSeconds(2));
    assertThat(reports.getLast()).isEqualTo(new Saved(NOW));
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFtyped\r\n");
  }

  @Test
  void aFileWithAProblemIsNeverWrittenUntilItIsNormalised() throws IOException {
    Files.writeString(draft, "a\nb\r\n");
    Autosave autosave = start();
    autosave.changed("a\nb\nc\n");
    timer.pass(Duration.ofSeconds(3));
    assertThat(draft).content(UTF_8).isEqualTo("a\nb\r\n");
    autosave.normalise(LineEnding.LF);
    assertThat(draft).content(UTF_8).isEqualTo("a\nb\nc\n");
    assertThat(snapshots()).containsExactly("a\nb\r\n");
  }

  @Test
  void aSlotThatWasCutOffLeavesTheOther() throws IOException {
    Autosave autosave = start();
    for (String text : List.of("first\n", "second\n")) {
      autosave.changed(text);
      timer.pass(Duration.ofMillis(500));
    }
    assertThat(reopened().recovered().orElseThrow().text()).isEqualTo("second\n");
    Path newest =
        journalFiles().stream().filter(f -> read(f).endsWith("second\n")).findFirst().orElseThrow();
    Files.writeString(newest, read(newest).substring(0, read(newest).length() - 3));
    assertThat(reopened().recovered().orElseThrow().text()).isEqualTo("first\n");
  }

  @Test
  void aPersonMaySetHowLongItWaits() throws IOException {
    Autosave autosave = start();
    autosave.setSaveAfter(Duration.ofSeconds(30));
    autosave.changed("typed\n");
    timer.pass(Duration.ofSeconds(29));
    assertThat(Files.readString(draft)).doesNotContain("typed");
    assertThat(journalFiles()).hasSize(1);
    timer.pass(Duration.ofSeconds(1));
    assertThat(Files.readString(draft)).contains("typed");
  }

  @Test
  void whatWasRecoveredIsAlsoASnapshot() throws IOException {
    start().changed("typed\n");
    timer.pass(Duration.ofSeconds(1));
    assertThat(reopened().recovered()).isPresent();
    assertThat(reopened().recovered()).isPresent();
    assertThat(snapshots()).containsExactly("typed\n");
  }

  @Test
  void aFileGetsAnotherNameWithWhatIsNotSavedYet() throws IOException {
    Autosave autosave = start();
    autosave.changed("typed\n");
    Path wanted = folder.resolve("more/80.md");
    autosave.rename(wanted);
    assertThat(draft).doesNotExist();
    assertThat(wanted).content(UTF_8).isEqualTo("\uFEFFtyped\r\n");
    assertThat(journalFiles()).isEmpty();
    autosave.changed("typed more\n");
    timer.pass(Duration.ofSeconds(1));
    assertThat(open(wanted).recovered()).contains(new Recovered("typed more\n", NOW, false));
    timer.pass(Duration.ofSeconds(3));
    assertThat(wanted).content(UTF_8).isEqualTo("\uFEFFtyped more\r\n");
    assertThat(draft).doesNotExist();
  }

  @Test
  void aNameThatIsTakenIsNotTaken() throws IOException {
    Autosave autosave = start();
    Path theirs = Files.writeString(folder.resolve("drafts/80.md"), "theirs\n");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> autosave.rename(theirs));
    autosave.changed("mine\n");
    timer.pass(Duration.ofSeconds(3));
    assertThat(draft).content(UTF_8).isEqualTo("\uFEFFmine\r\n");
    assertThat(theirs).content(UTF_8).isEqualTo("theirs\n");
  }

  @Test
  void aConflictGoesAlongWithTheNameAndTheTextStaysInTheJournal() throws IOException {
    Autosave autosave = start();
    autosave.changed("mine\n");
    Files.writeString(draft, "theirs\n");
    Path wanted = folder.resolve("drafts/80.md");
    autosave.rename(wanted);
    assertThat(wanted).content(UTF_8).isEqualTo("theirs\n");
    assertThat(open(wanted).recovered()).contains(new Recovered("mine\n", NOW, true));
    assertThat(open(draft).recovered()).isEmpty();
  }

  private Autosave start() {
    return start(draft);
  }

  private Autosave start(Path file) {
    try {
      return new Autosave(open(file), timer, reports::add);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private OpenFile reopened() throws IOException {
    return open(draft);
  }

  private OpenFile open(Path file) throws IOException {
    return OpenFile.open(Workspace.open(folder), file, () -> NOW);
  }

  private List<Path> journalFiles() throws IOException {
    return list("journal");
  }

  private List<String> snapshots() throws IOException {
    return list("snapshots").stream().map(AutosaveTest::read).toList();
  }

  private List<Path> list(String name) throws IOException {
    Path home = folder.resolve(".galley").resolve(name);
    if (!Files.isDirectory(home)) return List.of();
    try (Stream<Path> all = Files.list(home)) {
      return all.toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
