package galley.app;

import galley.ui.session.Change;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The open draft's file got another name. It is taken back only while the old name is free: what
/// somebody has put there meanwhile is never written over.
final class IssueRename implements Change {
  private final Predicate<Path> rename;
  private final Path from;
  private final Path to;
  private final Consumer<Path> held;
  private boolean done = true;

  /// @param rename gives the open file a name, and says whether it has it now
  /// @param held told of a name that is taken
  IssueRename(Predicate<Path> rename, Path from, Path to, Consumer<Path> held) {
    this.rename = rename;
    this.from = from;
    this.to = to;
    this.held = held;
  }

  @Override
  public boolean isHeld() {
    Path next = done ? from : to;
    if (from.equals(to) || !Files.exists(next, LinkOption.NOFOLLOW_LINKS)) return false;
    held.accept(next);
    return true;
  }

  @Override
  public void undo() {
    done = !rename.test(from);
  }

  @Override
  public void redo() {
    done = rename.test(to);
  }
}
