package galley.learn;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.issue.Section;
import galley.issue.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line that counts what an issue holds. A sentence of the greeting that comes back with other
/// figures is one, if a figure is mostly the number of items of the same section.
final class Figures {
  private static final Pattern SENTENCE = Pattern.compile("[^。！!？?\\r\\n]+[。！!？?]?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final List<String> ROLES = List.of("articles", "projects", "media", "items");

  /// In so many issues a figure must be what it is said to count.
  private static final double MOSTLY = 0.7;

  /// A larger figure counts words.
  private static final int WORDS = 100;

  private record Said(int issue, List<Integer> figures) {}

  /// By the texts between the figures.
  private final Map<List<String>, List<Said>> sentences = new LinkedHashMap<>();

  private final int often;

  Figures(List<Part> parts, int often) {
    this.often = often;
    for (Part part : parts) {
      if (!part.isBeforeSections()) continue;
      for (var block : part.blocks()) {
        Matcher sentence = SENTENCE.matcher(part.from().raw(block));
        while (sentence.find()) add(part.issue(), sentence.group().strip());
      }
    }
  }

  private void add(int issue, String sentence) {
    List<String> figures = NUMBER.matcher(sentence).results().map(MatchResult::group).toList();
    if (figures.size() < 2 || figures.size() > 8 || sentence.contains("](")) return;
    if (figures.stream().anyMatch(f -> f.length() > 6)) return;
    sentences
        .computeIfAbsent(List.of(NUMBER.split(sentence, -1)), _ -> new ArrayList<>())
        .add(new Said(issue, figures.stream().map(Integer::valueOf).toList()));
  }

  /// The line of the newest issues that has one.
  Optional<Learned.Seen> learn(List<PastIssue> issues, Conventions conventions) {
    Map<Integer, Map<String, Integer>> counts = new HashMap<>();
    return sentences.entrySet().stream()
        .filter(e -> e.getValue().size() >= often)
        .sorted(
            (a, b) ->
                Integer.compare(b.getValue().getLast().issue(), a.getValue().getLast().issue()))
        .map(e -> template(e.getKey(), e.getValue(), issues, conventions, counts))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Learned.Seen> template(
      List<String> texts,
      List<Said> said,
      List<PastIssue> issues,
      Conventions conventions,
      Map<Integer, Map<String, Integer>> counts) {
    StringBuilder template = new StringBuilder();
    boolean counted = false;
    List<String> used = new ArrayList<>();
    for (int slot = 0; slot < texts.size(); slot++) {
      template.append(Template.literal(texts.get(slot)));
      if (slot == texts.size() - 1) break;
      int at = slot;
      Optional<String> role =
          ROLES.stream()
              .filter(r -> !used.contains(r))
              .filter(
                  r ->
                      said.stream()
                              .filter(
                                  s ->
                                      counts
                                          .computeIfAbsent(
                                              s.issue(), i -> counts(issues.get(i), conventions))
                                          .getOrDefault(r, -1)
                                          .equals(s.figures().get(at)))
                              .count()
                          >= MOSTLY * said.size())
              .findFirst();
      boolean words = said.stream().allMatch(s -> s.figures().get(at) >= WORDS);
      String field = role.orElse(words ? "words" : "count");
      if (used.contains(field)) return Optional.empty();
      used.add(field);
      template.append('{').append(field).append('}');
      counted |= role.isPresent();
    }
    String written = template.toString();
    return counted && !Template.of(written).prefix().isEmpty()
        ? Optional.of(new Learned.Seen(written, said.size()))
        : Optional.empty();
  }

  private static Map<String, Integer> counts(PastIssue issue, Conventions conventions) {
    Map<String, Integer> counts = new HashMap<>();
    for (Section section : Outline.parse(issue.blocks().lines().text(), conventions).sections()) {
      if (section.role() != null)
        counts.merge(section.role(), section.items().size(), Integer::sum);
      counts.merge("items", section.items().size(), Integer::sum);
    }
    return counts;
  }
}
