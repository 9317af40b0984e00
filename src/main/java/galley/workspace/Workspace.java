package galley.workspace;

import galley.archive.IndexHome;
import galley.issue.Conventions;
import galley.issue.ConventionsReader;
import galley.text.Sentences;
import galley.text.TextFile;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlDocument;
import galley.yaml.YamlMap;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder that a publication lives in, as it was when it was opened; it is opened anew when
/// `galley.yaml` changes.
///
/// Nothing in it must be there but the folder itself, and a broken `galley.yaml` keeps nothing from
/// opening: what could be read of it counts, defaults stand in for the rest, and [#problems()] says
/// so. Opening writes nothing.
public final class Workspace {
  public static final String PROFILE = "galley.yaml";

  private final Path root;
  private final Profile profile;
  private final Conventions conventions;
  private final YamlDocument document;
  private final List<WorkspaceProblem> problems;
  private final String rules;
  private final List<Edition> editions;

  private Workspace(
      Path root,
      Profile profile,
      Conventions conventions,
      YamlDocument document,
      List<WorkspaceProblem> problems,
      String rules,
      List<Edition> editions) {
    this.root = root;
    this.profile = profile;
    this.conventions = conventions;
    this.document = document;
    this.problems = List.copyOf(problems);
    this.rules = rules;
    this.editions = List.copyOf(editions);
  }

