/// The folder that a publication lives in, and the files in it that are open.
///
/// [Workspace] opens the folder and reads its [Profile]; a [PathPattern] says which files are
/// drafts and issues. [OpenFile] is the file behind the open issue, with a [Journal] that survives
/// a crash; [Autosave] decides when both are written, on a thread of its own. [FolderWatch] reports
/// what others change. [Settings] are the person's, never the workspace's.
@NullMarked
package galley.workspace;

import org.jspecify.annotations.NullMarked;
