package galley.edition;

import galley.issue.Item;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlList;
import galley.yaml.YamlMap;
import galley.yaml.YamlReadException;
import galley.yaml.YamlValue;
import galley.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the items of an issue said in each language when a person last found that they agree.
///
/// It is a small file beside the drafts (`editions/79.yaml`) that a person can read and Git can
/// merge; the texts hold nothing of it. An item is known again by its link, one without a link by
/// what it said: if it then says something else in both languages, nothing is claimed of it. Where
/// there is no entry, nothing is claimed either.
public final class Agreement {
  private static final String LINK = "link";
  private static final String TITLE = "title";

  /// One item.
  ///
  /// @param link the comparison key of its title link; null where it has none
  /// @param title for whoever reads the file
  /// @param said language → fingerprint of what it said
  private record Entry(@Nullable String link, String title, SequencedMap<String, String> said) {}

  /** Which of a pair's items says something else than it did. */
  public enum Change {
    NONE,
    /** Of the first edition. */
    ONE,
    OTHER,
    BOTH
  }

  private final List<Entry> entries;

  private Agreement(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  public static Agreement none() {
    return new Agreement(List.of());
  }

  /// Reads a file.
  ///
  /// @throws YamlReadException if it is no YAML; what in it is not understood is passed over
  public static Agreement read(String yaml, String file) throws YamlReadException {
    List<Entry> entries = new ArrayList<>();
    for (Fields item : Fields.of(Yaml.read(yaml, file)).maps("items")) {
      SequencedMap<String, String> said = new LinkedHashMap<>(item.texts());
      String link = said.remove(LINK);
      String title = said.remove(TITLE);
      entries.add(new Entry(link, title == null ? "" : title, said));
    }
    return new Agreement(entries);
  }

  public String write() {
    List<YamlValue> items = new ArrayList<>();
    for (Entry entry : entries) {
      YamlMap.Builder item = YamlMap.builder().text(TITLE, entry.title).text(LINK, entry.link);
      entry.said.forEach(item::text);
      items.add(item.build());
    }
    return YamlWriter.write(YamlMap.builder().put("items", YamlList.of(items)).build());
  }

  /// What of a pair has changed since the two were last found to agree.
  public Change change(Pairing pairing, Row.Pair pair, String language, String otherLanguage) {
    String mine = fingerprint(pair.one(), pairing.one().text());
    String theirs = fingerprint(pair.other(), pairing.other().text());
    return find(pair, language, mine, otherLanguage, theirs)
        .map(
            entry -> {
              String then = entry.said.get(language);
              String thenThere = entry.said.get(otherLanguage);
              if (then == null || thenThere == null) return Change.NONE;
              boolean changed = !then.equals(mine);
              boolean changedThere = !thenThere.equals(theirs);
              return changed && changedThere
                  ? Change.BOTH
                  : changed ? Change.ONE : changedThere ? Change.OTHER : Change.NONE;
            })
        .orElse(Change.NONE);
  }

  /// With a pair found to agree as it is now; what is known of it in further languages stays.
  public Agreement with(Pairing pairing, Row.Pair pair, String language, String otherLanguage) {
    String mine = fingerprint(pair.one(), pairing.one().text());
    String theirs = fingerprint(pair.other(), pairing.other().text());
    Optional<Entry> known = find(pair, language, mine, otherLanguage, theirs);
    SequencedMap<String, String> said =
        new LinkedHashMap<>(known.map(Entry::said).orElse(new LinkedHashMap<>()));
    said.put(language, mine);
    said.put(otherLanguage, theirs);
    Item item = pair.one().item();
    var entry =
        new Entry(
            Links.titleKey(item).orElse(null),
            known.map(Entry::title).orElse(item.titleText()),
            said);
    List<Entry> all = new ArrayList<>(entries);
    if (known.isPresent()) all.set(all.indexOf(known.get()), entry);
    else all.add(entry);
    return new Agreement(all);
  }

  /// With all pairs in which nothing differs but what they say.
  public Agreement withAll(Pairing pairing, String language, String otherLanguage) {
    Agreement all = this;
    for (Row.Pair pair : pairing.pairs().toList()) {
      all = all.with(pairing, pair, language, otherLanguage);
    }
    return all;
  }

  private Optional<Entry> find(
      Row.Pair pair, String language, String mine, String otherLanguage, String theirs) {
    String link = Links.titleKey(pair.one().item()).orElse(null);
    return entries.stream()
        .filter(entry -> Objects.equals(entry.link, link))
        .filter(
            entry ->
                link != null
                    || mine.equals(entry.said.get(language))
                    || theirs.equals(entry.said.get(otherLanguage)))
        .findFirst();
  }

  private static String fingerprint(Spot spot, String text) {
    return Fingerprint.of(spot.item(), text).value();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Agreement that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
