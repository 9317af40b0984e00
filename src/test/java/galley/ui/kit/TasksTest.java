package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final CompletableFuture<Throwable> unexpected = new CompletableFuture<>();
  private final Tasks tasks = new Tasks(unexpected::complete);

  @BeforeAll
  static void startToolkit() throws Exception {
    Fx.run(() -> {});
  }

  @Test
  void workRunsOnANamedVirtualThreadAndItsResultOnTheFxThread() {
    var result = new CompletableFuture<String>();
    tasks
        .run(() -> Thread.currentThread().getName() + " " + Thread.currentThread().isVirtual())
        .named("fetch-page")
        .onSuccess(text -> result.complete(text + " " + Platform.isFxApplicationThread()))
        .start();
    assertThat(result.join()).isEqualTo("fetch-page true true");
  }

  @Test
  void anErrorGoesToItsHandler() {
    var error = new CompletableFuture<Throwable>();
    tasks
        .run(
            () -> {
              throw new IOException("gone");
            })
        .onError(error::complete)
        .start();
    assertThat(error.join()).hasMessage("gone");
    assertThat(unexpected).isNotDone();
  }

  @Test
  void anErrorWithoutAHandlerIsNotSwallowed() {
    tasks
        .run(
            () -> {
              throw new StackOverflowError("deep");
            })
        .start();
    assertThat(unexpected.join()).hasMessage("deep");
  }

  @Test
  void aCancelledTaskIsInterruptedAndHandsNothingOver() {
    var started = new CountDownLatch(1);
    var ended = new CompletableFuture<Boolean>();
    List<Object> handed = new ArrayList<>();
    Tasks.Handle handle =
        tasks
            .run(
                () -> {
                  started.countDown();
                  new CountDownLatch(1).await();
                  return "never";
                })
            .onSuccess(handed::add)
            .onError(handed::add)
            .onEnd(() -> ended.complete(true))
            .start();
    awaitQuietly(started);
    handle.cancel();
    assertThat(ended.join()).isTrue();
    assertThat(handed).isEmpty();
    assertThat(handle.isOver()).isTrue();
  }

  @Test
  void cancellingAfterTheWorkButBeforeItsResultIsShownHandsNothingOver() throws Exception {
    var done = new CountDownLatch(1);
    var ended = new CompletableFuture<Boolean>();
    List<Object> handed = new ArrayList<>();
    Fx.run(
        () -> {
          Tasks.Handle handle =
              tasks
                  .run(
                      () -> {
                        done.countDown();
                        return "late";
                      })
                  .onSuccess(handed::add)
                  .onEnd(() -> ended.complete(true))
                  .start();
          awaitQuietly(done);
          handle.cancel();
        });
    assertThat(ended.join()).isTrue();
    assertThat(handed).isEmpty();
  }

  @Test
  void theFxExecutorNeverRunsAnythingInsideItsCaller() throws Exception {
    List<String> order = new ArrayList<>();
    Fx.run(
        () -> {
          Tasks.fx().execute(() -> order.add("handed over"));
          order.add("caller");
        });
    assertThat(Fx.get(() -> List.copyOf(order))).containsExactly("caller", "handed over");
  }

  @Test
  void whatIsAskedForManyTimesInAFrameIsDoneOnce() throws Exception {
    List<Integer> runs = new ArrayList<>();
    var first = new CompletableFuture<Boolean>();
    Coalesced coalesced =
        Fx.get(
            () -> {
              var outline =
                  new Coalesced(
                      () -> {
                        runs.add(runs.size());
                        first.complete(true);
                      });
              for (int i = 0; i < 100; i++) outline.request();
              return outline;
            });
    assertThat(first.join()).isTrue();
    Fx.run(
        () -> {
          assertThat(runs).hasSize(1);
          coalesced.request();
          coalesced.runIfWanted();
          coalesced.runIfWanted();
          assertThat(runs).hasSize(2);
          coalesced.request();
          coalesced.cancel();
          coalesced.runIfWanted();
          assertThat(runs).hasSize(2);
        });
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
