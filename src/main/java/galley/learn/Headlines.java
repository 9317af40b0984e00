package galley.learn;

import galley.issue.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Works out the templates of many headlines: what they have in common is literal, what differs is
/// a field, and what is one of a few things is a tag.
final class Headlines {
  private static final Pattern MARKUP = Pattern.compile("[*_《「\"“（(\\s]{0,3}");
  private static final Pattern CLOSING = Pattern.compile("^[*_》」\"”）)]{0,3}");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?iu)英|中文|日文|法文|德文|\\b(?:en|zh|ja|fr|de|ru|es|eng|english)\\b");
  private static final Pattern SEPARATOR =
      Pattern.compile("^(?:：|:\\s*| by | - | – | — | \\| |。|，|,\\s*|\\s+)");

  /// A mark that is another one each time: `(5 minute read)`.
  private static final Pattern BRACKETS =
      Pattern.compile("(\\s*[（(\\[【])[^()（）\\[\\]【】]{1,40}([）)\\]】])\\s*");

  /// A mark says something: it has a letter, a digit or an emoji, and is no full stop.
  private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

  /// A tag's spelling is short, and comes back.
  private static final int LONGEST_TAG = 16;

  private static final int OFTEN = 3;
  private static final int MOST_VALUES = 24;

  private static final Pattern BRACKETED = Pattern.compile("[（(\\[【]\\{summary}[）)\\]】]$");

  private final String marker;
  private final boolean plainToo;
  private final Tally<String> skeletons = new Tally<>();
  private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();

  /// @param marker what a line starts with that is no part of its shape: `- `, `### `
  /// @param plainToo whether a line without a link, or of any other shape, is an item too
  Headlines(String marker, boolean plainToo) {
    this.marker = marker;
    this.plainToo = plainToo;
  }

  Map<String, Map<String, String>> tags() {
    return tags;
  }

  List<LearnedForm.Headline> learn(List<Candidate> candidates) {
    Map<String, Integer> types = values(candidates, true);
    Map<String, Integer> marks = values(candidates, false);
    String mark = markName(marks);
    if (!types.isEmpty()) tags.put("type", spelled(types));
    if (!marks.isEmpty()) tags.put(mark, spelled(marks));
    for (Candidate candidate : candidates) {
      skeletons.add(skeleton(candidate.shape(), types, marks, mark), candidate.part().issue());
    }
    return templates();
  }

  private static Map<String, String> spelled(Map<String, Integer> values) {
    Map<String, String> spelled = new LinkedHashMap<>();
    values.keySet().forEach(v -> spelled.putIfAbsent(name(v), v));
    spelled.put("none", "");
    return spelled;
  }

  private static String name(String spelling) {
    String name = spelling.replaceAll("[\\s()（）\\[\\]【】:：*_]+", "");
    return name.isEmpty() ? spelling.strip() : name;
  }

  private static String markName(Map<String, Integer> marks) {
    boolean language = marks.keySet().stream().anyMatch(m -> LANGUAGE.matcher(m).find());
    return language ? "language" : "mark";
  }

  /// The short texts that come back before or behind the link, the most frequent first.
  private static Map<String, Integer> values(List<Candidate> candidates, boolean before) {
    Tally<String> seen = new Tally<>();
    for (Candidate candidate : candidates) {
      HeadShape shape = candidate.shape();
      if (!shape.isLinked()) continue;
      String value = before ? type(shape.before()) : mark(shape.after());
      if (value.length() <= LONGEST_TAG && SAYS.matcher(value).find() && HeadShape.isMark(value))
        seen.add(value, candidate.part().issue());
    }
    Map<String, Integer> kept = new LinkedHashMap<>();
    seen.byCount().stream()
        .filter(v -> seen.count(v) >= OFTEN && seen.issues(v) >= 2)
        .limit(MOST_VALUES)
        .forEach(v -> kept.put(v, seen.count(v)));
    return kept;
  }

  /// What stands before a link, without the markup right at it.
  private static String type(String before) {
    String opening = opening(before);
    return before.substring(0, before.length() - opening.length());
  }

  private static String opening(String before) {
    int at = before.length();
    while (at > 0 && "*_《「\"“".indexOf(before.charAt(at - 1)) >= 0) at--;
    return before.substring(at);
  }

  private static String closing(String after) {
    var m = CLOSING.matcher(after);
    return m.find() ? m.group() : "";
  }

  private static String mark(String after) {
    String rest = after.substring(closing(after).length());
    return rest.stripTrailing();
  }

  private String skeleton(
      HeadShape shape, Map<String, Integer> types, Map<String, Integer> marks, String mark) {
    String number =
        shape.isNumbered()
            ? Template.literal(shape.lead())
                + (shape.isCircled() ? "{circled}" : "{n}")
                + Template.literal(shape.separator())
            : "";
    if (!shape.isLinked()) {
      String text = shape.before().strip();
      if (text.isEmpty()) return number.stripTrailing();
      return shape.isBold() ? number + "**{title}**" : number + "{title}";
    }
    String before = shape.before();
    String type = type(before);
    String opening = opening(before);
    boolean markup = MARKUP.matcher(type).matches();
    String lead = markup ? Template.literal(type) : types.containsKey(type) ? "{type}" : null;
    if (lead == null) return number + "{title}";
    String head =
        number
            + (types.isEmpty() || !type.isEmpty() ? lead : "{type}")
            + Template.literal(opening)
            + link(shape);
    String closing = closing(shape.after());
    String rest = shape.after().substring(closing.length());
    head += Template.literal(closing);
    if (rest.isBlank()) return head + (marks.isEmpty() ? "" : "{" + mark + "}");
    if (marks.containsKey(rest.stripTrailing())) return head + "{" + mark + "}";
    var brackets = BRACKETS.matcher(rest);
    if (brackets.matches())
      return head + Template.literal(brackets.group(1)) + "{summary}" + brackets.group(2);
    var separator = SEPARATOR.matcher(rest);
    if (!separator.find()) return head + "{summary}";
    if (separator.group().equals(" by ")) return head + " by {author}";
    return head + Template.literal(separator.group()) + "{summary}";
  }

  private static String link(HeadShape shape) {
    String title = shape.title() == null ? "" : shape.title();
    boolean bold = title.length() > 4 && title.startsWith("**") && title.endsWith("**");
    return bold ? "[**{title}**]({url})" : "[{title}]({url})";
  }

  /// The shapes that came back, the most frequent first; then those that read all others.
  private List<LearnedForm.Headline> templates() {
    List<LearnedForm.Headline> all = new ArrayList<>();
    int total = skeletons.total();
    for (String skeleton : skeletons.byCount()) {
      int seen = skeletons.count(skeleton);
      if (seen >= Math.max(2, total / 200)) {
        all.add(new LearnedForm.Headline(marker + skeleton, seen));
      }
    }
    if (all.isEmpty()) {
      skeletons
          .most()
          .ifPresent(s -> all.add(new LearnedForm.Headline(marker + s, skeletons.count(s))));
    }
    generalize(all);
    // What takes any text reads last, or nothing else would read at all.
    all.sort(
        Comparator.comparingInt((LearnedForm.Headline h) -> openness(h.template()))
            .thenComparingInt(h -> isNumbered(h.template()) ? 0 : 1));
    return List.copyOf(all);
  }

  /// A shape whose link may have anything behind it, and one that reads every line.
  private void generalize(List<LearnedForm.Headline> all) {
    List<String> linked =
        all.stream()
            .map(LearnedForm.Headline::template)
            .filter(t -> t.contains("({url})"))
            .toList();
    for (String template : linked) {
      String head = template.substring(0, template.indexOf("({url})") + 7);
      add(all, head + "{summary}");
    }
    if (!plainToo) return;
    List<String> numbered =
        all.stream()
            .map(LearnedForm.Headline::template)
            .filter(Headlines::isNumbered)
            .map(t -> t.substring(0, numberEnd(t)) + separator(t))
            .distinct()
            .toList();
    if (numbered.isEmpty()) add(all, marker + "{title}");
    numbered.forEach(n -> add(all, n + "{title}"));
  }

  private static boolean isNumbered(String template) {
    return template.contains("{n}") || template.contains("{circled}");
  }

  private static int numberEnd(String template) {
    int at = template.indexOf("{n}");
    return at >= 0 ? at + 3 : template.indexOf("{circled}") + "{circled}".length();
  }

  private static String separator(String template) {
    int from = numberEnd(template);
    int to = from;
    while (to < template.length() && "*_《[{".indexOf(template.charAt(to)) < 0) to++;
    return template.substring(from, to);
  }

  private static void add(List<LearnedForm.Headline> all, String template) {
    if (all.stream().noneMatch(h -> h.template().equals(template))) {
      all.add(new LearnedForm.Headline(template, 0));
    }
  }

  /// Whether a template's last field is a mark in brackets, not words of the item's own.
  static boolean endsInBrackets(String template) {
    return BRACKETED.matcher(template).find();
  }

  /// How much a template leaves open: 0 where the link is the end of it, 3 where any text fits.
  private static int openness(String template) {
    Template t = Template.of(template);
    if (!t.has("url")) return t.has("title") ? 3 : 4;
    if (template.contains(")) {summary}") || template.endsWith("({url}){summary}")) return 2;
    if (BRACKETED.matcher(template).find()) return 0;
    return t.has("summary") ? 1 : 0;
  }
}
