package galley.fetch;

/** Why a page could not be had. The words for it belong to whoever shows it. */
public enum FailureKind {
  /** The server says there is no such page; the detail is its status. */
  NOT_FOUND,
  /** The server answered with another status than success; the detail is that status. */
  HTTP_STATUS,
  /** The server asks to be left alone for now; the detail is until when: `2026-11-20T08:00:30Z`. */
  BUSY,
  /** No connection, or not the whole page, in time; the detail is the limit: `20 s`. */
  TIMEOUT,
  /** The host's name has no address; the detail is the name. */
  UNKNOWN_HOST,
  /** Nothing listens there, or there is no way there; the detail is the host. */
  REFUSED,
  /** The proxy is not there, or asks who one is; the detail is its address, or `407`. */
  PROXY,
  /** An address of this machine or of a private network; the detail is the host. */
  PRIVATE_ADDRESS,
  /** The secure connection could not be set up; the detail is the library's. */
  TLS,
  /** More bytes than are read of one page; the detail is the limit: `5 MB`. */
  TOO_LARGE,
  /** The detail is how many redirects were followed. */
  TOO_MANY_REDIRECTS,
  /** A redirect to something that is not of the web; the detail is where to. */
  NOT_WEB,
  /** The site shows a check for robots instead; the detail is what it calls itself. */
  BLOCKED,
  /** The site asks who one is first; the detail is what that page calls itself. */
  LOGIN,
  /** The site asks about cookies first; the detail is what that page calls itself. */
  CONSENT,
  CANCELLED,
  /** The detail is the library's. */
  OTHER
}
