package galley.chat;

import java.net.URI;

/// Servers that many people use, with the address they are at when nothing was changed.
public enum Preset {
  OLLAMA("Ollama", "http://localhost:11434/v1", false),
  LM_STUDIO("LM Studio", "http://localhost:1234/v1", false),
  LLAMA_CPP("llama.cpp", "http://localhost:8080/v1", false),
  DEEPSEEK("DeepSeek", "https://api.deepseek.com/v1", true),
  OPENAI("OpenAI", "https://api.openai.com/v1", true);

  private final String label;
  private final String base;
  private final boolean needsKey;

  Preset(String label, String base, boolean needsKey) {
    this.label = label;
    this.base = base;
    this.needsKey = needsKey;
  }

  /** The name that its makers gave it. */
  public String label() {
    return label;
  }

  public BaseUrl base() {
    return new BaseUrl(URI.create(base));
  }

  public boolean needsKey() {
    return needsKey;
  }
}
