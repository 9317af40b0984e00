package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class SharedClockTest {
  @Test
  void allWhoFollowAreToldAtEachTickUntilTheyStop() throws Exception {
    var first = new AtomicInteger();
    var second = new AtomicInteger();
    var clock = new SharedClock(Duration.millis(10));
    Subscription one = Fx.get(() -> clock.follow(first::incrementAndGet));
    Subscription two = Fx.get(() -> clock.follow(second::incrementAndGet));
    Fx.await(() -> first.get() >= 3 && second.get() >= 3);
    Fx.run(one::unsubscribe);
    int then = first.get();
    int other = second.get();
    Fx.await(() -> second.get() >= other + 3);
    assertThat(first).hasValue(then);
    Fx.run(two::unsubscribe);
  }
}
