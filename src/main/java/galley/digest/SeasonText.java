package galley.digest;

import galley.digest.Season.Bar;
import galley.digest.Season.Line;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A season's figures in words: as one Markdown text, and each for who cannot see a chart.
public final class SeasonText {
  private final Season season;
  private final DigestWords words;

  public SeasonText(Season season, Locale language) {
    this.season = season;
    this.words = new DigestWords(language);
  }

  /// All of it, with a table for each figure.
  public String markdown() {
    List<String> parts = new ArrayList<>();
    parts.add("## " + words.get("figures.title"));
    parts.add(summary());
    parts.add("### " + weeksTitle());
    parts.add(weeks());
    parts.add(table(season.weeks(), words.get(season.dated() ? "figures.week" : "figures.issue")));
    parts.add("### " + words.get("figures.sections"));
    parts.add(sectionTable());
    parts.add("### " + words.get("figures.sites"));
    parts.add(table(season.sites(), words.get("figures.site")));
    parts.add("### " + words.get("figures.languages"));
    parts.add(table(season.languages(), words.get("figures.language")));
    parts.add(repositories());
    return String.join("\n\n", parts) + "\n";
  }

  public String summary() {
    return words.get("figures.summary", season.issues(), season.links(), season.repeated());
  }

  public String weeksTitle() {
    return words.get(season.dated() ? "figures.weeks" : "figures.issues");
  }

  /// `Links a week: 18 to 31, 24.6 on average.`
  public String weeks() {
    IntSummaryStatistics all = season.weeks().stream().mapToInt(Bar::links).summaryStatistics();
    if (all.getCount() == 0) return words.get("figures.none");
    String average = String.format(Locale.ROOT, "%.1f", all.getAverage());
    return words.get(
        season.dated() ? "figures.weeks.range" : "figures.issues.range",
        all.getMin(),
        all.getMax(),
        average);
  }

  public String sections() {
    return list(season.sections().stream().map(it -> new Bar(it.name(), it.sum())).toList());
  }

  public String sites() {
    return list(season.sites());
  }

  public String languages() {
    return list(season.languages());
  }

  public String repositories() {
    return words.get("figures.repositories", season.repositories(), share(season.repositories()));
  }

  private String list(List<Bar> bars) {
    return bars.isEmpty()
        ? words.get("figures.none")
        : bars.stream()
            .map(bar -> words.get("figures.bar", bar.name(), bar.links(), share(bar.links())))
            .collect(Collectors.joining(words.get("figures.and")));
  }

  private String share(int links) {
    return Math.round(100.0 * links / Math.max(1, season.links())) + "%";
  }

  private String table(List<Bar> bars, String head) {
    var table = new StringBuilder(row(List.of(head, words.get("figures.links"))));
    table.append("| --- | ---: |\n");
    for (Bar bar : bars) table.append(row(List.of(bar.name(), String.valueOf(bar.links()))));
    return table.toString().stripTrailing();
  }

  /// Periods down, sections across.
  private String sectionTable() {
    List<String> head = new ArrayList<>();
    head.add(words.get("figures.period"));
    season.sections().stream().map(Line::name).forEach(head::add);
    var table = new StringBuilder(row(head));
    table.append("| --- |").append(" ---: |".repeat(season.sections().size())).append('\n');
    for (int i = 0; i < season.periods().size(); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(season.periods().get(i));
      for (Line line : season.sections()) cells.add(String.valueOf(line.links().get(i)));
      table.append(row(cells));
    }
    return table.toString().stripTrailing();
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
