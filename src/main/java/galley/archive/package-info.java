/// What has been published.
///
/// An [Archive] is a reading of the published issues: every link in an item, by its comparison key.
/// It is made from their outlines and holds none of them.
@NullMarked
package galley.archive;

import org.jspecify.annotations.NullMarked;
