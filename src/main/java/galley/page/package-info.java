/// From the bytes of a page to what it says of itself; no network here.
///
/// [PageReader] turns a [RawPage] into a [PageReading], with one small class a question (title,
/// date, author …). What a site shows instead of a page is a [Barrier], never a title.
@NullMarked
package galley.page;

import org.jspecify.annotations.NullMarked;
