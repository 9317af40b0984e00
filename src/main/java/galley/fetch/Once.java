package galley.fetch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first wanted: a cache's folder has no business to be there
/// before.
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }
}
