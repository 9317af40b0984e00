package galley.app;

import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.NoticeBar;
import galley.workspace.WorkspaceProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What is wrong with the files that a person writes for the workspace: one line for each file,
/// however much is wrong in it, so that there is still room to work.
final class ProblemNotices {
  private final NoticeBar notices;
  private final Language language;
  private final Messages messages;
  private final Consumer<WorkspaceProblem> open;
  private final List<Notice> shown = new ArrayList<>();

  /// @param open goes to a problem, where the others of its file can be seen too
  ProblemNotices(NoticeBar notices, Language language, Consumer<WorkspaceProblem> open) {
    this.notices = notices;
    this.language = language;
    this.open = open;
    messages = language.messages(ProblemNotices.class);
  }

  /// Shows these, and no more those that were shown before.
  void show(List<WorkspaceProblem> problems) {
    shown.forEach(notices::dismiss);
    shown.clear();
    problems.stream()
        .sorted(Comparator.comparingInt(WorkspaceProblem::line))
        .collect(Collectors.groupingBy(WorkspaceProblem::file, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(ofFile -> shown.add(notice(ofFile)));
    shown.forEach(notices::show);
  }

  private Notice notice(List<WorkspaceProblem> ofFile) {
    WorkspaceProblem first = ofFile.getFirst();
    String line = Integer.toString(first.line());
    String text =
        ofFile.size() == 1
            ? messages.text("problem", first.file(), line, first.sentence(language.locale()))
            : messages.text("problems", first.file(), ofFile.size(), line);
    String label = messages.text(ofFile.size() == 1 ? "problem.open" : "problems.show");
    return new Notice(Notice.Kind.WARNING, text, new Action(label, () -> open.accept(first)));
  }
}
