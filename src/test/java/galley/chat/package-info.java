@NullMarked
package galley.chat;

import org.jspecify.annotations.NullMarked;
