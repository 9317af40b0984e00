package galley.ui.inbox;

import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.ui.kit.Tasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Writes links to the disk, off the FX thread and in the order they changed. Of a link that
/// changes again before its turn, only the last state is written.
final class LinkFiles {
  /** A link's file is to be written, or is to go. */
  record Write(InboxLink link, boolean delete) {}

  /** What was written, and what could not be. */
  record Report(List<Write> done, List<Failure> failures) {}

  /** A write that failed; the file is as it was. */
  record Failure(Write write, IOException cause) {}

  private final Inbox inbox;
  private final Tasks tasks;
  private final Consumer<Report> reports;
  private final ReentrantLock disk = new ReentrantLock();
  private final Map<String, Write> waiting = new LinkedHashMap<>();
  private boolean running;

  /// @param reports told on the FX thread, once for all that was written in one go
  LinkFiles(Inbox inbox, Tasks tasks, Consumer<Report> reports) {
    this.inbox = inbox;
    this.tasks = tasks;
    this.reports = reports;
  }

  void save(InboxLink link) {
    add(new Write(link, false));
  }

  void delete(InboxLink link) {
    add(new Write(link, true));
  }

  /// Writes at once what still waits: the window closes.
  Report flush() {
    return drain();
  }

  private void add(Write write) {
    synchronized (waiting) {
      waiting.remove(write.link().file());
      waiting.put(write.link().file(), write);
    }
    if (!running) start();
  }

  private void start() {
    running = true;
    tasks
        .run(this::drain)
        .named("write-links")
        .onSuccess(reports)
        .onEnd(
            () -> {
              running = false;
              if (!isIdle()) start();
            })
        .start();
  }

  boolean isIdle() {
    synchronized (waiting) {
      return waiting.isEmpty() && !running;
    }
  }

  /// Takes and writes under one lock, so that an older state never follows a newer one.
  private Report drain() {
    var report = new Report(new ArrayList<>(), new ArrayList<>());
    disk.lock();
    try {
      for (Optional<Write> next = next(); next.isPresent(); next = next()) {
        write(next.get(), report);
      }
    } finally {
      disk.unlock();
    }
    return report;
  }

  private Optional<Write> next() {
    synchronized (waiting) {
      Optional<Write> first = waiting.values().stream().findFirst();
      first.ifPresent(write -> waiting.remove(write.link().file()));
      return first;
    }
  }

  private void write(Write write, Report report) {
    try {
      if (write.delete()) inbox.delete(write.link());
      else inbox.save(write.link());
      report.done().add(write);
    } catch (IOException e) {
      report.failures().add(new Failure(write, e));
    }
  }
}
