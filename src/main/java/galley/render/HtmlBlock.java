package galley.render;

import galley.text.TextRange;

/// A piece of the page and the stretch of the text it was made from.
///
/// `"Hello\n\n*you*"` has two: `(0,5)` `<p>Hello</p>` and `(7,12)` `<p><em>you</em></p>`. The HTML
/// is safe to show: it holds no script, no style and no form, and its own elements are all closed.
public record HtmlBlock(TextRange source, String html) {}
