package galley.compose;

import galley.issue.BlockRule;
import galley.issue.Conventions;
import galley.issue.HeadingForm;
import galley.issue.SectionRule;
import galley.issue.Template;
import galley.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows the head of a new issue: title, greeting, sections with what stands around their
/// items, look-back, blocks.
final class Body {

  private final Conventions conventions;
  private final Map<String, String> values;
  private final Optional<Renewal> renewal;
  private final Skeleton.Read last;
  private final List<Composed.Piece> pieces = new ArrayList<>();
  private final Set<BlockRule> written = new HashSet<>();
  private @Nullable String lookBack;
  private int unnamed;

  Body(
      Workspace workspace,
      Map<String, String> values,
      Optional<Renewal> renewal,
      Skeleton.Read last) {
    this.conventions = workspace.conventions();
    this.values = values;
    this.renewal = renewal;
    this.last = last;
  }

  List<Composed.Piece> pieces(Optional<String> lookBackBlock) {
    lookBack = lookBackBlock.orElse(null);
    title();
    greeting();
    boolean ruled = !conventions.sections().isEmpty();
    if (ruled) Skeleton.wanted(conventions).forEach(this::section);
    else last.sections().forEach((heading, around) -> section(heading, heading, around));
    end();
    return pieces;
  }

  private void title() {
    List<HeadingForm> forms = conventions.titles();
    if (forms.isEmpty()) return;
    String had = last.title();
    boolean isNew = renewal.isEmpty() && !titledInFrontMatter();
    if (had == null && !isNew) return;
    HeadingForm form =
        had == null
            ? forms.getFirst()
            : forms.stream().filter(f -> f.isOf(had, "")).findFirst().orElse(forms.getFirst());
    put(Composed.Kind.TITLE, "title", Titles.print(form.template(), values));
  }

  private boolean titledInFrontMatter() {
    return conventions.frontMatterFields().values().stream().anyMatch(t -> t.has("headline"));
  }

  private void greeting() {
    Template greeting = conventions.greeting();
    Template stats = conventions.stats();
    // Any number reads; the counts are set when all is written.
    String counts = stats == null ? "" : stats.print(zeros(stats));
    if (greeting != null) {
      Map<String, String> filled = new java.util.HashMap<>(values);
      filled.put("stats", counts);
      put(Composed.Kind.GREETING, "greeting", Variables.fill(greeting.source(), filled).strip());
      put(last.greeting().stream().filter(piece -> piece.block() != null).toList());
    } else {
      put(last.greeting());
    }
    boolean counted =
        stats == null
            || pieces.stream()
                .anyMatch(p -> p.text().lines().anyMatch(l -> stats.find(l).isPresent()));
    if (!counted) put(Composed.Kind.GREETING, "stats", counts);
  }

  private static Map<String, String> zeros(Template stats) {
    Map<String, String> zeros = new java.util.HashMap<>();
    stats.fields().forEach(field -> zeros.put(field, "0"));
    return zeros;
  }

  private void section(SectionRule rule) {
    Template heading = rule.headings().getFirst().template();
    if (!isPrintable(heading)) return;
    declared(new BlockRule.Place(false, rule.role()));
    section(
        rule.role(),
        Titles.print(heading, values),
        last.sections().getOrDefault(rule.role(), new Skeleton.Around()));
    declared(new BlockRule.Place(true, rule.role()));
  }

  private void section(String name, String heading, Skeleton.Around around) {
    put(Composed.Kind.HEADING, name, heading);
    put(around.lead());
    put(around.tail());
  }

  /// Whether a heading has nothing but what any issue has: `## {name}` has no name yet.
  static boolean isPrintable(Template heading) {
    return Stream.of("number", "date", "year", "month", "day")
        .toList()
        .containsAll(heading.fields());
  }

  private void end() {
    put(last.end());
    lookBack();
    declared(new BlockRule.Place(true, BlockRule.Place.END));
  }

  private void lookBack() {
    String text = lookBack;
    lookBack = null;
    if (text != null) put(Composed.Kind.LOOK_BACK, "look-back", text);
  }

  /// The blocks of this place that have a text and were not in the last issue.
  private void declared(BlockRule.Place place) {
    for (BlockRule rule : conventions.blocks()) {
      if (place.equals(rule.place()) && !rule.text().isBlank()) block(rule);
    }
  }

  private void block(BlockRule rule) {
    if (!written.add(rule)) return;
    put(Composed.Kind.BLOCK, rule.name(), filled(rule));
  }

  private String filled(BlockRule rule) {
    return Variables.fill(rule.text(), values).strip();
  }

  private void put(List<Skeleton.Piece> recurring) {
    recurring.forEach(this::put);
  }

  private void put(Skeleton.Piece piece) {
    BlockRule rule = piece.block();
    if (piece.equals(Skeleton.LOOK_BACK)) {
      lookBack();
    } else if (rule != null && !rule.text().isBlank()) {
      // Where the profile gives it another place, that is meant.
      if (rule.place() == null || here(rule.place())) block(rule);
    } else {
      String text =
          renewal.map(r -> r.of(piece.text(), piece.before(), piece.older())).orElse(piece.text());
      boolean greets = pieces.stream().noneMatch(p -> p.kind() == Composed.Kind.HEADING);
      put(greets ? Composed.Kind.GREETING : Composed.Kind.BLOCK, "again-" + unnamed++, text);
    }
  }

  /// Whether what is written now is the place: behind the last heading, or at the end.
  private boolean here(BlockRule.Place place) {
    if (!place.behind()) return false;
    if (place.role().equals(BlockRule.Place.END)) return false;
    return pieces.reversed().stream()
        .filter(p -> p.kind() == Composed.Kind.HEADING)
        .findFirst()
        .filter(p -> p.name().equals(place.role()))
        .isPresent();
  }

  private void put(Composed.Kind kind, String name, String text) {
    if (!text.isBlank()) pieces.add(new Composed.Piece(kind, name, text));
  }
}
