package galley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small publication on disk. */
final class Publication {
  static final String PROFILE =
      """
      publication: {name: 码上周刊, language: zh}
      issues: content/{date}-weekly{number}.md
      drafts: drafts/{number}.md
      front-matter:
        form: yaml
        title: "码上周刊 #{number}：{headline}"
        pubDate: "{date}"
      sections:
        - {role: articles, heading: "## 🦄 文章"}
        - {role: projects, heading: "## 🐿️ 项目"}
      items:
        form: paragraph
        headline: ["{n}、[{title}]({url}){language}", "{n}、{title}"]
        language: {en: " (英)", zh: ""}
      blocks:
        subscribe: {heading: "## 🐱 订阅"}
      """;

  static final String DRAFT =
      """
      ---
      title: '码上周刊 #79：线程'
      pubDate: 2026-11-21
      ---

      你好。

      ## 🦄 文章

      1、[甲](https://a.example/1) (英)

      第一段，另见 [此处](https://a.example/more)。

      2、[乙](https://a.example/2)

      ## 🐿️ 项目

      1、[丙](https://a.example/3)

      ## 🐱 订阅

      欢迎订阅。
      """;

  final Path root;

  private Publication(Path root) {
    this.root = root;
  }

  static Publication in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("drafts"));
    var publication = new Publication(folder);
    publication.write("galley.yaml", PROFILE);
    publication.write("drafts/79.md", DRAFT);
    return publication;
  }

  Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.write(file, bytes);
  }

  String read(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }
}
