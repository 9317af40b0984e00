package galley.archfixture.ui.organizer;

import galley.archfixture.ui.inbox.HastyPane;

/** Knows another pane. */
public interface NosyPane {
  HastyPane other();
}
