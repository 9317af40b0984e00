package galley.app;

import galley.ui.kit.Language;
import galley.workspace.NewWorkspace;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder for the first issue of a publication.
final class NewPublication {
  private NewPublication() {}

  /// Makes a folder a workspace with a profile to be filled in, unless it is one, or has issues to
  /// learn from: the window offers that itself.
  static void prepare(Path folder, Language language) throws IOException {
    if (Files.exists(folder.resolve(Workspace.PROFILE)) || Learning.isWorthwhile(folder)) return;
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String publication = name == null ? folder.toString() : name.toString();
    NewWorkspace.create(folder, NewWorkspace.starter(language.code(), publication), false);
  }
}
