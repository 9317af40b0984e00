/// What leaves the workspace: an issue in the form that one target takes.
///
/// A target such as [BlogMarkdown] makes an [ExportPlan]: where it will write what, and how that
/// [differs][Diff] from what is there. A person looks at it, and only then is it written.
@NullMarked
package galley.export;

import org.jspecify.annotations.NullMarked;
