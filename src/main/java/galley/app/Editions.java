package galley.app;

import galley.text.TextRange;
import galley.ui.edition.EditionSource;
import galley.ui.edition.OtherEdition;
import galley.workspace.Edition;
import galley.workspace.IssueFile;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// The editions of the desk's open issue.
final class Editions implements EditionSource {
  private final Desk desk;
  private final Shared shared;

  Editions(Desk desk, Shared shared) {
    this.desk = desk;
    this.shared = shared;
  }

  @Override
  public boolean hasEditions() {
    return !desk.workspace().editions().isEmpty();
  }

  @Override
  public Optional<Callable<Found>> find() {
    Workspace workspace = desk.workspace();
    return desk.issue()
        .map(
            open -> {
              Path path = open.path();
              Map<String, String> values = open.values().all();
              return () -> found(workspace, path, values);
            });
  }

  private static Found found(Workspace workspace, Path path, Map<String, String> values)
      throws IOException {
    String language = workspace.edition(path).language();
    List<OtherEdition> others = new ArrayList<>();
    for (Edition edition : workspace.editions()) {
      if (edition.language().equals(language)) continue;
      Optional<Path> file = edition.find(values).map(IssueFile::path);
      Optional<Path> draft = edition.draft(values);
      others.add(
          new OtherEdition(
              edition.language(),
              edition.workspace().conventions(),
              file.orElse(null),
              draft.orElse(null),
              file.or(() -> draft).map(workspace::relative).orElse("")));
    }
    return new Found(language, others, agreement(workspace, values));
  }

  private static Optional<Path> agreement(Workspace workspace, Map<String, String> values) {
    return Stream.of("number", "date", "name")
        .map(values::get)
        .filter(Objects::nonNull)
        .filter(name -> name.matches("[^/\\\\:]{1,100}") && !name.startsWith("."))
        .findFirst()
        .map(name -> workspace.root().resolve("editions").resolve(name + ".yaml"));
  }

  @Override
  public void show(TextRange place) {
    desk.leaveEditions();
    desk.session().outline().itemAt(place.start()).ifPresent(desk::goTo);
  }

  @Override
  public void open(Path file, TextRange place) {
    Workspace view = desk.workspace().edition(file).workspace();
    Path relative = view.root().relativize(file);
    Optional<Map<String, String>> draft = view.profile().drafts().read(relative);
    Map<String, String> values =
        draft.or(() -> view.profile().issues().read(relative)).orElse(Map.of());
    desk.open(new IssueFile(file, values), draft.isEmpty());
    show(place);
  }

  @Override
  public void editProfile() {
    shared.browser().accept(desk.workspace().profileFile().toUri());
  }
}
