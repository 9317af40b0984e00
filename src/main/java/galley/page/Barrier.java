package galley.page;

/** What a site shows instead of the page that was asked for. */
public enum Barrier {
  /** A check for robots. */
  ROBOT_CHECK,
  /** The page is for members only, and this is where they log in. */
  LOGIN,
  /** A question about cookies, with nothing of the page behind it. */
  CONSENT,
  /** The page is not there, whatever the status said. */
  NOT_FOUND
}
