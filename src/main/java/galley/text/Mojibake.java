package galley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Text that is UTF-8 read as another encoding, and the edit that repairs it: `1„ÄÅ` becomes `1、`.
///
/// A text counts as misread when every run of characters beyond ASCII, written in the wrong
/// encoding and read as UTF-8, gives characters that belong where they stand. Where only some lines
/// are like that (a paragraph pasted from elsewhere), only these are repaired. What stands in code
/// or alone between quotes may be an example of such damage, and convinces nobody: `Ã©` in an
/// article on encodings is what its author wrote.
///
/// @param misreadAs the encoding that it was taken for
/// @param repair replaces each damaged run on its own, so that whatever is beside them stays
public record Mojibake(MisreadAs misreadAs, TextEdit repair) {
  private static final char MARK = '\uFEFF';
  private static final int LAST_OF_TWO_BYTES = 0x7FF;
  private static final int LAST_OF_LATIN_A = 0x17F;

  /** A damaged run, and what it was. */
  private record Run(int start, int end, String was) {
    Replacement replacement() {
      // At the start of a file it was the byte order mark, which is no part of the text.
      String text = start == 0 && was.charAt(0) == MARK ? was.substring(1) : was;
      return Replacement.of(start, end, text);
    }
  }

  /** How much speaks for damage: surely, perhaps, and against it. */
  private record Evidence(int sure, int perhaps, int odd) {
    static final Evidence NONE = new Evidence(0, 0, 0);
    static final Evidence SURE = new Evidence(1, 0, 0);
    static final Evidence PERHAPS = new Evidence(0, 1, 0);
    static final Evidence ODD = new Evidence(0, 0, 1);

    Evidence and(Evidence more) {
      return new Evidence(sure + more.sure, perhaps + more.perhaps, odd + more.odd);
    }

    boolean convinces() {
      return sure > odd;
    }
  }

  /** The damaged runs of one line. */
  private record Line(List<Run> runs, Evidence evidence) {}

  /// The damage of a text, if there is any beyond doubt.
  public static Optional<Mojibake> find(String text) {
    return Stream.of(MisreadAs.values())
        .flatMap(as -> find(text, as).stream())
        .max(Comparator.comparingInt((Mojibake m) -> m.repair.replacements().size()));
  }

  private static Optional<Mojibake> find(String text, MisreadAs as) {
    List<Line> damaged = new ArrayList<>();
    boolean whole = true;
    Evidence all = Evidence.NONE;
    Lines lines = Lines.of(text);
    var code = new CodeLines();
    for (int n = 0; n < lines.count(); n++) {
      TextRange range = lines.content(n);
      boolean inCode = code.isCode(text, range);
      List<Run> runs = runs(text, range, as);
      if (runs == null) {
        whole = false;
      } else if (!runs.isEmpty()) {
        var line = new Line(runs, inCode ? Evidence.NONE : evidence(text, range, runs));
        damaged.add(line);
        all = all.and(line.evidence);
      }
    }
    if (whole) {
      boolean sure = all.convinces() || (all.perhaps > 1 && all.odd == 0);
      return sure ? Optional.of(repair(text, as, damaged)) : Optional.empty();
    }
    damaged.removeIf(line -> !line.evidence.convinces());
    return damaged.isEmpty() ? Optional.empty() : Optional.of(repair(text, as, damaged));
  }

  private static Mojibake repair(String text, MisreadAs as, List<Line> lines) {
    return new Mojibake(
        as,
        new TextEdit(
            text, lines.stream().flatMap(l -> l.runs.stream()).map(Run::replacement).toList()));
  }

  /// The runs of a line that are damaged, or null where one of them is not.
  private static @Nullable List<Run> runs(String text, TextRange line, MisreadAs as) {
    List<Run> runs = new ArrayList<>();
    for (int at = line.start(); at < line.end(); at++) {
      if (isAscii(text.charAt(at))) continue;
      int start = at;
      while (at < line.end() && !isAscii(text.charAt(at))) at++;
      Optional<String> was = as.undo(text.subSequence(start, at));
      if (was.isEmpty()) return null;
      runs.add(new Run(start, at, was.get()));
    }
    return runs;
  }

  private static Evidence evidence(String text, TextRange line, List<Run> runs) {
    Evidence all = Evidence.NONE;
    int at = line.start();
    boolean inCode = false;
    for (Run run : runs) {
      for (; at < run.start; at++) inCode ^= text.charAt(at) == '`';
      if (!inCode && !isQuoted(text, run)) {
        all = all.and(evidence(run.was, before(text, run.start), after(text, run.end)));
      }
    }
    return all;
  }

  /// Weighs each character that a run would become, by what stands beside it there.
  private static Evidence evidence(String was, int before, int after) {
    Evidence all = Evidence.NONE;
    int[] symbols = was.codePoints().toArray();
    for (int i = 0; i < symbols.length; i++) {
      int left = i > 0 ? symbols[i - 1] : before;
      int right = i + 1 < symbols.length ? symbols[i + 1] : after;
      all = all.and(evidence(symbols[i], left, right));
    }
    return all;
  }

  private static Evidence evidence(int symbol, int left, int right) {
    int type = Character.getType(symbol);
    if (type == Character.CONTROL
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE) {
      return Evidence.ODD;
    }
    // Three or four characters in a row that are a valid sequence by chance nobody has written.
    if (symbol > LAST_OF_TWO_BYTES) return Evidence.SURE;
    if (!Character.isLetter(symbol)) return Evidence.PERHAPS;
    boolean beside = Character.isLetter(left) || Character.isLetter(right);
    if (symbol <= LAST_OF_LATIN_A) return beside ? Evidence.SURE : Evidence.PERHAPS;
    // `l’état` would be one Armenian letter in a Latin word.
    var script = Character.UnicodeScript.of(symbol);
    boolean strangers = isStranger(left, script) || isStranger(right, script);
    return strangers ? Evidence.ODD : beside ? Evidence.SURE : Evidence.PERHAPS;
  }

  private static boolean isStranger(int neighbour, Character.UnicodeScript script) {
    return Character.isLetter(neighbour) && Character.UnicodeScript.of(neighbour) != script;
  }

  /// Whether a run has nothing but quotes, brackets or bars around it.
  private static boolean isQuoted(String text, Run run) {
    int left = before(text, run.start);
    int right = after(text, run.end);
    return switch (left) {
      case '"', '\'', '|' -> right == left;
      case '(' -> right == ')';
      default -> false;
    };
  }

  private static int before(String text, int at) {
    return at == 0 ? '\n' : text.codePointBefore(at);
  }

  private static int after(String text, int at) {
    return at == text.length() ? '\n' : text.codePointAt(at);
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }

  /** Which lines are code: those between fences (CommonMark 0.31.2, section 4.5). */
  private static final class CodeLines {
    private String fence = "";

    boolean isCode(String text, TextRange line) {
      String words = line.in(text).strip();
      if (fence.isEmpty()) {
        if (!words.startsWith("```") && !words.startsWith("~~~")) return false;
        fence = words.substring(0, 3);
      } else if (words.startsWith(fence) && words.chars().allMatch(c -> c == words.charAt(0))) {
        fence = "";
      }
      return true;
    }
  }
}
