package galley.ui.publish;

import galley.check.WrongCount;
import galley.export.ExportPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Somewhere the finished issue can go.
public interface ExportTarget {
  /// What will be written where. Called on the FX thread, gives the work for another one: the text
  /// exported is the one on the screen now. Empty where no issue is open.
  Optional<Callable<ExportPlan>> plan();

  /// The target's path as a person reads it, from the workspace.
  String place(Path target);

  /// What a chat model wrote into the issue and nobody has accepted.
  List<UnacceptedDraft> drafts();

  /// Accepts all of that, as it is.
  void acceptDrafts();

  /// The figures of the stats line that are not right.
  List<WrongCount> wrongCounts();

  /// Goes to one of them.
  void show(WrongCount count);

  /// Sets them all, as one step that can be undone.
  void updateCounts();

  /// Folders outside the workspace that the person has allowed.
  List<Path> allowedFolders();

  /// Asks whether a folder outside the workspace may be written to; the answer is remembered.
  boolean askFor(Path folder) throws IOException;
}
