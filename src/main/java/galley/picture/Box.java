package galley.picture;

/// The room a picture is to fit into, in pixels.
record Box(int width, int height) {
  Box {
    if (width < 1 || height < 1 || width > 4_096 || height > 4_096) {
      throw new IllegalArgumentException(width + " × " + height);
    }
  }

  /** By how much something of this size is to be enlarged to fill the box. */
  double scale(double width, double height) {
    return Math.min(this.width / width, this.height / height);
  }

  /** The size itself, scaled; never nothing. */
  static int scaled(double length, double scale) {
    return (int) Math.max(1, Math.round(length * scale));
  }
}
