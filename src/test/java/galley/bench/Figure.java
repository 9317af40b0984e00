package galley.bench;

/** One thing that is measured, at every size that matters. */
@FunctionalInterface
interface Figure {
  void measure(Report report);
}
