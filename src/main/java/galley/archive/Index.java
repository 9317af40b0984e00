package galley.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// The files of an index, in a folder or in memory. It is locked only while it is written to, so
/// that a window and the command line can share one.
final class Index implements AutoCloseable {
  /// Raised when documents, or how an issue is read, change.
  private static final int FORMAT = 3;

  /// Enough for a thousand issues at once, and no more while thousands are read.
  private static final double BUFFER_MEGABYTES = 48;

  /// Lucene tells of its choice of instructions where nobody asked; kept, as loggers are else
  /// forgotten with their level.
  private static final java.util.logging.Logger QUIET =
      java.util.logging.Logger.getLogger("org.apache.lucene");

  static {
    QUIET.setLevel(Level.SEVERE);
  }

  private final Directory directory;
  private final boolean kept;

  private Index(Directory directory, boolean kept) {
    this.directory = directory;
    this.kept = kept;
  }

  static Index inMemory() {
    return new Index(new ByteBuffersDirectory(), false);
  }

  static Index in(Path folder) throws IOException {
    return new Index(FSDirectory.open(folder), true);
  }

  /// An index in a folder without whatever was in the folder before.
  static Index anewIn(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) Files.delete(file);
    }
    return in(folder);
  }

  boolean isKept() {
    return kept;
  }

  /// What is in it; null where there is nothing, or what was made by another program or by other
  /// rules.
  ///
  /// @throws IOException or any runtime exception if it is damaged
  @Nullable DirectoryReader open(String rules) throws IOException {
    if (!DirectoryReader.indexExists(directory)) return null;
    DirectoryReader reader = DirectoryReader.open(directory);
    boolean sound = false;
    try {
      sound = version(rules).equals(reader.getIndexCommit().getUserData());
      for (LeafReaderContext leaf : reader.leaves()) {
        if (sound && kept) leaf.reader().checkIntegrity();
      }
      return sound ? reader : null;
    } catch (IOException | RuntimeException e) {
      sound = false;
      throw e;
    } finally {
      if (!sound) reader.close();
    }
  }

  /// The same after something was written; null where it is another process's by other rules.
  @Nullable DirectoryReader newer(DirectoryReader reader, String rules) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer == null || version(rules).equals(newer.getIndexCommit().getUserData())) return newer;
    newer.close();
    return null;
  }

  private static Map<String, String> version(String rules) {
    Map<String, String> version = new HashMap<>();
    version.put("format", FORMAT + " " + Version.LATEST);
    version.put("program", Program.build());
    version.put("rules", IssueDocuments.sha256(rules));
    return version;
  }

  /// Starts writing.
  ///
  /// @param anew whether what is there is to go
  /// @throws org.apache.lucene.store.LockObtainFailedException if another process writes
  Changes change(boolean anew) throws IOException {
    var how = new IndexWriterConfig(TextWords.ANALYZER);
    how.setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
    how.setCommitOnClose(false);
    how.setUseCompoundFile(false);
    how.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    return new Changes(new IndexWriter(directory, how));
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }

  /// Issues that are put in and taken out; nothing of it holds before [#commit].
  static final class Changes implements AutoCloseable {
    private final IndexWriter writer;

    private Changes(IndexWriter writer) {
      this.writer = writer;
    }

    /// Called by several threads at once.
    void put(String path, List<Document> documents) throws IOException {
      writer.updateDocuments(new Term(IssueDocuments.PATH, path), documents);
    }

    void remove(String path) throws IOException {
      writer.deleteDocuments(new Term(IssueDocuments.PATH, path));
    }

    void commit(String rules) throws IOException {
      writer.setLiveCommitData(version(rules).entrySet());
      writer.commit();
    }

    @Override
    public void close() throws IOException {
      try {
        writer.rollback();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }
}
