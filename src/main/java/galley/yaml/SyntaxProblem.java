package galley.yaml;

import galley.yaml.YamlProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/// What SnakeYAML says of broken text, as one of our kinds and at the line to look at.
///
/// For what never closes, that is the line where it opens: the parser notices at the end of the
/// file or at the next quote, which may be anywhere.
final class SyntaxProblem {
  private SyntaxProblem() {}

  static YamlReadException of(YAMLException e, String text, String file) {
    return switch (e) {
      case MarkedYAMLException marked -> marked(marked, text, file);
      case ReaderException reader -> {
        String before =
            text.substring(
                0, text.offsetByCodePoints(0, Math.min(reader.getPosition(), codePoints(text))));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String character = "U+%04X".formatted(reader.getCodePoint());
        yield new YamlReadException(YamlProblem.of(file, line, Kind.CHARACTER, character), 1);
      }
      default -> new YamlReadException(YamlProblem.of(file, 1, Kind.SYNTAX), 1);
    };
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static YamlReadException marked(MarkedYAMLException e, String text, String file) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext();
    Mark found = e.getProblemMark();
    Mark opened = e.getContextMark();
    if (context.contains("quoted scalar") && !problem.contains("escape")) {
      return at(opened, found, file, Kind.QUOTE_NOT_CLOSED, characterAt(opened, text));
    }
    if (context.contains("flow sequence")) return at(opened, found, file, Kind.LIST_NOT_CLOSED);
    if (context.contains("flow mapping")) return at(opened, found, file, Kind.MAP_NOT_CLOSED);
    if (problem.contains("mapping values are not allowed")) {
      return at(found, opened, file, Kind.COLON_IN_VALUE);
    }
    if (problem.contains("could not find expected ':'")) {
      // The mark is where the next line begins; the line without a colon is the context's.
      return at(opened, found, file, Kind.COLON_EXPECTED);
    }
    if (problem.contains("cannot start any token")) {
      String character = characterAt(found, text);
      return character.equals("\t")
          ? at(found, opened, file, Kind.TAB)
          : at(found, opened, file, Kind.FIRST_CHARACTER, character);
    }
    if (problem.contains("escape")) return at(found, opened, file, Kind.ESCAPE);
    if (problem.contains("block end") || problem.contains("indent")) {
      return at(found, opened, file, Kind.INDENTATION);
    }
    return at(found, opened, file, Kind.SYNTAX);
  }

  private static YamlReadException at(
      @Nullable Mark best, @Nullable Mark other, String file, Kind kind, Object... args) {
    Mark mark = best != null ? best : other;
    int line = mark == null ? 1 : mark.getLine() + 1;
    int column = mark == null ? 1 : mark.getColumn() + 1;
    return new YamlReadException(YamlProblem.of(file, line, kind, args), column);
  }

  private static String characterAt(@Nullable Mark mark, String text) {
    if (mark == null) return "";
    int at = Math.min(mark.getIndex(), codePoints(text));
    int offset = text.offsetByCodePoints(0, at);
    return offset < text.length() ? Character.toString(text.codePointAt(offset)) : "";
  }
}
