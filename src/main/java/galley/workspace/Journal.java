package galley.workspace;

import galley.text.AtomicFile;
import galley.text.FileStamp;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The last text of one file that may not have reached it yet.
///
/// Two slots are written in turn, each in place with a checksum in its first line, and the newest
/// whole one counts. So a text is safe from the death of the program as soon as it is written, and
/// from a power cut as soon as it is synced: a slot that was cut off leaves the other. (A rename
/// would make the first as slow as the second.)
///
/// A slot is `galley-journal 1 <sequence> <stamp of the file> <milliseconds> <SHA-256 of the
/// text>`, the file's path in a line of its own, and the text in UTF-8.
final class Journal {
  private static final String MAGIC = "galley-journal 1 ";

  private final PrivateFolder home;
  private final String path;
  private final String key;
  private long sequence;

  /// @param path of the file, relative to the workspace; it is kept so that a person can find out
  ///   what a slot belongs to
  Journal(PrivateFolder home, String path) {
    this.home = home;
    this.path = path.replace('\n', ' ').replace('\r', ' ');
    String hash = FileStamp.of(path.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 12);
    String name = path.replaceAll("[^A-Za-z0-9.]+", "-");
    this.key = name.substring(Math.max(0, name.length() - 60)) + "-" + hash;
    Entry newest = newest();
    this.sequence = newest == null ? 0 : newest.sequence;
  }

  /// What the newest whole slot holds.
  ///
  /// @param base the stamp of the file that the text was typed into
  record Entry(long sequence, FileStamp base, Instant written, String text) {}

  Optional<Entry> read() {
    return Optional.ofNullable(newest());
  }

  void write(String text, FileStamp base, Instant now) throws IOException {
    Path slot = home.folder("journal").resolve(slotName(sequence + 1));
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String head =
        MAGIC
            + (sequence + 1)
            + " "
            + base.sha256()
            + " "
            + now.toEpochMilli()
            + " "
            + FileStamp.of(body).sha256()
            + "\n"
            + path
            + "\n";
    byte[] first = head.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    try (var out = new FileOutputStream(slot.toFile())) {
      out.write(all);
      sequence++;
      out.getFD().sync();
    }
  }

  /** Called once the text is in its file. */
  void delete() throws IOException {
    Files.deleteIfExists(slot(0));
    Files.deleteIfExists(slot(1));
  }

  /// Keeps a text that is about to lose its place, under a name made from what it is, so that
  /// keeping it twice makes no second file.
  void snapshot(byte[] bytes) throws IOException {
    Path folder = home.folder("snapshots");
    Path copy = folder.resolve(FileStamp.of(bytes).sha256().substring(0, 12) + "-" + key);
    if (!Files.exists(copy)) AtomicFile.write(copy, bytes);
  }

  private Path slot(long number) {
    return home.resolve("journal").resolve(slotName(number));
  }

  private String slotName(long number) {
    return key + "." + number % 2;
  }

  private @Nullable Entry newest() {
    Entry even = parse(slot(0));
    Entry odd = parse(slot(1));
    if (even == null || odd == null) return even == null ? odd : even;
    return even.sequence > odd.sequence ? even : odd;
  }

  private static @Nullable Entry parse(Path slot) {
    try {
      byte[] all = Files.readAllBytes(slot);
      String whole = new String(all, StandardCharsets.UTF_8);
      int headEnd = whole.indexOf('\n');
      int textStart = whole.indexOf('\n', headEnd + 1) + 1;
      if (!whole.startsWith(MAGIC) || textStart == 0) return null;
      String[] head = whole.substring(MAGIC.length(), headEnd).split(" ", -1);
      String text = whole.substring(textStart);
      String hash = FileStamp.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
      if (head.length != 4 || !hash.equals(head[3])) return null;
      Instant written = Instant.ofEpochMilli(Long.parseLong(head[2]));
      return new Entry(Long.parseLong(head[0]), new FileStamp(head[1]), written, text);
    } catch (IOException | NumberFormatException unreadable) {
      return null;
    }
  }
}
