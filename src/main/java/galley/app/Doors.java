package galley.app;

import java.nio.file.Path;

/// The ways out of a workspace: to another one, to the sample, out of the program.
interface Doors {
  void chooseFolder();

  void chooseIssues();

  void open(Path folder);

  void help();

  /// Opens the window with all that a person can set.
  void settings();

  /// Opens it where a chat model is set up.
  void chatModel();

  /// Opens the window with all links of some issues, and their figures.
  void season();

  /// Opens the workspace's `galley.yaml`.
  ///
  /// @param line to show, from 1; 0 for its start
  void profile(int line);

  void makeSample();
}
