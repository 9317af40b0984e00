package galley.ui.inbox;

import galley.chat.ChatFailure;
import galley.chat.Usage;
import galley.summarize.Proposal;
import galley.summarize.Source;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A chat model in this process: says one thing, in two pieces, and waits between them where it is
/// held.
final class FakeWriter implements DraftWriter {
  final ObjectProperty<Optional<String>> model = new SimpleObjectProperty<>(Optional.of("tiny"));
  final List<Source> asked = new CopyOnWriteArrayList<>();
  final AtomicInteger setUps = new AtomicInteger();
  final AtomicInteger interrupted = new AtomicInteger();
  volatile ChatFailure.@Nullable Kind failure;
  private volatile CountDownLatch held = new CountDownLatch(0);

  void hold() {
    held = new CountDownLatch(1);
  }

  void letGo() {
    held.countDown();
  }

  @Override
  public ObjectProperty<Optional<String>> modelProperty() {
    return model;
  }

  @Override
  public void setUp() {
    setUps.incrementAndGet();
  }

  @Override
  public Proposal draft(Source source, Consumer<Proposal> onPartial) throws ChatFailure {
    asked.add(source);
    onPartial.accept(new Proposal("线程", "", List.of(), Usage.NONE, false));
    try {
      held.await();
    } catch (InterruptedException e) {
      interrupted.incrementAndGet();
      throw new ChatFailure(ChatFailure.Kind.CANCELLED, "");
    }
    ChatFailure.Kind why = failure;
    if (why != null) throw new ChatFailure(why, "localhost");
    List<String> grounds = source.text().stream().limit(1).toList();
    return new Proposal("线程指南", "讲清线程的代价。", grounds, new Usage(1_240, 85, true), true);
  }
}
