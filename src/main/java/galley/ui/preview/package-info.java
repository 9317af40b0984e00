/// The preview of an issue: what a reader will see, beside the text it is made from.
///
/// [PreviewPane] is the pane. It has text rendered on a background thread (`LatestRender`), works
/// out what of the page changed (`PagePatch`) and has `PreviewPage`, which owns the web view,
/// change only that.
@NullMarked
package galley.ui.preview;

import org.jspecify.annotations.NullMarked;
