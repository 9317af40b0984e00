package galley.ui.settings;

import galley.ui.kit.Language;
import galley.workspace.SettingsProblem;
import java.nio.file.Path;

/// What is wrong with the settings file, as a person is told.
public final class ProblemWords {
  private ProblemWords() {}

  public static String of(SettingsProblem problem, Path file, Language language) {
    return language
        .messages(ProblemWords.class)
        .text(
            "problem." + problem.kind().name(),
            String.valueOf(file.getFileName()),
            String.valueOf(problem.line()),
            problem.text());
  }
}
