package galley.inbox;

import galley.link.CleanedUrl;
import galley.link.LinkUrl;
import galley.link.PastedLink;
import galley.link.Tracking;
import galley.text.AtomicFile;
import galley.text.TextFile;
import galley.yaml.YamlProblem;
import galley.yaml.YamlProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folder `inbox/`: one YAML file a link, so that two people's links never conflict in Git and
/// each change is one atomic write.
///
/// Every call reads or writes the disk, on the caller's thread. What is kept in memory is only what
/// a file's text was read as, for the same text is read again whenever one of the files changed.
public final class Inbox {
  private static final String SUFFIX = ".yaml";

  private final Path folder;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** A file's text, and the link that it was read as without a complaint. */
  private record Known(String text, InboxLink link) {}

  public Inbox(Path folder) {
    this.folder = folder;
  }

  /// All links, the newest first, and what is wrong with the files that could not be read or not in
  /// full; one broken file hides no other.
  public record Listing(List<InboxLink> links, List<YamlProblem> problems) {
    public Listing {
      links = List.copyOf(links);
      problems = List.copyOf(problems);
    }
  }

  /** Reads the folder; one that is not there yet has no links. */
  public Listing list() throws IOException {
    List<InboxLink> links = new ArrayList<>();
    List<YamlProblem> problems = new ArrayList<>();
    List<Path> files = files();
    for (Path file : files) read(file, links, problems);
    known.keySet().retainAll(files.stream().map(Inbox::name).collect(Collectors.toSet()));
    links.sort(Comparator.comparing(InboxLink::added).thenComparing(InboxLink::file).reversed());
    return new Listing(links, problems);
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> isLink(name(f)) && Files.isRegularFile(f)).sorted().toList();
    }
  }

  /** Hidden files are of the system or on their way to be written. */
  private static boolean isLink(String name) {
    return name.endsWith(SUFFIX) && !name.startsWith(".");
  }

  private void read(Path file, List<InboxLink> links, List<YamlProblem> problems) {
    try {
      TextFile text = TextFile.read(file);
      TextFile.Problem problem = text.problem();
      if (problem != null && problem.kind() == TextFile.Problem.Kind.NOT_UTF8) {
        problems.add(YamlProblem.of(name(file), problem.line(), Kind.NOT_UTF8));
      } else {
        read(name(file), text.text(), problems).ifPresent(links::add);
      }
    } catch (NoSuchFileException _) {
      return; // deleted since the folder was listed
    } catch (IOException e) {
      problems.add(YamlProblem.of(name(file), 1, Kind.UNREADABLE));
    }
  }

  private Optional<InboxLink> read(String name, String text, List<YamlProblem> problems) {
    Known before = known.get(name);
    if (before != null && before.text().equals(text)) return Optional.of(before.link());
    int complaints = problems.size();
    Optional<InboxLink> link = LinkFile.read(name, text, problems);
    if (problems.size() == complaints) link.ifPresent(it -> known.put(name, new Known(text, it)));
    return link;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// Adds a link as a file of its own, without its tracking parameters; also where the inbox has
  /// the same URL already, since whether to keep both is for the curator to say.
  public InboxLink add(PastedLink pasted, Instant now) throws IOException {
    InboxLink link = link(pasted, now, name -> Files.exists(folder.resolve(name)));
    save(link);
    return link;
  }

  /// A link as [#add] would add it, under a name that is not taken, and not written yet: for a
  /// window that shows it before the disk has it.
  ///
  /// @param now when it was added, to the millisecond; see [#time]
  public static InboxLink link(PastedLink pasted, Instant now, Predicate<String> taken) {
    CleanedUrl clean = Tracking.clean(pasted.url());
    Instant added = now.truncatedTo(ChronoUnit.MILLIS);
    return new InboxLink(
        newName(clean.url(), added, taken),
        clean.url(),
        clean.changed() ? clean.original() : null,
        added,
        LinkState.WAITING,
        null,
        Words.NONE.withTitle(pasted.title()),
        null,
        null,
        null,
        List.of());
  }

  /// When a link of several that came together was added: those above it a millisecond later each,
  /// so that the newest first is the order in which they came.
  ///
  /// @param place of the link among them, from 0
  public static Instant time(Instant together, int place) {
    return together.minusMillis(place);
  }

  /** The names of all link files, also of those that cannot be read. */
  public Set<String> names() throws IOException {
    return files().stream().map(Inbox::name).collect(Collectors.toUnmodifiableSet());
  }

  /// Writes a link's file whole or not at all, also after it was deleted (an undone deletion).
  public void save(InboxLink link) throws IOException {
    Files.createDirectories(folder);
    AtomicFile.write(file(link), LinkFile.write(link).getBytes(StandardCharsets.UTF_8));
  }

  /** Deletes a link's file; one that is gone already is no error. */
  public void delete(InboxLink link) throws IOException {
    Files.deleteIfExists(file(link));
  }

  public Path file(InboxLink link) {
    return folder.resolve(link.file());
  }

  /** `2026-11-20-3f9a1c.yaml`: the day in UTC and a hash of the URL; `-2` where that is taken. */
  private static String newName(LinkUrl url, Instant added, Predicate<String> taken) {
    String stem = added.atOffset(ZoneOffset.UTC).toLocalDate() + "-" + hash(url.value());
    String name = stem + SUFFIX;
    for (int i = 2; taken.test(name); i++) name = stem + "-" + i + SUFFIX;
    return name;
  }

  private static String hash(String url) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 3);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
