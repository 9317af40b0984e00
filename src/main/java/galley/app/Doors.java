package galley.app;

import java.nio.file.Path;

/// The ways out of a workspace: to another one, to the sample, out of the program.
interface Doors {
  void chooseFolder();

  void chooseIssues();

  void open(Path folder);

  void help();

  /// Opens the window in which a chat model is set up.
  void chatModel();

  /// Opens the window with all links of some issues, and their figures.
  void season();

  void makeSample();

  /// Opens the same workspace anew, for a setting that counts from the start.
  void reopen();
}
