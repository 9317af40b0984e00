package galley.inbox;

import galley.link.LinkUrl;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlMap;
import galley.yaml.YamlProblem;
import galley.yaml.YamlReadException;
import galley.yaml.YamlWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A link as the text of its file, there and back. The keys have a fixed order, so that a change of
/// one thing is a difference of one line.
final class LinkFile {
  private static final List<String> KEYS =
      List.of(
          "url",
          "pasted",
          "added",
          "state",
          "reason",
          "title",
          "summary",
          "note",
          "draft",
          "markdown",
          "page");
  private static final String URL_EXAMPLE = "https://example.org/page";
  private static final String TIME_EXAMPLE = "2026-11-20T18:03:11Z";

  private LinkFile() {}

  /// Reads a link. Without a URL there is none; other slips are reported and read as absent.
  ///
  /// @param problems receives what is wrong, with its line
  static Optional<InboxLink> read(String name, String text, List<YamlProblem> problems) {
    Fields fields;
    try {
      fields = Fields.of(Yaml.read(text, name));
    } catch (YamlReadException e) {
      problems.add(e.problem());
      return Optional.empty();
    }
    Optional<LinkUrl> url = url(fields);
    Optional<InboxLink> link = url.map(u -> link(name, u, fields));
    problems.addAll(fields.problems());
    return link;
  }

  private static Optional<LinkUrl> url(Fields fields) {
    return fields.required("url").isEmpty()
        ? Optional.empty()
        : fields.read("url", LinkUrl::new, URL_EXAMPLE);
  }

  private static InboxLink link(String name, LinkUrl url, Fields fields) {
    Words words =
        new Words(
            fields.text("title").orElse(null),
            fields.text("summary").orElse(null),
            fields.text("note").orElse(null));
    return new InboxLink(
        name,
        url,
        fields.read("pasted", LinkUrl::new, URL_EXAMPLE).orElse(null),
        fields.read("added", Instant::parse, TIME_EXAMPLE).orElse(Instant.EPOCH),
        fields.oneOf("state", LinkState.class).orElse(LinkState.WAITING),
        fields.text("reason").orElse(null),
        words,
        fields.map("draft").map(DraftYaml::read).orElse(null),
        fields.text("markdown").orElse(null),
        fields.map("page").map(FetchedYaml::read).orElse(null),
        fields.map().without(KEYS));
  }

  static String write(InboxLink link) {
    Fetched fetched = link.fetched();
    return YamlWriter.write(
        YamlMap.builder()
            .text("url", link.url().value())
            .text("pasted", link.pasted() == null ? null : link.pasted().value())
            .plain("added", link.added())
            .plain("state", Fields.word(link.state()))
            .text("reason", link.reason())
            .text("title", link.words().title())
            .text("summary", link.words().summary())
            .text("note", link.words().note())
            .put("draft", link.draft() == null ? null : DraftYaml.write(link.draft()))
            .text("markdown", link.markdown())
            .put("page", fetched == null ? null : FetchedYaml.write(fetched))
            .putAll(link.others())
            .build());
  }
}
