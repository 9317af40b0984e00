/// The same issue in two languages, as two files.
///
/// [Pairing] says which item of one is which item of the other, and in what a pair differs:
/// `[A](https://a.example)` in section 1 of one and `[甲](http://a.example/)` in section 2 of the
/// other are a pair by their link, with [Difference.Kind#SECTION]. Nothing in the texts tells that
/// two items belong together, so nothing has to be kept up there.
@NullMarked
package galley.edition;

import org.jspecify.annotations.NullMarked;
