/// How long the things take that a person waits for; run by `mvn -Pbenchmark verify`.
///
/// Each class but the harness is one [galley.bench.Figure]; [galley.bench.Benchmark] lists them.
@NullMarked
package galley.bench;

import org.jspecify.annotations.NullMarked;
