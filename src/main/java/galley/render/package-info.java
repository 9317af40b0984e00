/// An issue's Markdown as HTML: one renderer for the preview and for every export.
///
/// [IssueRenderer] gives a [RenderedIssue], a list of [HtmlBlock]s that know where in the text they
/// come from. On the way a text passes three stations: `MarkdownHtml` (commonmark: text to raw HTML
/// with block boundaries), `OpenTags` (blocks that an HTML element holds together become one) and
/// `HtmlCleaner` (jsoup: what is safe to show, with emoji as pictures from an [EmojiSet]).
@NullMarked
package galley.render;

import org.jspecify.annotations.NullMarked;