  /// Opens a folder.
  ///
  /// @throws NotDirectoryException if it is none
  public static Workspace open(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) throw new NotDirectoryException(root.toString());
    List<WorkspaceProblem> problems = new ArrayList<>();
    return of(root, document(root.resolve(PROFILE), problems), problems);
  }

  /// This workspace as it would be with another text as its profile, which nothing is written of.
  public Workspace withProfile(String text) {
    List<WorkspaceProblem> found = new ArrayList<>();
    YamlDocument typed;
    try {
      typed = Yaml.read(text, PROFILE);
    } catch (YamlReadException e) {
      found.add(WorkspaceProblem.of(e.problem()));
      typed = new YamlDocument(PROFILE, YamlMap.EMPTY, List.of());
    }
    return of(root, typed, found);
  }

  private static Workspace of(Path root, YamlDocument document, List<WorkspaceProblem> problems) {
    Path name = root.getFileName();
    Fields fields = Fields.of(document);
    var rules = new StringBuilder(document.root().toString());
    Profile profile = Profile.read(fields, name == null ? root.toString() : name.toString());
    Conventions conventions =
        document.root().equals(YamlMap.EMPTY)
            ? Conventions.NONE
            : ConventionsReader.read(
                fields,
                block -> {
                  String text = block(root, block);
                  rules.append('\0').append(text);
                  return text;
                });
    fields.unknownKeys(
        Stream.concat(Profile.KEYS.stream(), ConventionsReader.KEYS.stream()).toList());
    List<Edition> editions = new ArrayList<>();
    EditionProfiles.of(fields, profile)
        .forEach(part -> editions.add(edition(root, part, document, rules.toString())));
    fields.problems().stream().map(WorkspaceProblem::of).forEach(problems::add);
    editions.stream()
        .flatMap(edition -> edition.workspace().problems().stream())
        .filter(problem -> !problems.contains(problem))
        .forEach(problems::add);
    return new Workspace(
        root, profile, conventions, document, problems, rules.toString(), editions);
  }

  /// The workspace as one of its further editions sees it.
  ///
  /// @param rules what the whole profile says, which the edition's is a part of
  private static Edition edition(
      Path root, EditionProfiles.Part part, YamlDocument document, String rules) {
    Fields fields = Fields.of(new YamlDocument(document.file(), part.profile(), List.of()));
    Profile profile = Profile.read(fields, part.name());
    Conventions conventions = ConventionsReader.read(fields, block -> block(root, block));
    List<WorkspaceProblem> problems =
        fields.problems().stream().map(WorkspaceProblem::of).distinct().toList();
    return new Edition(
        part.language(),
        new Workspace(
            root,
            profile,
            conventions,
            document,
            problems,
            rules + '\0' + part.language(),
            List.of()));
  }

  /// The text of a block, or nothing: its name comes from a file that may be a stranger's, so it is
  /// looked for in the folder of blocks only.
  private static String block(Path root, String name) {
    Path folder = root.resolve("blocks");
    try {
      Path file = folder.resolve(name + ".md").normalize();
      return file.startsWith(folder) && Files.isRegularFile(file) ? TextFile.read(file).text() : "";
    } catch (IOException | InvalidPathException e) {
      return "";
    }
  }

  private static YamlDocument document(Path file, List<WorkspaceProblem> problems) {
    try {
      TextFile text = TextFile.read(file);
      TextFile.Problem problem = text.problem();
      if (problem == null || problem.kind() != TextFile.Problem.Kind.NOT_UTF8) {
        return Yaml.read(text.text(), PROFILE);
      }
      problems.add(new WorkspaceProblem(PROFILE, problem.line(), problem::sentence));
    } catch (NoSuchFileException none) {
      return new YamlDocument(PROFILE, YamlMap.EMPTY, List.of());
    } catch (YamlReadException e) {
      problems.add(WorkspaceProblem.of(e.problem()));
    } catch (IOException e) {
      problems.add(
          new WorkspaceProblem(
              PROFILE, 1, locale -> Sentences.of(Workspace.class).get(locale, "profile.unread")));
    }
    return new YamlDocument(PROFILE, YamlMap.EMPTY, List.of());
  }

  public Path root() {
    return root;
  }

  public Profile profile() {
    return profile;
  }

  /** How the publication writes its issues. */
  public Conventions conventions() {
    return conventions;
  }

  /// Everything that the reading of an issue depends on, as one text: the same text, the same
  /// reading.
  String rules() {
    return rules;
  }

  /** All of `galley.yaml`, for whoever reads the conventions; empty where it could not be read. */
  public YamlDocument document() {
    return document;
  }

  public List<WorkspaceProblem> problems() {
    return problems;
  }

  /// All editions of the publication, its own language first; empty where it has but one.
  public List<Edition> editions() {
    if (editions.isEmpty()) return List.of();
    return Stream.concat(Stream.of(new Edition(profile.language(), this)), editions.stream())
        .toList();
  }

  /// The edition that a draft or an issue belongs to; the publication's own where no other claims
  /// it.
  public Edition edition(Path file) {
    return editions.stream()
        .filter(edition -> edition.workspace().isIssuePath(file))
        .findFirst()
        .orElse(new Edition(profile.language(), this));
  }

  public Path profileFile() {
    return root.resolve(PROFILE);
  }

  public Path inbox() {
    return root.resolve("inbox");
  }

  public Path blocks() {
    return root.resolve("blocks");
  }

  public Optional<Path> savedPages() {
    return profile.savedPages().map(p -> root.resolve(p.print(Map.of())));
  }

  /** This machine's own part; made when something is first kept there. */
  public PrivateFolder home() {
    return new PrivateFolder(root.resolve(PrivateFolder.NAME));
  }

  private boolean isOfOtherEdition(Path file) {
    return editions.stream().anyMatch(edition -> edition.workspace().isIssuePath(file));
  }

  /// The CSS file that the profile names for the preview.
  public Optional<Path> stylesheet() {
    return profile.stylesheet().map(p -> root.resolve(p.print(Map.of())).normalize());
  }

  /// Where the index of its archive is kept. A folder without a profile is opened to be looked at,
  /// and nothing is put into it.
  public IndexHome archiveIndex() {
    return () -> {
      if (!Files.isRegularFile(profileFile())) throw new NoSuchFileException(PROFILE);
      return home().folder("index");
    };
  }

  /** All drafts, the newest first. */
  public List<IssueFile> drafts() throws IOException {
    return files(profile.drafts());
  }

  /** All published issues, the newest first. */
  public List<IssueFile> issues() throws IOException {
    return files(profile.issues());
  }

  /// Whether a path is where a draft or an issue would be, be there one or not.
  public boolean isIssuePath(Path file) {
    if (!file.startsWith(root)) return false;
    if (editions.stream().anyMatch(edition -> edition.workspace().isIssuePath(file))) return true;
    Path relative = root.relativize(file);
    return profile.drafts().read(relative).isPresent()
        || profile.issues().read(relative).isPresent();
  }

  /// Whether a path is where a draft would be, be there one or not.
  public boolean isDraftPath(Path file) {
    return file.startsWith(root) && profile.drafts().read(root.relativize(file)).isPresent();
  }

  /// Makes a draft and its folder.
  ///
  /// @return its path
  /// @throws java.nio.file.FileAlreadyExistsException if there is one of these values
  public Path createDraft(Map<String, String> values, String text) throws IOException {
    Path file = root.resolve(profile.drafts().print(values));
    Path folder = file.getParent();
    if (folder != null) Files.createDirectories(folder);
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    return file;
  }

  /// The path from the workspace, with `/` on every system; a file elsewhere keeps its whole path.
  public String relative(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    String path =
        absolute.startsWith(root) ? root.relativize(absolute).toString() : absolute.toString();
    return path.replace(root.getFileSystem().getSeparator(), "/");
  }

  private List<IssueFile> files(PathPattern pattern) throws IOException {
    List<IssueFile> found = new ArrayList<>();
    Path top = root.resolve(pattern.folder());
    if (!Files.isDirectory(top)) return List.of();
    int above = pattern.folder().toString().isEmpty() ? 0 : pattern.folder().getNameCount();
    Files.walkFileTree(
        top,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        pattern.depth() - above,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            boolean hidden = name != null && name.toString().startsWith(".");
            return hidden && !folder.equals(top)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isOfOtherEdition(file)) {
              pattern
                  .read(root.relativize(file))
                  .ifPresent(values -> found.add(new IssueFile(file, values)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing((IssueFile f) -> f, IssueFile.OLDEST_FIRST).reversed());
    return List.copyOf(found);
  }
}
