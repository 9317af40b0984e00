package galley.yaml;

import java.util.Locale;

/// A text is not YAML, or more of it than is safe to read.
///
/// The problem says where and what was expected; the message is the same in English, for logs.
public final class YamlReadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient YamlProblem problem;
  private final int column;

  YamlReadException(YamlProblem problem, int column) {
    super(problem.file() + ":" + problem.line() + ": " + problem.sentence(Locale.ENGLISH));
    this.problem = problem;
    this.column = column;
  }

  public YamlProblem problem() {
    return problem;
  }

  public String file() {
    return problem.file();
  }

  /** From 1. */
  public int line() {
    return problem.line();
  }

  /** From 1, in code points; 1 where only the line is known. */
  public int column() {
    return column;
  }
}
