package galley.compose;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Stats;
import galley.workspace.PathPattern;
import galley.workspace.Profile;
import galley.workspace.Workspace;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Works out the next issue of a publication: its number and day, and the text that it starts from.
///
/// The text is made of what the profile says and, where it says nothing, of what comes back in the
/// last issues. It is an empty but correct issue: read by the publication's own conventions it has
/// the profile's sections, in order, and no items, and its counting line is right.
public final class NextIssue {
  /** What a name that nobody can know yet is until somebody writes one. */
  private static final String UNNAMED = "draft";

  private final Workspace workspace;
  private final Conventions conventions;
  private final Profile profile;
  private final Past past;
  private final boolean yearly;

  public NextIssue(Workspace workspace, Past past) {
    this.workspace = workspace;
    this.conventions = workspace.conventions();
    this.profile = workspace.profile();
    this.past = past;
    this.yearly = YearlyNumbers.are(past.issues());
  }

  /// The day after the last of all issues and drafts by the publication's cadence, and the number
  /// after the last of them, or of that day's year where numbers start anew with each; both such
  /// that there is no draft or issue of them yet.
  ///
  /// @param today the day of a publication that has no dates so far
  public Facts next(LocalDate today) {
    Optional<LocalDate> last = past.all().flatMap(k -> k.date().stream()).max(LocalDate::compareTo);
    LocalDate day = last.map(profile.every()::after).orElse(today);
    Optional<BigInteger> number =
        past.all()
            .filter(known -> isCountedWith(known, day))
            .flatMap(k -> k.number().stream())
            .max(BigInteger::compareTo);
    boolean numbered = number.isPresent() || yearly || names("number");
    Optional<BigInteger> next =
        numbered
            ? Optional.of(number.orElse(BigInteger.ZERO).add(BigInteger.ONE))
            : Optional.empty();
    return new Facts(next, Optional.of(day));
  }

  private boolean isCountedWith(Known known, LocalDate day) {
    return !yearly || known.year().filter(year -> year == day.getYear()).isPresent();
  }

  private boolean names(String field) {
    return profile.drafts().fields().contains(field)
        || profile.issues().fields().contains(field)
        || conventions.frontMatterFields().values().stream().anyMatch(t -> t.has(field))
        || conventions.titles().stream().anyMatch(h -> h.template().has(field));
  }

  /// An issue or a draft that has the same number or, where a publication has no numbers, the same
  /// day.
  public Optional<Known> same(Facts facts) {
    return past.all().filter(known -> isSame(known, facts)).findFirst();
  }

  private boolean isSame(Known known, Facts facts) {
    if (facts.number().isPresent() && known.number().isPresent()) {
      boolean counted = facts.date().filter(day -> !isCountedWith(known, day)).isEmpty();
      return counted && known.number().equals(facts.number());
    }
    return facts.date().isPresent() && known.date().equals(facts.date());
  }

  /// The title of an issue, as its readers will see it.
  public String title(Composed issue) {
    return Known.of(workspace, workspace.root().resolve("new.md"), issue.text()).title();
  }

  /// The path of the draft, from the workspace.
  public Path path(Facts facts) {
    return profile.drafts().print(values(facts));
  }

  /// What paths of the issue are made of: a number in the width of the last one with zeros, `007`.
  private Map<String, String> values(Facts facts) {
    Map<String, String> values = new HashMap<>();
    Map<String, String> last =
        past.all()
            .map(Known::values)
            .filter(known -> known.getOrDefault("number", "").startsWith("0"))
            .findFirst()
            .orElse(Map.of());
    facts.number().ifPresent(n -> values.put("number", Renewal.asIn(last, n)));
    facts.date().ifPresent(d -> values.put("date", d.toString()));
    values.put(
        "name",
        NextName.of(past.issues(), facts, values.getOrDefault("number", ""))
            .orElseGet(() -> name(facts, values)));
    return values;
  }

  /// A name of what else tells the draft from others.
  private String name(Facts facts, Map<String, String> values) {
    return facts
        .number()
        .filter(_ -> !names(profile.drafts(), "number"))
        .map(n -> values.getOrDefault("number", n.toString()))
        .or(
            () ->
                facts.date().filter(_ -> !names(profile.drafts(), "date")).map(LocalDate::toString))
        .filter(_ -> !names(profile.drafts(), "number"))
        .orElse(UNNAMED);
  }

  private static boolean names(PathPattern pattern, String field) {
    return pattern.fields().contains(field);
  }

  /// The text of an issue of this number and day.
  public Composed compose(Facts facts) {
    Composed all = compose(facts, Skeleton.of(past.latest()));
    if (isRight(all.text())) return all;
    // Something that came back is no boilerplate but an item or a section of its own.
    return compose(facts, Skeleton.of(List.of()));
  }

  private Composed compose(Facts facts, Skeleton.Read last) {
    Map<String, String> paths = values(facts);
    String plain = facts.number().map(BigInteger::toString).orElse("");
    Map<String, String> values = Variables.of(facts, plain);
    values.put("name", profile.name());
    for (String counted : List.of("count", "items", "articles", "projects", "media", "links")) {
      values.put(counted, "0");
    }
    Optional<Renewal> renewal =
        past.latest().stream().findFirst().map(p -> new Renewal(p.known(), facts, plain));
    var body = new Body(workspace, values, renewal, last);
    List<Missing> missing = new ArrayList<>();
    Optional<String> lookBack = Optional.empty();
    if (conventions.lookBack() != null) {
      var block =
          new LookBack(conventions.lookBack(), profile.every(), profile.issueUrl(), past.issues());
      lookBack = block.of(facts);
      missing.addAll(block.missing());
    }
    List<Composed.Piece> pieces = body.pieces(lookBack);
    String head = new Head(conventions, values, renewal, past.latest()).text();
    String text = counted(joined(head, pieces));
    return new Composed(paths, head, pieces, text, missing);
  }

  private static String joined(String head, List<Composed.Piece> pieces) {
    String below = String.join("\n\n", pieces.stream().map(Composed.Piece::text).toList());
    String gap = head.isEmpty() || below.isEmpty() ? "" : "\n";
    return head + gap + below + (below.isEmpty() ? "" : "\n");
  }

  private String counted(String text) {
    return Stats.update(Outline.parse(text, conventions)).after();
  }

  /// Whether a text reads as the profile's sections without items.
  private boolean isRight(String text) {
    Outline outline = Outline.parse(text, conventions);
    List<String> roles = new ArrayList<>();
    Set<Section> holding = new HashSet<>();
    for (Section section : outline.sections()) {
      if (!section.items().isEmpty() && !section.block()) holding.add(section);
      if (section.role() != null) roles.add(section.role());
    }
    List<String> wanted =
        Skeleton.wanted(conventions).stream()
            .filter(rule -> Body.isPrintable(rule.headings().getFirst().template()))
            .map(rule -> rule.role())
            .toList();
    return holding.isEmpty() && roles.equals(wanted);
  }
}
