package galley.workspace;

import galley.text.AtomicFile;
import galley.text.FileStamp;
import galley.text.LineEnding;
import galley.text.LineEndings;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file behind the open issue: what it held when it was last read or saved, and its journal.
///
/// A file that somebody else has changed since is never overwritten without being asked for, and
/// what an overwrite replaces is kept in `.galley/snapshots`. Once open, it belongs to one thread:
/// the one of its [Autosave].
public final class OpenFile {
  private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);

  private final Function<Path, Journal> journals;
  private final InstantSource clock;
  private final Optional<Recovered> recovered;
  // Written by the thread of the autosave, read by the window too.
  private volatile Path path;
  private volatile TextFile file;
  private Journal journal;
  private String journaled;

  private OpenFile(
      Path path, TextFile file, Function<Path, Journal> journals, InstantSource clock) {
    this.path = path;
    this.file = file;
    this.journals = journals;
    this.journal = journals.apply(path);
    this.clock = clock;
    this.journaled = file.text();
    this.recovered = recover();
  }

  /// Opens a file of a workspace; one that is not there yet is empty.
  ///
  /// @throws IOException if there is something that cannot be read
  public static OpenFile open(Workspace workspace, Path path) throws IOException {
    return open(workspace, path, InstantSource.system());
  }

  static OpenFile open(Workspace workspace, Path path, InstantSource clock) throws IOException {
    TextFile file = Files.exists(path) ? TextFile.read(path) : TextFile.absent();
    return new OpenFile(
        path, file, at -> new Journal(workspace.home(), workspace.relative(at)), clock);
  }

  public Path path() {
    return path;
  }

  /** What the file held when it was last read or saved. */
  public TextFile file() {
    return file;
  }

  /// Text of an earlier session that never reached the file. It is also kept in
  /// `.galley/snapshots`, so that whatever is decided on it, it is not lost.
  public Optional<Recovered> recovered() {
    return recovered;
  }

  private Optional<Recovered> recover() {
    Journal.Entry entry = journal.read().orElse(null);
    if (entry == null) return Optional.empty();
    if (entry.text().equals(file.text())) {
      forgetJournal();
      return Optional.empty();
    }
    try {
      journal.snapshot(entry.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warn("no snapshot of recovered text; the journal still has it", e);
    }
    boolean changed = !entry.base().equals(file.stamp());
    return Optional.of(new Recovered(entry.text(), entry.written(), changed));
  }

  /// Whether the text is kept nowhere but in the window.
  boolean isUnkept(String text) {
    return !text.equals(journaled);
  }

  boolean isUnsaved(String text) {
    return file.isWritable() && !text.equals(file.text());
  }

  /** Puts the text where it survives a crash; its file stays as it is. */
  void journal(String text) throws IOException {
    if (!isUnkept(text)) return;
    journal.write(text, file.stamp(), clock.instant());
    journaled = text;
  }

  /** Writes the text to its file, in the file's own line ending, unless somebody changed it. */
  SaveReport save(String text) {
    SaveReport change = check(text);
    return change == null ? write(text) : change;
  }

  /** Writes the text over whatever the file holds, which is kept as a snapshot. */
  SaveReport overwrite(String text) {
    try {
      if (Files.exists(path)) journal.snapshot(Files.readAllBytes(path));
    } catch (IOException e) {
      return notSaved(e, text);
    }
    return write(text);
  }

  private SaveReport write(String text) {
    byte[] bytes = file.bytes(text);
    try {
      if (!FileStamp.of(path).equals(FileStamp.of(bytes))) AtomicFile.write(path, bytes);
      file = file.written(text, bytes);
    } catch (IOException e) {
      return notSaved(e, text);
    }
    journaled = text;
    forgetJournal();
    return new SaveReport.Saved(clock.instant());
  }

  /// A journal that stays behind is offered once more when the file is opened, and that is all.
  private void forgetJournal() {
    try {
      journal.delete();
    } catch (IOException e) {
      LOG.warn("the journal of {} cannot be removed", path, e);
    }
  }

  private SaveReport notSaved(IOException cause, String text) {
    try {
      journal(text);
      return new SaveReport.NotSaved(cause, true);
    } catch (IOException e) {
      cause.addSuppressed(e);
      return new SaveReport.NotSaved(cause, false);
    }
  }

  /// What somebody else made of the file, or null where nobody changed it; a change to exactly this
  /// text is none.
  @Nullable SaveReport check(String text) {
    try {
      FileStamp now = FileStamp.of(path);
      if (now.equals(file.stamp())) return null;
      if (file.isWritable() && now.equals(FileStamp.of(file.bytes(text)))) return null;
      return new SaveReport.ChangedOnDisk(
          now.equals(FileStamp.ABSENT) ? null : TextFile.read(path), isUnsaved(text));
    } catch (NoSuchFileException gone) {
      return new SaveReport.ChangedOnDisk(null, isUnsaved(text));
    } catch (IOException e) {
      return notSaved(e, text);
    }
  }

  /** What the session shows from now on is what somebody else has written. */
  void reloaded(TextFile disk) {
    file = disk;
  }

  /// How its lines end on disk; none where it cannot be read.
  public LineEndings lineEndings() {
    try {
      return LineEndings.in(Files.readString(path));
    } catch (IOException e) {
      LOG.warn("the line ends of {} are not known", path, e);
      return LineEndings.in("");
    }
  }

  /// Gives the file another name, never over a file that is there. What is not saved is in the
  /// journal of that name before the old one's is gone.
  void rename(Path wanted, String text) throws IOException {
    if (wanted.equals(path)) return;
    Journal next = journals.apply(wanted);
    Optional<Journal.Entry> stale = next.read();
    if (stale.isPresent()) next.snapshot(stale.get().text().getBytes(StandardCharsets.UTF_8));
    if (isUnsaved(text)) next.write(text, file.stamp(), clock.instant());
    else next.delete();
    try {
      move(wanted);
    } catch (IOException e) {
      next.delete();
      throw e;
    }
    forgetJournal();
    journal = next;
    journaled = text;
    path = wanted;
  }

  private void move(Path wanted) throws IOException {
    if (Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(wanted.toString());
    }
    Path folder = wanted.getParent();
    if (folder != null) Files.createDirectories(folder);
    // One that was never saved has nothing to move.
    if (Files.exists(path)) Files.move(path, wanted);
  }

  /** Makes a read-only file writable, every line ending alike; see [TextFile#normalised]. */
  void normalise(LineEnding ending) throws IOException {
    if (Files.exists(path)) journal.snapshot(Files.readAllBytes(path));
    file = file.normalised(ending);
  }
}
