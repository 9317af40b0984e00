package galley.app;

import galley.summarize.HouseStyle;
import galley.workspace.RecentEntries;
import galley.workspace.SummaryRule;
import galley.workspace.Workspace;
import java.io.IOException;
import java.util.List;

/// How the publication of a workspace writes, for whoever has summaries written.
final class House {
  private static final int EXAMPLES = 4;

  private House() {}

  /** Reads its newest issues; to be called off the FX thread. */
  static HouseStyle style(Workspace workspace) {
    SummaryRule rule = workspace.profile().summaries();
    return new HouseStyle(
        workspace.profile().language(),
        recent(workspace),
        rule.sentences(),
        rule.length().orElse(null),
        rule.tone().orElse(null),
        rule.keep());
  }

  private static List<HouseStyle.Example> recent(Workspace workspace) {
    try {
      return RecentEntries.of(workspace, EXAMPLES).stream()
          .map(e -> new HouseStyle.Example(e.title(), e.body()))
          .toList();
    } catch (IOException none) {
      // A summary without examples is better than none.
      return List.of();
    }
  }
}
