package galley.cli;

import galley.learn.Learned;
import galley.learn.LearnedPublication;
import galley.learn.Learner;
import galley.learn.PastIssues;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Learns a publication's conventions from a folder of past issues, once a folder, and tells on
/// standard error how far it is.
final class PastIssuesFolder {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Console console;
  private final Map<Path, PastIssues> read = new HashMap<>();
  private final Map<Path, Learned> learned = new HashMap<>();

  PastIssuesFolder(Console console) {
    this.console = console;
  }

  /// What the folder's issues have in common.
  ///
  /// @throws CommandException if it is no folder, or has no issues
  Learned learn(Path folder) throws IOException {
    Learned known = learned.get(folder);
    if (known != null) return known;
    Learned all = Learner.learn(read(folder), progress("learn.learning"));
    learned.put(folder, all);
    return all;
  }

  /// The same, where the folder may have the issues in several languages.
  LearnedPublication learnEditions(Path folder) throws IOException {
    return LearnedPublication.learn(read(folder), progress("learn.learning"));
  }

  /// The folder's issues; those that cannot be read are named.
  ///
  /// @throws CommandException if it is no folder, or has no issues
  PastIssues read(Path folder) throws IOException {
    PastIssues known = read.get(folder);
    if (known != null) return known;
    try {
      PastIssues past = PastIssues.read(folder, progress("learn.reading"));
      if (past.texts().isEmpty()) {
        throw CommandException.failed(console.say("learn.no-issues", folder));
      }
      past.skipped().forEach(file -> console.complain(console.say("learn.skipped", file)));
      read.put(folder, past);
      return past;
    } catch (NotDirectoryException e) {
      throw CommandException.failed(console.say("learn.no-folder", folder), e);
    }
  }

  /// Says little of what takes no time.
  private PastIssues.Progress progress(String key) {
    return new PastIssues.Progress() {
      private long told = System.nanoTime();

      @Override
      public boolean at(int done, int all) {
        long now = System.nanoTime();
        if (done > 0 && now - told > PAUSE.toNanos()) {
          told = now;
          console.complain(console.say(key, done, all));
        }
        return true;
      }
    };
  }
}
