package galley.workspace;

import galley.yaml.YamlProblem;
import java.util.Locale;

/// Something in a workspace's files that a person should know of, and that kept nothing from
/// opening.
///
/// @param file relative to the workspace
/// @param line from 1
public record WorkspaceProblem(String file, int line, Words words) {
  /** A sentence in any language. */
  public interface Words {
    String in(Locale locale);
  }

  static WorkspaceProblem of(YamlProblem problem) {
    return new WorkspaceProblem(problem.file(), problem.line(), problem::sentence);
  }

  /** What is wrong and what to do, without the place. */
  public String sentence(Locale locale) {
    return words.in(locale);
  }
}
