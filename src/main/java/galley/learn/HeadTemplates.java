package galley.learn;

import galley.issue.Template;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The templates of titles that count issues: `Loom Weekly #12: Threads` and `Loom Weekly #13: Air`
/// give `Loom Weekly #{number}: {headline}`.
final class HeadTemplates {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?!\\d)");

  /// What a figure stands behind that is a day of the month or the year of it: `August` and `August
  /// 16,`.
  private static final Pattern MONTH =
      Pattern.compile(
          "(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? "
              + "(?:\\d\\d?(?:st|nd|rd|th)?,? )?$");

  /// A publication that changed its title more often has no template.
  private static final int MOST = 4;

  private HeadTemplates() {}

  private record Seen(String template, int seen, int lastIssue) {}

  /// The templates that read several values, that of the newest issues first.
  ///
  /// @param values one an issue, in the order of the issues; empty where an issue has none
  /// @param numbers the number of each issue as its file says, empty where unknown
  static List<Learned.Seen> learn(
      List<Optional<String>> values, List<Optional<String>> numbers, int often) {
    Tally<String> starts = new Tally<>();
    List<List<String>> rests = new ArrayList<>();
    Set<String> others = uncounted(values, numbers);
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i).orElse("").strip();
      List<String> parts = value.isEmpty() ? List.of() : parts(value, numbers.get(i).orElse(""));
      if (!parts.isEmpty() && others.contains(parts.getFirst())) parts = dated(value);
      rests.add(parts);
      if (!parts.isEmpty()) starts.add(parts.getFirst(), i);
    }
    List<Seen> templates = new ArrayList<>();
    for (String start : starts.byCount()) {
      if (starts.issues(start) < often || templates.size() == MOST) break;
      List<String> own =
          rests.stream()
              .filter(r -> !r.isEmpty() && r.getFirst().equals(start))
              .map(List::getLast)
              .toList();
      String common = commonStart(own);
      boolean all = own.stream().allMatch(r -> r.length() == common.length());
      templates.add(
          new Seen(
              start + common + (all ? "" : "{headline}"),
              starts.issues(start),
              starts.last(start)));
    }
    return templates.stream()
        .sorted(Comparator.comparingInt(Seen::lastIssue).reversed())
        .map(seen -> new Learned.Seen(seen.template(), seen.seen()))
        .toList();
  }

  /// The starts behind which no number of the issue stands but another figure: an hour, a day of
  /// the month, readers. Only numbers count on from issue to issue.
  private static Set<String> uncounted(
      List<Optional<String>> values, List<Optional<String>> numbers) {
    Map<String, List<BigInteger>> guesses = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i).orElse("").strip();
      if (value.isEmpty() || numbers.get(i).isPresent()) continue;
      List<String> parts = parts(value, "");
      if (parts.size() < 3) continue;
      guesses
          .computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>())
          .add(new BigInteger(parts.get(1)));
    }
    guesses.values().removeIf(HeadTemplates::countsOn);
    return guesses.keySet();
  }

  /// Whether most steps are one up, or nearly all go up. Few go down: where a count starts anew,
  /// there were some before.
  private static boolean countsOn(List<BigInteger> figures) {
    int steps = figures.size() - 1;
    int ones = 0;
    int up = 0;
    int down = 0;
    for (int i = 1; i <= steps; i++) {
      BigInteger step = figures.get(i).subtract(figures.get(i - 1));
      if (step.equals(BigInteger.ONE)) ones++;
      if (step.signum() > 0) up++;
      if (step.signum() < 0) down++;
    }
    return down * 5 <= steps && (ones * 2 > steps || up * 10 >= steps * 9);
  }

  /// The value up to its number, with fields, the number, and the rest; no number, no template.
  ///
  /// @param number as the issue's file says; empty where it says none, and the first figure is it
  ///   that is no part of a day
  private static List<String> parts(String value, String number) {
    String dated = DATE.matcher(Template.literal(value)).replaceFirst("{date}");
    Matcher m = NUMBER.matcher(dated);
    while (m.find()) {
      boolean own = number.isEmpty() ? !isOfDay(dated, m) : strip(m.group()).equals(strip(number));
      if (!own) continue;
      String start = dated.substring(0, m.start()) + "{number}";
      return List.of(start, m.group(), dated.substring(m.end()));
    }
    return dated(value);
  }

  private static boolean isOfDay(String text, Matcher figure) {
    return MONTH.matcher(text).region(0, figure.start()).find()
        || (figure.end() < text.length() && "年月日".indexOf(text.charAt(figure.end())) >= 0);
  }

  /// The value up to its day, and the rest.
  private static List<String> dated(String value) {
    String dated = DATE.matcher(Template.literal(value)).replaceFirst("{date}");
    int date = dated.indexOf("{date}");
    return date < 0 ? List.of() : List.of(dated.substring(0, date + 6), dated.substring(date + 6));
  }

  static String strip(String number) {
    return number.replaceFirst("^0+(?=\\d)", "");
  }

  private static String commonStart(List<String> texts) {
    String common = texts.getFirst();
    int longest = texts.stream().mapToInt(String::length).max().orElse(0);
    for (String text : texts) {
      int n = 0;
      while (n < Math.min(common.length(), text.length()) && common.charAt(n) == text.charAt(n))
        n++;
      common = common.substring(0, n);
    }
    // Half a word is no separator.
    int end = common.length();
    while (end > 0 && Character.isLetterOrDigit(common.charAt(end - 1)) && texts.size() > 1) end--;
    int brace = common.lastIndexOf('{');
    if (brace >= 0 && common.indexOf('}', brace) < 0) end = brace;
    // A backslash would take the field's meaning that is put behind it.
    while (end > 0 && common.charAt(end - 1) == '\\' && end < longest) end--;
    return common.substring(0, end);
  }
}
