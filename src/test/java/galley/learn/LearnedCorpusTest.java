package galley.learn;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.test.Corpus;
import galley.test.CorpusProfiles;
import galley.test.Tiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Every file of the corpus under what is learned from its folder, and under nothing: its regions,
/// in order, concatenated, are the file, whatever its line ends.
@Execution(ExecutionMode.CONCURRENT)
class LearnedCorpusTest {
  @Test
  void everyRealIssueIsTiledUnderWhatIsLearnedFromItsFolder() throws IOException {
    List<Path> folders =
        Corpus.files("").stream()
            .map(Path::getParent)
            .distinct()
            .filter(Files::isDirectory)
            .toList();
    for (Path folder : folders) {
      Conventions learned = CorpusProfiles.learned(folder).conventions();
      for (Path file : Corpus.files("")) {
        if (!folder.equals(file.getParent())) continue;
        String text = Corpus.read(file);
        Tiling.check(Outline.parse(text, learned));
        Tiling.check(Outline.parse(text, Conventions.NONE));
      }
    }
  }
}
