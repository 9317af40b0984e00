package galley.test;

import galley.issue.Conventions;
import galley.learn.Learner;
import galley.learn.PastIssues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is learned of the publications in the corpus, each learned once. */
public final class CorpusProfiles {
  private static final Map<String, Conventions> LEARNED = new ConcurrentHashMap<>();

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
    return LEARNED.computeIfAbsent(folder, CorpusProfiles::learn);
  }

  private static Conventions learn(String folder) {
    try {
      PastIssues past = PastIssues.read(Corpus.folder(folder), PastIssues.Progress.NONE);
      return Learner.learn(past).conventions();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
