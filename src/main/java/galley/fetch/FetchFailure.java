package galley.fetch;

import java.io.IOException;

/// A page that could not be had, and why.
public final class FetchFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final String detail;

  public FetchFailure(FailureKind kind, String detail) {
    super(kind + ": " + detail);
    this.kind = kind;
    this.detail = detail;
  }

  FetchFailure(FailureKind kind, String detail, Throwable cause) {
    this(kind, detail);
    initCause(cause);
  }

  public FailureKind kind() {
    return kind;
  }

  public String detail() {
    return detail;
  }

  public FetchResult.Failed result() {
    return new FetchResult.Failed(kind, detail);
  }
}
