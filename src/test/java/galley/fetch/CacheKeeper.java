package galley.fetch;

import java.nio.file.Path;

/// Another program that keeps pages in a folder, as long as its input is open: says `kept` or
/// `none`. Argument: the folder.
public final class CacheKeeper {
  private CacheKeeper() {}

  public static void main(String[] args) throws Exception {
    boolean kept = PageCache.in(() -> Path.of(args[0])) != null;
    // What only garbage collection would give back must not be given back.
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(20);
    }
    System.out.println(kept ? "kept" : "none");
    while (System.in.read() >= 0) {
      // The other side closes it.
    }
  }
}
