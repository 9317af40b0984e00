package galley.digest;

import galley.digest.Selection.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figures of some issues. A link counts once, where it was first shared.
///
/// @param dated whether weeks are calendar weeks: more than half of the issues say their date; else
///   each issue is one
/// @param weeks links in each week from the first to the last, those without an issue included:
///   `2024-02-05` is the week of that Monday
/// @param periods the months, quarters or years that `sections` go through, at most 24; of issues
///   without dates, some at a time
/// @param sections the most frequent first, the rest as one
/// @param sites the hosts with the most links, without `www.`
/// @param languages as the publication tags its items; of those it does not tag, by the letters of
///   their titles
/// @param repositories how many links lead to a repository of a known forge
public record Season(
    int issues,
    int links,
    int repeated,
    boolean dated,
    List<Bar> weeks,
    List<String> periods,
    List<Line> sections,
    List<Bar> sites,
    List<Bar> languages,
    int repositories) {
  /// A number with its name.
  public record Bar(String name, int links) {}

  /// A section through the periods.
  public record Line(String name, List<Integer> links) {
    public Line {
      links = List.copyOf(links);
    }

    public int sum() {
      return links.stream().mapToInt(Integer::intValue).sum();
    }
  }

  private static final int MOST_SITES = 12;
  private static final int MOST_SECTIONS = 5;

  public Season {
    weeks = List.copyOf(weeks);
    periods = List.copyOf(periods);
    sections = List.copyOf(sections);
    sites = List.copyOf(sites);
    languages = List.copyOf(languages);
  }

  /// Counts.
  ///
  /// @param issues the oldest first
  /// @param locale of the names of languages, and of what is said in place of a name
  public static Season of(List<CopiedIssue> issues, Locale locale) {
    var words = new DigestWords(locale);
    Selection selection = Selection.of(issues, DigestPlan.Keep.FIRST);
    List<Kept> items = selection.items();
    List<IssueName> names = issues.stream().map(CopiedIssue::name).toList();
    long days = names.stream().filter(name -> name.day().isPresent()).count();
    boolean dated = days * 2 > names.size();
    var calendar = new SeasonCalendar(names, dated, locale);
    return new Season(
        issues.size(),
        items.size(),
        selection.left(),
        dated,
        calendar.weeks(items),
        calendar.periods(),
        sections(items, calendar, words),
        most(items, item -> item.site().isEmpty() ? "" : item.site(), MOST_SITES),
        most(items, item -> TitleLanguage.of(item, words), Integer.MAX_VALUE),
        (int) items.stream().filter(kept -> Repositories.has(kept.item())).count());
  }

  /// The day that the first and the last of some issues say, where they do.
  static List<LocalDate> days(List<IssueName> names) {
    return names.stream()
        .flatMap(name -> name.day().stream())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static List<Line> sections(List<Kept> items, SeasonCalendar calendar, DigestWords words) {
    int size = calendar.periods().size();
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Kept kept : items) {
      int period = calendar.period(kept.item().issue());
      if (period < 0) continue;
      String key = kept.item().sectionKey();
      names.put(key, kept.item().section());
      counts.computeIfAbsent(key, _ -> new int[size])[period]++;
    }
    List<Line> all =
        counts.entrySet().stream()
            .map(
                section ->
                    line(names.getOrDefault(section.getKey(), ""), section.getValue(), words))
            .sorted(Comparator.comparingInt(line -> -line.sum()))
            .toList();
    if (all.size() <= MOST_SECTIONS + 1) return all;
    int[] rest = new int[size];
    for (Line line : all.subList(MOST_SECTIONS, all.size())) {
      for (int i = 0; i < size; i++) rest[i] += line.links().get(i);
    }
    List<Line> most = new ArrayList<>(all.subList(0, MOST_SECTIONS));
    most.add(line(words.get("sections.other"), rest, words));
    return most;
  }

  private static Line line(String name, int[] counts, DigestWords words) {
    List<Integer> links = new ArrayList<>();
    for (int count : counts) links.add(count);
    return new Line(name.isEmpty() ? words.get("section.none") : name, links);
  }

  private static List<Bar> most(List<Kept> items, Function<CopiedItem, String> name, int most) {
    return items.stream()
        .map(kept -> name.apply(kept.item()))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.groupingBy(it -> it, LinkedHashMap::new, Collectors.summingInt(_ -> 1)))
        .entrySet()
        .stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(it -> new Bar(it.getKey(), it.getValue()))
        .toList();
  }
}
