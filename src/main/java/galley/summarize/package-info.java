/// From the paragraphs of a page to the one to three sentences that say what a reader gets.
///
/// [Drafter] has a chat model write them: [Prompt] asks, [AnswerText] finds headline and summary in
/// whatever the model says, [Judge] refuses what cannot be used, and [Grounds] finds the sentences
/// of the page that it rests on.
@NullMarked
package galley.summarize;

import org.jspecify.annotations.NullMarked;
