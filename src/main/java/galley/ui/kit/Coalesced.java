package galley.ui.kit;

import javafx.animation.AnimationTimer;

/// Something that is wanted often but done at most once a frame: typing asks for a new outline at
/// every key, and gets one just before the next frame is laid out, so that the frame shows it.
///
/// All of it happens on the FX thread.
public final class Coalesced {
  private final Runnable action;
  private boolean wanted;
  private final AnimationTimer nextFrame =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          runIfWanted();
        }
      };

  public Coalesced(Runnable action) {
    this.action = action;
  }

  /// Has the action run before the next frame; asking again until then changes nothing.
  public void request() {
    wanted = true;
    nextFrame.start();
  }

  public void cancel() {
    wanted = false;
    nextFrame.stop();
  }

  /// Does at once what is still waiting for the frame: a gesture needs the outline of now.
  public void runIfWanted() {
    nextFrame.stop();
    if (!wanted) return;
    wanted = false;
    action.run();
  }

  public boolean isWanted() {
    return wanted;
  }
}
