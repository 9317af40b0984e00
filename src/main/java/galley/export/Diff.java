package galley.export;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import galley.export.DiffLine.Kind;
import galley.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The difference between two texts, line by line: every line of both, in order.
///
/// A last line with and one without its line end are two different lines.
public record Diff(List<DiffLine> lines) {
  public Diff {
    lines = List.copyOf(lines);
  }

  public static Diff between(String before, String after) {
    List<String> old = rawLines(before);
    List<String> now = rawLines(after);
    List<DiffLine> lines = new ArrayList<>();
    int at = 0;
    int shift = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int start = delta.getSource().getPosition();
      for (; at < start; at++) lines.add(line(Kind.SAME, at + 1, at + shift + 1, old.get(at)));
      for (String gone : delta.getSource().getLines()) {
        lines.add(line(Kind.REMOVED, ++at, 0, gone));
      }
      int to = delta.getTarget().getPosition();
      for (String come : delta.getTarget().getLines()) {
        lines.add(line(Kind.ADDED, 0, ++to, come));
      }
      shift = to - at;
    }
    for (; at < old.size(); at++) lines.add(line(Kind.SAME, at + 1, at + shift + 1, old.get(at)));
    return new Diff(lines);
  }

  public boolean isEmpty() {
    return lines.stream().allMatch(l -> l.kind() == Kind.SAME);
  }

  public int count(Kind kind) {
    return (int) lines.stream().filter(l -> l.kind() == kind).count();
  }

  /// The changed lines with so many unchanged ones around them, and a gap wherever lines were left
  /// out; nothing where the texts are alike.
  public List<DiffLine> withContext(int context) {
    boolean[] shown = shown(context);
    List<DiffLine> some = new ArrayList<>();
    if (isEmpty()) return some;
    boolean skipped = false;
    for (int i = 0; i < shown.length; i++) {
      if (shown[i]) {
        if (skipped) some.add(DiffLine.gap());
        some.add(lines.get(i));
      }
      skipped = !shown[i];
    }
    if (skipped) some.add(DiffLine.gap());
    return some;
  }

  private boolean[] shown(int context) {
    boolean[] shown = new boolean[lines.size()];
    for (int i = 0; i < shown.length; i++) {
      if (lines.get(i).kind() == Kind.SAME) continue;
      int to = Math.min(shown.length, i + context + 1);
      Arrays.fill(shown, Math.max(0, i - context), to, true);
    }
    return shown;
  }

  /// As `diff -u` prints it, so that `patch` takes it; empty where the texts are alike.
  public String unified(String oldName, String newName, int context) {
    if (isEmpty()) return "";
    var out = new StringBuilder("--- " + oldName + "\n+++ " + newName + "\n");
    boolean[] shown = shown(context);
    List<DiffLine> hunk = new ArrayList<>();
    int oldBefore = 0;
    int newBefore = 0;
    for (int i = 0; i < shown.length; i++) {
      DiffLine line = lines.get(i);
      if (shown[i]) {
        hunk.add(line);
        continue;
      }
      // What is not shown is the same in both texts, and stands before the next hunk.
      print(hunk, oldBefore, newBefore, out);
      oldBefore = line.oldLine();
      newBefore = line.newLine();
    }
    print(hunk, oldBefore, newBefore, out);
    return out.toString();
  }

  private static void print(List<DiffLine> hunk, int oldBefore, int newBefore, StringBuilder out) {
    if (hunk.isEmpty()) return;
    long old = hunk.stream().filter(l -> l.kind() != Kind.ADDED).count();
    long now = hunk.stream().filter(l -> l.kind() != Kind.REMOVED).count();
    // A hunk without lines on one side names the line before it (POSIX diff -u).
    out.append("@@ -%d,%d ".formatted(old == 0 ? oldBefore : oldBefore + 1, old));
    out.append("+%d,%d @@\n".formatted(now == 0 ? newBefore : newBefore + 1, now));
    for (DiffLine line : hunk) {
      char sign = line.kind() == Kind.ADDED ? '+' : line.kind() == Kind.REMOVED ? '-' : ' ';
      out.append(sign).append(line.text()).append('\n');
      if (!line.endsLine()) out.append("\\ No newline at end of file\n");
    }
    hunk.clear();
  }

  private static DiffLine line(Kind kind, int oldLine, int newLine, String raw) {
    boolean ends = raw.endsWith("\n");
    String text = ends ? raw.substring(0, raw.length() - 1) : raw;
    return new DiffLine(kind, oldLine, newLine, text, ends);
  }

  private static List<String> rawLines(String text) {
    Lines lines = Lines.of(text);
    return IntStream.range(0, lines.count()).mapToObj(i -> lines.range(i).in(text)).toList();
  }
}
