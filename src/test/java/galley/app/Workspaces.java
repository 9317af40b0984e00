package galley.app;

import galley.workspace.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Folders to open, each with a publication in one state. All of it is invented.
enum Workspaces {
  /** The sample, with titles that are too long for their place. */
  FULL {
    @Override
    void fill(Path folder) throws IOException {
      SampleWorkspace.create(folder);
      Path draft = folder.resolve("drafts/79.md");
      String text = Files.readString(draft);
      Files.writeString(draft, text.replace("## 🐿️", LONG_ITEMS + "## 🐿️"));
      write(folder, "inbox/2026-11-20-aaaaaa.yaml", LONG_LINK);
    }
  },

  /** An issue with headings and nothing else, and no links. */
  EMPTY {
    @Override
    void fill(Path folder) throws IOException {
      write(folder, "galley.yaml", PROFILE);
      write(folder, "drafts/1.md", "## 🦄 文章&教程\n\n## 🐿️ 项目&资源\n");
    }
  },

  /** A folder with nothing in it. */
  BARE {
    @Override
    void fill(Path folder) {}
  },

  /** The sample with an English edition of its draft, from which something is missing. */
  BILINGUAL {
    @Override
    void fill(Path folder) throws IOException {
      SampleWorkspace.create(folder);
      Path profile = folder.resolve("galley.yaml");
      Files.writeString(profile, Files.readString(profile) + ENGLISH_EDITION);
      write(folder, "drafts/79.en.md", ENGLISH_DRAFT);
    }
  },

  /** A profile, links and a draft that all have something wrong with them. */
  FAILING {
    @Override
    void fill(Path folder) throws IOException {
      SampleWorkspace.create(folder);
      Path profile = folder.resolve("galley.yaml");
      Files.writeString(profile, Files.readString(profile) + WRONG_KEYS);
      write(folder, "inbox/2026-11-20-bbbbbb.yaml", "url: [not, a, url\n");
      write(folder, "inbox/2026-11-20-cccccc.yaml", "added: yesterday\n");
      for (int i = 0; i < FAILURES.size(); i++) {
        write(folder, "inbox/2026-11-20-dddd0" + i + ".yaml", failed(i, FAILURES.get(i)));
      }
      Path draft = folder.resolve("drafts/79.md");
      Files.writeString(draft, Files.readString(draft).replace("4 篇文章", "7 篇文章"));
    }
  };

  private static final String WRONG_KEYS =
      """
      colour: blue
      statz: "{articles}"
      itemz: {}
      sectionz: []
      """;

  private static final String PROFILE =
      """
      publication: {name: 码上周刊 Code Weekly, language: zh, every: week}
      issues: issues/{date}-weekly{number}.md
      drafts: drafts/{number}.md
      sections:
        - {role: articles, heading: "## 🦄 文章&教程"}
        - {role: projects, heading: "## 🐿️ 项目&资源"}
      items: {form: paragraph, headline: ["{n}、[{title}]({url})", "{n}、{title}"]}
      """;

  private static final String ENGLISH_EDITION =
      """
      editions:
        en:
          publication: {name: Code Weekly}
          sections:
            - {role: articles, heading: "## 🦄 Articles"}
            - {role: projects, heading: "## 🐿️ Projects"}
      """;

  private static final String ENGLISH_DRAFT =
      """
      ## 🦄 Articles

      1、[Threads read better than callbacks](https://loom.example/read)

      Two crawlers, one with threads and one with callbacks, and what three groups of readers made of them.

      2、[A memory leak, step by step](https://logbook.example/leak)

      From the heap dump to a listener that nobody closed.

      ## 🐿️ Projects

      1、[kelp: an embedded stream engine](https://codehost.example/tidewater/kelp)

      One binary, windows in SQL, and each line written exactly once.

      2、[Something of its own](https://elsewhere.example/own)

      """;

  private static final String LONG_ITEMS =
      """
      5、[An unreasonably long title about queues, deadlines, retries, jitter and everything else that a service does when nobody is looking at it](https://a-host-with-a-rather-long-name.example/a/path/that/goes/on/2026/11/20/queues-deadlines-retries) (英)

      👩‍👩‍👧‍👦 🇨🇳 👍🏽 表情也要画得出来：家庭、国旗、肤色、变体选择符 ❤️ 与 1️⃣。

      6、[从零开始实现一个带有增量编译、远程缓存、沙箱执行与可重现输出的构建系统：作者用了三年时间和两万行代码得到的十一条教训](https://build-notes.example/lessons)

      """;

  private static final String LONG_LINK =
      """
      url: https://a-host-with-a-rather-long-name.example/2026/11/20/a-path-that-goes-on-and-on-and-on/index.html?chapter=12
      added: 2026-11-20T18:40:00Z
      state: waiting
      page:
        fetched: 2026-11-20T18:40:02Z
        titles:
          - text: "An unreasonably long title about queues, deadlines, retries, jitter and everything else that a service does when nobody looks 👩‍👩‍👧‍👦"
            source: title
          - text: "Pneumonoultramicroscopicsilicovolcanoconiosis_without_a_single_place_to_break_the_line_in"
            source: og:title
        descriptions:
          - text: "A very long summary, so that two lines are not enough for it: it says what the article is about, who wrote it, why it was written, what is new in it, and then says all of that again in other words, because it was written by somebody who is paid by the word."
            source: og:description
        author: Maximiliane Featherstonehaugh-Wolfeschlegelsteinhausen
        date: 2026-11-19
        site: The Journal of Unreasonably Long Names of Sites and Their Readers
        language: en
        canonical: https://a-host-with-a-rather-long-name.example/2026/11/20/a-path-that-goes-on
        minutes: 125
      """;

  private static final List<String> FAILURES =
      List.of("login", "blocked", "too-large", "unknown-host", "consent", "refused");

  private static String failed(int number, String error) {
    return """
    url: https://login.example/members/only/report-%1$d.html
    added: 2026-11-20T18:3%1$d:00Z
    state: waiting
    page:
      fetched: 2026-11-20T18:35:02Z
      error: %2$s
    """
        .formatted(number, error);
  }

  abstract void fill(Path folder) throws IOException;

  /// The folder below another, made if it is not there.
  Path in(Path parent) throws IOException {
    Path folder = parent.resolve(name().toLowerCase(Locale.ROOT));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      fill(folder);
    }
    return folder;
  }

  static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
