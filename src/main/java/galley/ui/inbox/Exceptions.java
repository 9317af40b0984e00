package galley.ui.inbox;

import galley.link.LinkKey;
import galley.ui.kit.Tasks;
import galley.ui.session.Change;
import galley.workspace.AllowedLink;
import galley.workspace.AllowedLinks;
import galley.workspace.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The links that may be published again, as the workspace's file has them: on the FX thread, with
/// the disk behind it. While something is wrong with the file, nothing new is allowed, as the file
/// is not written over.
final class Exceptions {
  /// Told what came of reading and writing.
  interface Reports {
    void changed(Set<LinkKey> keys);

    /// Something is wrong with the file, which a person can mend.
    void wrong(Path file, WorkspaceProblem problem);

    void notRead(IOException error);

    void notWritten(IOException error);
  }

  private final InOrder disk;
  private final Reports reports;
  private @Nullable AllowedLinks file;
  private List<AllowedLink> links = List.of();
  private @Nullable WorkspaceProblem problem;
  private int changes;

  Exceptions(Tasks tasks, Reports reports) {
    this.disk = new InOrder(tasks, "allowed-links");
    this.reports = reports;
  }

  /// Reads the file, now or again after it changed.
  void load(AllowedLinks from) {
    file = from;
    int before = changes;
    disk.run(
        from::read,
        contents -> {
          if (before != changes) return;
          links = contents.links();
          problem = contents.problems().isEmpty() ? null : contents.problems().getFirst();
          if (problem != null) reports.wrong(from.file(), problem);
          reports.changed(keys());
        },
        error -> reports.notRead(asIo(error)));
  }

  private Set<LinkKey> keys() {
    return links.stream().map(AllowedLink::key).collect(Collectors.toUnmodifiableSet());
  }

  /// Allows links, unless something is wrong with the file.
  ///
  /// @return what takes it back; null if it was not done
  @Nullable Change allow(List<AllowedLink> more) {
    if (file == null) return null;
    if (isWrong(file)) return null;
    return change(links -> links.addAll(more), links -> links.removeAll(more));
  }

  /// Has links warned of again; null if none was allowed.
  @Nullable Change forbid(Set<LinkKey> keys) {
    if (isWrong(file)) return null;
    List<AllowedLink> gone = links.stream().filter(it -> keys.contains(it.key())).toList();
    if (gone.isEmpty()) return null;
    return change(links -> links.removeAll(gone), links -> links.addAll(gone));
  }

  private boolean isWrong(@Nullable AllowedLinks in) {
    if (in == null || problem == null) return false;
    reports.wrong(in.file(), problem);
    return true;
  }

  private Change change(Consumer<List<AllowedLink>> change, Consumer<List<AllowedLink>> back) {
    apply(change);
    return new Change() {
      @Override
      public void undo() {
        apply(back);
      }

      @Override
      public void redo() {
        apply(change);
      }
    };
  }

  private void apply(Consumer<List<AllowedLink>> change) {
    List<AllowedLink> now = new ArrayList<>(links);
    change.accept(now);
    links = List.copyOf(now);
    changes++;
    reports.changed(keys());
    AllowedLinks to = file;
    if (to == null) return;
    List<AllowedLink> all = links;
    disk.run(
        () -> {
          to.write(all);
          return all;
        },
        _ -> {},
        error -> reports.notWritten(asIo(error)));
  }

  private static IOException asIo(Throwable error) {
    return error instanceof IOException io ? io : new IOException(error);
  }
}
