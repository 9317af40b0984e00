package galley.chat;

import org.jspecify.annotations.Nullable;

/// A model on a server. Its text never shows the key.
///
/// @param name as the server calls it: `qwen3:8b`
/// @param key none for most servers on one's own machine
public record ChatModel(BaseUrl base, String name, @Nullable ApiKey key) {}
