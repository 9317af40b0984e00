package galley.ui.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Ticks for everything on screen that shows how time passes, all in the same frame: ten cards with
/// a clock each would have the window drawn anew ten times as often.
///
/// Runs while somebody follows it. For the FX thread only.
public final class SharedClock {
  private final Set<Runnable> followers = new LinkedHashSet<>();
  private final Timeline ticking;

  public SharedClock(Duration every) {
    ticking = new Timeline(new KeyFrame(every, _ -> List.copyOf(followers).forEach(Runnable::run)));
    ticking.setCycleCount(Animation.INDEFINITE);
  }

  /// Runs something at each tick until the subscription ends; the same thing is run once.
  public Subscription follow(Runnable tick) {
    followers.add(tick);
    ticking.play();
    return () -> {
      followers.remove(tick);
      if (followers.isEmpty()) ticking.stop();
    };
  }
}
