package galley.text;

/** An edit was worked out from a text that the buffer no longer holds. */
public final class StaleEditException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public StaleEditException() {
    super("the text has changed since this edit was worked out");
  }
}
