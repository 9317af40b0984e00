package galley.workspace;

import galley.link.LinkUrl;
import galley.text.AtomicFile;
import galley.text.TextFile;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlList;
import galley.yaml.YamlMap;
import galley.yaml.YamlReadException;
import galley.yaml.YamlScalar;
import galley.yaml.YamlValue;
import galley.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `allowed.yaml`: the links of a workspace that may be published again, in the order in which they
/// were allowed.
///
/// ```yaml
/// allowed:
///   - url: https://a.example/1
///     seen: "#41, 2024-02-03, item 7"
///     date: 2026-11-25
///     why: a new edition
/// ```
///
/// The program writes it, a person may read and mend it. A file in which anything is wrong is never
/// written over.
public record AllowedLinks(Path file) {
  public static final String NAME = "allowed.yaml";
  private static final String HEAD =
      "# Links that may be published again. Delete an entry, and its link is warned of as"
          + " before.\n";
  private static final List<String> KEYS = List.of("url", "seen", "date", "why");

  /// What the file says, and what is wrong with it.
  public record Contents(List<AllowedLink> links, List<WorkspaceProblem> problems) {
    public Contents {
      links = List.copyOf(links);
      problems = List.copyOf(problems);
    }
  }

  /// Reads the file; one that is not there allows nothing.
  ///
  /// @throws IOException if it is there and cannot be read
  public Contents read() throws IOException {
    TextFile text;
    try {
      text = TextFile.read(file);
    } catch (NoSuchFileException none) {
      return new Contents(List.of(), List.of());
    }
    TextFile.Problem problem = text.problem();
    if (problem != null && problem.kind() == TextFile.Problem.Kind.NOT_UTF8) {
      return broken(new WorkspaceProblem(NAME, problem.line(), problem::sentence));
    }
    try {
      return contents(Fields.of(Yaml.read(text.text(), NAME)));
    } catch (YamlReadException e) {
      return broken(WorkspaceProblem.of(e.problem()));
    }
  }

  private static Contents broken(WorkspaceProblem problem) {
    return new Contents(List.of(), List.of(problem));
  }

  private static Contents contents(Fields fields) {
    fields.unknownKeys("allowed");
    List<AllowedLink> links = new ArrayList<>();
    for (Fields each : fields.maps("allowed")) link(each).ifPresent(links::add);
    return new Contents(links, fields.problems().stream().map(WorkspaceProblem::of).toList());
  }

  private static Optional<AllowedLink> link(Fields fields) {
    fields.unknownKeys(KEYS);
    if (fields.required("url").isEmpty()) return Optional.empty();
    return fields
        .read("url", LinkUrl::new, "https://example.org/page")
        .map(
            url ->
                new AllowedLink(
                    url,
                    fields.text("seen").orElse(""),
                    fields.read("date", LocalDate::parse, "2026-11-25").orElse(LocalDate.EPOCH),
                    fields.text("why").orElse(null)));
  }

  /// Writes the file whole or not at all; without links it goes.
  ///
  /// @throws IOException if that fails, or something is wrong with what the file says now
  public void write(List<AllowedLink> links) throws IOException {
    List<WorkspaceProblem> problems = read().problems();
    if (!problems.isEmpty()) throw new IOException("not written over: " + problems.getFirst());
    if (links.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    List<YamlValue> entries = new ArrayList<>();
    for (AllowedLink link : links) entries.add(entry(link));
    String text =
        YamlWriter.write(YamlMap.builder().put("allowed", new YamlList(entries, 0)).build());
    AtomicFile.write(file, (HEAD + text).getBytes(StandardCharsets.UTF_8));
  }

  private static YamlMap entry(AllowedLink link) {
    return YamlMap.builder()
        .put("url", YamlScalar.text(link.url().value()))
        .text("seen", link.seen().isEmpty() ? null : link.seen())
        .plain("date", link.date())
        .text("why", link.why())
        .build();
  }
}
