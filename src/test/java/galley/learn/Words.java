package galley.learn;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Invented titles, sentences and addresses, in English or Chinese, hardly ever the same twice.
final class Words {
  private static final List<String> WHO =
      List.of(
          "The parser",
          "A scheduler",
          "One compiler",
          "My editor",
          "Their linker",
          "Our cache",
          "This debugger",
          "The old shell",
          "A garbage collector",
          "Every allocator",
          "Your build",
          "The type checker",
          "A small kernel",
          "The router",
          "Some profiler",
          "The terminal");
  private static final List<String> DOES =
      List.of(
          "reads",
          "forgets",
          "rewrites",
          "measures",
          "outlives",
          "explains",
          "breaks",
          "replaces",
          "survives",
          "copies",
          "delays",
          "hides",
          "finds",
          "counts",
          "trusts",
          "orders");
  private static final List<String> WHAT =
      List.of(
          "its own input",
          "a million threads",
          "what nobody asked",
          "plain text files",
          "the slow path",
          "empty queues",
          "old sockets",
          "every second byte",
          "long tables",
          "broken clocks",
          "two kinds of trees",
          "the last commit",
          "small numbers",
          "strange loops",
          "a year of logs",
          "unsafe code");
  private static final List<String> HOW =
      List.of(
          "with care",
          "in one afternoon",
          "without a lock",
          "for the second time",
          "at scale",
          "in production",
          "on a small machine",
          "by accident",
          "before lunch",
          "and wins");
  private static final List<String> ZH_WHO =
      List.of(
          "解析器", "调度器", "编译器", "编辑器", "链接器", "缓存", "调试器", "老终端", "垃圾回收", "分配器", "构建系统", "类型检查",
          "小内核", "路由", "性能工具", "数据库");
  private static final List<String> ZH_DOES =
      List.of(
          "如何读懂", "为何忘记", "怎样改写", "测量了", "活得比", "解释了", "弄坏了", "取代了", "挺过了", "复制了", "推迟了", "藏起了",
          "找到了", "数清了", "信任了", "排好了");
  private static final List<String> ZH_WHAT =
      List.of(
          "自己的输入", "一百万个线程", "没人问的问题", "纯文本", "慢路径", "空队列", "旧连接", "每个字节", "长表格", "坏时钟", "两种树",
          "最后一次提交", "小数字", "奇怪的循环", "一年的日志", "不安全代码");
  private static final List<String> HARD =
      List.of("a [nested] title", "`code` and *stress*", "C# and {{ braces }}", "one | two: three");

  private final Random random;
  private final boolean chinese;
  private final Set<String> titles = new HashSet<>();
  private int made;

  Words(Random random, boolean chinese) {
    this.random = random;
    this.chinese = chinese;
  }

  boolean isChinese() {
    return chinese;
  }

  String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** A title that was not there before: one that comes back is a section's, and no item's. */
  String title() {
    String title = newTitle();
    while (!titles.add(title)) title = newTitle() + " " + pick(chinese ? ZH_WHO : HOW);
    return title;
  }

  private String newTitle() {
    if (chance(0.03)) return pick(HARD) + " " + pick(WHAT);
    return chinese
        ? pick(ZH_WHO) + pick(ZH_DOES) + pick(ZH_WHAT)
        : pick(WHO) + " " + pick(DOES) + " " + pick(WHAT);
  }

  String sentence() {
    String link = chance(0.15) ? (chinese ? "，参见[原文](" : ", see [this](") + url() + ")" : "";
    return chinese
        ? "作者讲了"
            + pick(ZH_WHO)
            + pick(ZH_DOES)
            + pick(ZH_WHAT)
            + "，又说"
            + pick(ZH_WHO)
            + pick(ZH_DOES)
            + pick(ZH_WHAT)
            + link
            + "。"
        : pick(WHO)
            + " "
            + pick(DOES)
            + " "
            + pick(WHAT)
            + " "
            + pick(HOW)
            + ", and "
            + pick(WHO).toLowerCase(Locale.ROOT)
            + " "
            + pick(DOES)
            + " "
            + pick(WHAT)
            + link
            + ".";
  }

  String url() {
    String path = pick(List.of("read/", "p/", "2026/11/", "a_(b)/", "post?id=", "x/y#"));
    return "https://"
        + pick(List.of("loom", "reed", "www.fern", "blog.moss"))
        + ".example/"
        + path
        + Integer.toString(made++ * 37 + random.nextInt(37) + 1000, 36);
  }
}
