package galley.bench;

import galley.organize.Outcome;

/** What every gesture is measured by. */
final class Gesture {
  private Gesture() {}

  /** A refusal would be quick for the wrong reason. */
  static Outcome done(Outcome outcome) {
    if (outcome instanceof Outcome.Done) return outcome;
    throw new IllegalStateException("refused: " + outcome);
  }
}
