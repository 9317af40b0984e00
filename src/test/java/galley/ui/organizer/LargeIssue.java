package galley.ui.organizer;

/** An issue as large as one likes, in the form of numbered paragraphs. */
final class LargeIssue {
  private static final String[] HEADINGS = {"## 🦄文章&教程", "## 🐿️项目&资源", "## 🐢播客&视频"};

  private LargeIssue() {}

  static String text(int items) {
    var text = new StringBuilder("---\ntitle: '码上周刊 #1：大'\n---\n\n你好。\n");
    int each = (items + HEADINGS.length - 1) / HEADINGS.length;
    int written = 0;
    for (String heading : HEADINGS) {
      text.append('\n').append(heading).append('\n');
      for (int n = 1; n <= each && written < items; n++, written++) {
        text.append('\n').append(n).append("、[条目 ").append(written).append(" of a large issue](");
        text.append("https://large.example/item/").append(written).append(")");
        text.append(written % 3 == 0 ? " (英)" : "").append("\n\n");
        text.append("这里是一段说明文字，讲它为什么值得一读。Some words in English, too. ".repeat(4));
        text.append("\n");
      }
    }
    return text.toString();
  }
}
