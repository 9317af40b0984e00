/// Tests of fetching and reading pages, against servers of this machine only.
@NullMarked
package galley.page;

import org.jspecify.annotations.NullMarked;
