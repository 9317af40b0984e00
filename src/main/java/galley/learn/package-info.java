/// A publication's conventions, learned from its past issues: folder → `galley.yaml` with comments
/// that say what was seen how often.
///
/// Start at [galley.learn.Learner#learn]. What is learned is a text that a person corrects, and the
/// outline is read by that text alone, so there are no conventions that nobody can see.
@NullMarked
package galley.learn;

import org.jspecify.annotations.NullMarked;
