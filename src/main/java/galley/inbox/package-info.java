/// Links waiting for an issue, one small YAML file each.
///
/// An [InboxLink] keeps what the page said ([Fetched]) apart from what the curator wrote ([Words]),
/// so that fetching again never overwrites a person's words. [Inbox] is the folder they are in.
@NullMarked
package galley.inbox;

import org.jspecify.annotations.NullMarked;
