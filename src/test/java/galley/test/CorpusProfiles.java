package galley.test;

import galley.issue.Conventions;
import galley.learn.Learned;
import galley.learn.Learner;
import galley.learn.PastIssues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is learned of the publications in the corpus, each learned once. */
public final class CorpusProfiles {
  private static final Map<Path, Learned> LEARNED = new ConcurrentHashMap<>();

  /** The publications of the corpus. */
  public static final List<String> FOLDERS =
      List.of(
          "bitcoin-optech",
          "golangweekly-zh",
          "haskell-weekly",
          "ios-weekly",
          "ipfs-weekly",
          "lwkd",
          "nixos-weekly",
          "python-weekly-en",
          "python-weekly-zh",
          "sorrycc-weekly",
          "swift-weekly-brief",
          "tw93-weekly");

  private CorpusProfiles() {}

  public static Conventions of(String folder) {
    return learned(Corpus.folder(folder)).conventions();
  }

  /** What is learned of a folder, whichever test asked first. */
  public static Learned learned(Path folder) {
    return LEARNED.computeIfAbsent(folder, CorpusProfiles::learn);
  }

  private static Learned learn(Path folder) {
    try {
      return Learner.learn(PastIssues.read(folder, PastIssues.Progress.NONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
