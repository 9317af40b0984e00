package galley.workspace;

import galley.issue.ConventionsReader;
import galley.yaml.Fields;
import galley.yaml.YamlMap;
import galley.yaml.YamlProblem;
import galley.yaml.YamlScalar;
import galley.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The profiles of a publication's further editions. Under `editions`, each language says what is
/// different in it, with the names of the top level; all else is as it is there.
///
/// `editions: {en: {}}` is an edition whose drafts are `drafts/{number}.en.md` where those of the
/// publication are `drafts/{number}.md`.
final class EditionProfiles {
  static final List<String> KEYS =
      Stream.concat(
              Stream.of("publication", "issues", "drafts", "words", "summaries"),
              ConventionsReader.KEYS.stream())
          .toList();

  private EditionProfiles() {}

  /// One edition.
  ///
  /// @param name of the publication, where the edition gives none
  /// @param profile the whole of what holds for it
  record Part(String language, String name, YamlMap profile) {}

  /// @param top the whole profile, to which what is wrong is reported
  /// @param main what it says of the publication
  static List<Part> of(Fields top, Profile main) {
    Optional<Fields> editions = top.map("editions");
    if (editions.isEmpty()) return List.of();
    List<Part> parts = new ArrayList<>();
    for (String language : editions.get().map().keys()) {
      boolean known = language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
      if (!known || language.equals(main.language())) {
        editions.get().report(language, YamlProblem.Kind.FORM_EXPECTED, "editions", language, "en");
        continue;
      }
      YamlMap own = editions.get().map(language).map(Fields::map).orElse(YamlMap.EMPTY);
      editions.get().map(language).ifPresent(fields -> fields.unknownKeys(KEYS));
      var part = new Part(language, main.name(), profile(language, own, top.map(), main));
      parts.add(part);
    }
    return parts;
  }

  private static YamlMap profile(String language, YamlMap own, YamlMap top, Profile main) {
    YamlMap.Builder all = YamlMap.builder().putAll(top.without(List.of("editions")));
    all.text("drafts", beside(main.drafts().toString(), language));
    all.text("issues", beside(main.issues().toString(), language));
    all.putAll(own.without(List.of("publication")));
    YamlMap.Builder publication = YamlMap.builder();
    for (YamlValue value : Stream.of(top, own).map(it -> it.get("publication")).toList()) {
      if (value instanceof YamlMap map) publication.putAll(map.without(List.of()));
    }
    all.put("publication", publication.put("language", YamlScalar.text(language)).build());
    return all.build();
  }

  /// `drafts/{number}.md` in English is `drafts/{number}.en.md`.
  private static String beside(String pattern, String language) {
    int dot = pattern.lastIndexOf('.');
    return dot > pattern.lastIndexOf('/')
        ? pattern.substring(0, dot) + "." + language + pattern.substring(dot)
        : pattern + "." + language;
  }
}
