package galley.test;

import galley.issue.Boilerplate;
import galley.issue.Conventions;
import galley.issue.ConventionsReader;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hand-written profiles of the publications in the corpus, with the paragraphs that repeat in
/// their issues as boilerplate.
public final class CorpusProfiles {
  private static final int REPEATS = 3;

  /** Of so many issues one must have a paragraph for it to count as one that repeats. */
  private static final int SHARE = 8;

  private static final int MOST_FILES = 100;
  private static final Map<String, Set<String>> REPEATED = new ConcurrentHashMap<>();

  /** The folders of the corpus. */
  public static final List<String> FOLDERS =
      List.of(
          "bitcoin-optech",
          "golangweekly-zh",
          "haskell-weekly",
          "ios-weekly",
          "ipfs-weekly",
          "lwkd",
          "nixos-weekly",
          "python-weekly-en",
          "python-weekly-zh",
          "samples",
          "sorrycc-weekly",
          "swift-weekly-brief",
          "tw93-weekly");

  private CorpusProfiles() {}

  public static Conventions of(String folder) {
    Conventions written = written(folder);
    return new Conventions(
        written.frontMatter(),
        written.frontMatterFields(),
        written.sections(),
        written.items(),
        written.restart(),
        written.blocks(),
        REPEATED.computeIfAbsent(folder, f -> repeated(some(Corpus.files(f)))),
        written.stats());
  }

  private static Conventions written(String folder) {
    String name = "profiles/" + folder + ".yaml";
    try (InputStream in = CorpusProfiles.class.getResourceAsStream(name)) {
      String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return ConventionsReader.read(Fields.of(Yaml.read(yaml, name)), _ -> "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (YamlReadException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static List<Path> some(List<Path> files) {
    int step = 1 + files.size() / MOST_FILES;
    return IntStream.range(0, files.size())
        .filter(i -> i % step == 0)
        .mapToObj(files::get)
        .toList();
  }

  private static Set<String> repeated(List<Path> files) {
    Map<String, Integer> seen = new HashMap<>();
    for (Path file : files) {
      for (String paragraph :
          new HashSet<>(Arrays.asList(Corpus.read(file).split("\\R[ \\t]*\\R")))) {
        seen.merge(Boilerplate.normalize(paragraph), 1, Integer::sum);
      }
    }
    return seen.entrySet().stream()
        .filter(
            e -> e.getValue() >= Math.max(REPEATS, files.size() / SHARE) && !e.getKey().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
