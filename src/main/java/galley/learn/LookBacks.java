package galley.learn;

import galley.issue.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The section that looks back at an old issue: its link names the issue's number, and that is
/// mostly as many issues back.
final class LookBacks {
  /// A link whose text has a `#` and digits. Each stretch is taken whole and given back never, for
  /// the text may be a hundred thousand brackets.
  private static final Pattern NUMBERED_LINK =
      Pattern.compile("\\[(?>[^\\[\\]#]|#(?!\\d))*+#(\\d++)[^\\[\\]]*+\\]\\(");

  /// Of a section's issues, so many must look as far back.
  private static final double SHARE = 0.3;

  private LookBacks() {}

  static Optional<Learned.LookBack> learn(
      List<Part> parts, Headings headings, List<Optional<String>> numbers, int often) {
    Map<String, Tally<Integer>> agoByKey = new LinkedHashMap<>();
    for (Part part : parts) {
      Optional<String> number = numbers.get(part.issue());
      if (!headings.recurs(part) || number.isEmpty() || number.get().length() > 6) continue;
      int own = Integer.parseInt(number.get());
      for (Block block : part.blocks()) {
        if (block.kind() != Block.Kind.PARAGRAPH && !block.isList()) continue;
        Matcher link = NUMBERED_LINK.matcher(part.from().raw(block));
        while (link.find()) {
          if (link.group(1).length() > 6) continue;
          int ago = own - Integer.parseInt(link.group(1));
          if (ago > 0) {
            agoByKey.computeIfAbsent(part.key(), _ -> new Tally<>()).add(ago, part.issue());
          }
        }
      }
    }
    for (Map.Entry<String, Tally<Integer>> section : agoByKey.entrySet()) {
      List<Integer> ago = new ArrayList<>();
      int all = headings.issues(section.getKey());
      for (int value : section.getValue().byCount()) {
        int seen = section.getValue().issues(value);
        if (seen >= often && seen >= SHARE * all) ago.add(value);
      }
      if (ago.isEmpty()) continue;
      String heading = headings.spellings(section.getKey()).getFirst();
      return Optional.of(
          new Learned.LookBack(
              heading, ago.stream().sorted().toList(), section.getValue().issues(ago.getFirst())));
    }
    return Optional.empty();
  }
}
