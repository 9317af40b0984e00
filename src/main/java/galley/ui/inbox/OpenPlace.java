package galley.ui.inbox;

import galley.archive.Appearance;
import javafx.event.Event;
import javafx.event.EventType;

/// Somebody clicked a place in which a link was published: it is to be shown.
public final class OpenPlace extends Event {
  public static final EventType<OpenPlace> OPEN_PLACE = new EventType<>(Event.ANY, "OPEN_PLACE");

  private static final long serialVersionUID = 1;

  private final transient Appearance place;

  OpenPlace(Appearance place) {
    super(OPEN_PLACE);
    this.place = place;
  }

  public Appearance place() {
    return place;
  }
}
