/// A question to a chat model and its answer, over the protocol that OpenAI's servers and those
/// like them speak: `POST …/chat/completions`, whole or as server-sent events.
///
/// [ChatClient] asks a [ChatModel]; what goes wrong is a [ChatFailure] with a kind. Whatever a
/// server says is bounded, and the key appears in no message, log or text of an object.
@NullMarked
package galley.chat;

import org.jspecify.annotations.NullMarked;
