package galley.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headline and summary in what a model says: as the JSON object that it was asked for, fenced or
/// with words around it; as lines with labels; or as bare text. Also while it is still coming in.
///
/// @param numbers of the sentences that the summary rests on, as the model gave them
/// @param closed whether it is plain from the text alone that nothing is missing
record AnswerText(String headline, String summary, List<Integer> numbers, boolean closed) {
  private static final AnswerText NONE = new AnswerText("", "", List.of(), false);

  private static final List<String> HEADLINE =
      List.of("headline", "title", "标题", "標題", "タイトル", "見出し", "제목", "titel", "titre", "título");
  private static final List<String> SUMMARY =
      List.of(
          "summary",
          "摘要",
          "总结",
          "概要",
          "概述",
          "總結",
          "要約",
          "요약",
          "description",
          "zusammenfassung",
          "résumé",
          "resumen");
  private static final List<String> NUMBERS =
      List.of("sentences", "sources", "source", "references", "依据", "来源", "句子");
  private static final Pattern LABEL =
      Pattern.compile("[\\s*_#>`\\-–•]{0,8}([\\p{L}]{2,20})[\\s*_`]{0,4}[:：][\\s*_]{0,4}(.*)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final int MOST_NUMBERS = 50;
  private static final int SHORTEST_BARE = 20;

  /// Reads what was said so far.
  ///
  /// @param ended whether there is no more
  static AnswerText read(String text, boolean ended) {
    var json = LooseJson.find(text);
    if (json.isPresent()) {
      AnswerText read = of(json.get().fields(), json.get().isClosed());
      if (!read.summary.isEmpty() || !ended) return read;
    }
    return lines(text.replace("```", ""), ended);
  }

  private static AnswerText of(Map<String, String> fields, boolean closed) {
    return new AnswerText(
        PlainLine.of(value(fields, HEADLINE)),
        PlainLine.of(value(fields, SUMMARY)),
        numbers(value(fields, NUMBERS)),
        closed);
  }

  private static String value(Map<String, String> fields, List<String> names) {
    return fields.entrySet().stream()
        .filter(e -> names.contains(e.getKey().strip().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(text);
    while (numbers.size() < MOST_NUMBERS && found.find()) {
      numbers.add(Integer.valueOf(found.group()));
    }
    return numbers;
  }

  /** Lines with labels, each going on until the next; without any, bare text. */
  private static AnswerText lines(String text, boolean ended) {
    StringBuilder headline = new StringBuilder();
    StringBuilder summary = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    StringBuilder into = null;
    for (String line : text.split("\\R", -1)) {
      Matcher label = LABEL.matcher(line);
      String name = label.matches() ? label.group(1).toLowerCase(Locale.ROOT) : "";
      StringBuilder labelled =
          HEADLINE.contains(name)
              ? headline
              : SUMMARY.contains(name) ? summary : NUMBERS.contains(name) ? numbers : null;
      if (labelled != null) {
        // Said twice, the first counts: the second is mostly an example or a second thought.
        into = labelled.isEmpty() ? labelled : new StringBuilder();
        into.append(label.group(2));
      } else if (into != null) {
        into.append('\n').append(line);
      }
    }
    if (headline.isEmpty() && summary.isEmpty()) return bare(text, ended);
    return new AnswerText(
        PlainLine.of(headline.toString()),
        PlainLine.of(summary.toString()),
        numbers(numbers.toString()),
        false);
  }

  /** Shown only from its second line or a sentence on: a preamble must not flash up. */
  private static AnswerText bare(String text, boolean ended) {
    List<String> lines = text.lines().map(PlainLine::of).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty() || text.strip().startsWith("{")) return NONE;
    if (lines.size() == 1) {
      boolean show = ended || lines.getFirst().length() > 4 * SHORTEST_BARE;
      return show ? new AnswerText("", lines.getFirst(), List.of(), false) : NONE;
    }
    boolean titled =
        lines.getFirst().length() <= 4 * SHORTEST_BARE && !endsSentence(lines.getFirst());
    String rest = String.join(" ", titled ? lines.subList(1, lines.size()) : lines);
    return new AnswerText(titled ? lines.getFirst() : "", rest, List.of(), false);
  }

  private static boolean endsSentence(String line) {
    return ".。!！?？…".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
