package galley.ui.kit;

import java.util.List;

/// A sentence for the person, with what can be done about it; it belongs to no card.
public record Notice(Kind kind, String text, List<Action> actions) {
  /** How much it matters. */
  public enum Kind {
    INFO,
    WARNING,
    ERROR
  }

  public Notice {
    actions = List.copyOf(actions);
  }

  public Notice(Kind kind, String text, Action... actions) {
    this(kind, text, List.of(actions));
  }
}
