package galley.app;

/** Where Galley starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
