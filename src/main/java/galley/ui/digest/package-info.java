/// A season of issues: which, put together how, what comes of it, and its figures as charts.
///
/// [SeasonPane] is the pane, [SeasonModel] reads the issues and makes the digest in the background,
/// [Chart] is what is drawn and can be kept as a picture. Its stylesheet is
/// `assets/styles/digest.css`.
@NullMarked
package galley.ui.digest;

import org.jspecify.annotations.NullMarked;
