package galley.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the person chose, on this machine and for all workspaces: plain names and values.
///
/// A value that makes no sense counts as not set, and a name this version does not know stays, so
/// that neither a slip nor an older version costs a setting.
public record Settings(SequencedMap<String, String> values) {
  public static final Settings NONE = new Settings(new TreeMap<>());
  private static final int MOST_RECENT = 10;

  public Settings {
    values = Collections.unmodifiableSequencedMap(new TreeMap<>(values));
  }

  /** Light, dark, or as the system has it. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** Where the window was, in the screen's units. */
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(v -> !v.isBlank());
  }

  public boolean isOn(String name) {
    return "true".equals(values.get(name));
  }

  /** The same settings but for one; an empty value takes it out. */
  public Settings with(String name, String value) {
    SequencedMap<String, String> changed = new TreeMap<>(values);
    if (value.isEmpty()) changed.remove(name);
    else changed.put(name, value);
    return new Settings(changed);
  }

  public Settings with(String name, boolean on) {
    return with(name, String.valueOf(on));
  }

  public Theme theme() {
    for (Theme theme : Theme.values()) {
      if (theme.name().toLowerCase(Locale.ROOT).equals(values.get("theme"))) return theme;
    }
    return Theme.SYSTEM;
  }

  public Settings withTheme(Theme theme) {
    return with("theme", theme.name().toLowerCase(Locale.ROOT));
  }

  /** The language of the program; nothing where it follows the system. */
  public Optional<Locale> language() {
    return text("language").filter(List.of("en", "zh")::contains).map(Locale::forLanguageTag);
  }

  public Settings withLanguage(Optional<Locale> language) {
    return with("language", language.map(Locale::getLanguage).orElse(""));
  }

  public Optional<Bounds> window() {
    try {
      Bounds bounds =
          new Bounds(
              number("window.x"),
              number("window.y"),
              number("window.width"),
              number("window.height"),
              isOn("window.maximized"));
      return bounds.width > 0 && bounds.height > 0 ? Optional.of(bounds) : Optional.empty();
    } catch (NumberFormatException unset) {
      return Optional.empty();
    }
  }

  private double number(String name) {
    double number = Double.parseDouble(values.getOrDefault(name, ""));
    if (!Double.isFinite(number)) throw new NumberFormatException(name);
    return number;
  }

  public Settings withWindow(Bounds bounds) {
    return with("window.x", String.valueOf(bounds.x))
        .with("window.y", String.valueOf(bounds.y))
        .with("window.width", String.valueOf(bounds.width))
        .with("window.height", String.valueOf(bounds.height))
        .with("window.maximized", bounds.maximized);
  }

  /** The workspaces last opened, the latest first. */
  public List<Path> recentWorkspaces() {
    return paths("recent.");
  }

  /** Puts a workspace first. */
  public Settings withRecent(Path workspace) {
    List<Path> recent = new ArrayList<>(recentWorkspaces());
    Path absolute = workspace.toAbsolutePath().normalize();
    recent.remove(absolute);
    recent.addFirst(absolute);
    return withPaths("recent.", recent.subList(0, Math.min(MOST_RECENT, recent.size())));
  }

  /// Where the edges of the panes of a stage are, as parts of the whole; nothing where nobody moved
  /// them.
  ///
  /// @param stage a word: `collect`
  public Optional<List<Double>> edges(String stage) {
    try {
      Optional<List<Double>> edges =
          text("edges." + stage)
              .map(text -> Stream.of(text.split(" ", -1)).map(Double::valueOf).toList());
      return edges.filter(all -> all.stream().allMatch(edge -> edge > 0 && edge < 1));
    } catch (NumberFormatException unset) {
      return Optional.empty();
    }
  }

  public Settings withEdges(String stage, List<Double> edges) {
    return with(
        "edges." + stage,
        edges.stream()
            .map(edge -> String.format(Locale.ROOT, "%.4f", edge))
            .collect(Collectors.joining(" ")));
  }

  /** The names of the commands that were looked for last, the latest first. */
  public List<String> recentCommands() {
    return text("recent-commands").map(names -> List.of(names.split(" ", -1))).orElse(List.of());
  }

  public Settings withRecentCommands(List<String> names) {
    return with("recent-commands", String.join(" ", names));
  }

  /** Folders outside a workspace that the person has allowed exports to be written to. */
  public List<Path> allowedFolders() {
    return paths("allowed-folder.");
  }

  public Settings withAllowedFolder(Path folder) {
    List<Path> allowed = new ArrayList<>(allowedFolders());
    Path absolute = folder.toAbsolutePath().normalize();
    if (!allowed.contains(absolute)) allowed.add(absolute);
    return withPaths("allowed-folder.", allowed);
  }

  /// How much larger than normal the text is: from 0.8 to 2.
  public double textScale() {
    return text("text-scale").filter(Settings::isScale).map(Double::parseDouble).orElse(1.0);
  }

  public Settings withTextScale(double scale) {
    return with("text-scale", scale == 1 ? "" : String.valueOf(scale));
  }

  private static boolean isScale(String text) {
    return text.matches("[012](\\.\\d{1,4})?")
        && Double.parseDouble(text) >= 0.8
        && Double.parseDouble(text) <= 2;
  }

  /** The family that labels and controls are set in; nothing where Galley chooses. */
  public Optional<String> textFont() {
    return text("font.text");
  }

  public Settings withTextFont(Optional<String> family) {
    return with("font.text", family.orElse(""));
  }

  /** The family that Markdown and code are set in; nothing where Galley chooses. */
  public Optional<String> codeFont() {
    return text("font.code");
  }

  public Settings withCodeFont(Optional<String> family) {
    return with("font.code", family.orElse(""));
  }

  /** Whether pages on private and loopback addresses are fetched. */
  public boolean allowPrivateAddresses() {
    return isOn("allow-private-addresses");
  }

  public Settings withPrivateAddresses(boolean allowed) {
    return with("allow-private-addresses", allowed ? "true" : "");
  }

  /** Through what pages, pictures and chat models are reached; nothing for no proxy. */
  public Optional<ProxyAddress> proxy() {
    return text("proxy").flatMap(ProxyAddress::read);
  }

  public Settings withProxy(Optional<ProxyAddress> proxy) {
    return with("proxy", proxy.map(ProxyAddress::toString).orElse(""));
  }

  /** The name that a proxy is told which asks for one. */
  public Optional<String> proxyUser() {
    return text("proxy-user");
  }

  public Settings withProxyUser(String user) {
    return with("proxy-user", user);
  }

  /** Whether pictures are fetched from the network. */
  public boolean images() {
    return !"false".equals(values.get("images"));
  }

  public Settings withImages(boolean on) {
    return with("images", on ? "" : "false");
  }

  /** What the preview shows an issue as: `blog`, `phone` or `own`. */
  public String previewLook() {
    return text("preview.look").orElse("blog");
  }

  public Settings withPreviewLook(String look) {
    return with("preview.look", look.equals("blog") ? "" : look);
  }

  /** How large the preview is shown: from 0.5 to 2. */
  public double previewZoom() {
    return text("preview.zoom").filter(Settings::isZoom).map(Double::parseDouble).orElse(1.0);
  }

  public Settings withPreviewZoom(double zoom) {
    return with("preview.zoom", zoom == 1 ? "" : String.valueOf(zoom));
  }

  private static boolean isZoom(String text) {
    return text.matches("[012](\\.\\d{1,4})?")
        && Double.parseDouble(text) >= 0.5
        && Double.parseDouble(text) <= 2;
  }

  /** How long nobody must have typed before the draft's file is written: 1 to 300 seconds. */
  public Duration saveAfter() {
    return text("save-after")
        .filter(Settings::isSeconds)
        .map(s -> Duration.ofSeconds(Integer.parseInt(s)))
        .orElse(Autosave.SAVE_AFTER);
  }

  public Settings withSaveAfter(Duration idle) {
    return with(
        "save-after", idle.equals(Autosave.SAVE_AFTER) ? "" : String.valueOf(idle.toSeconds()));
  }

  private static boolean isSeconds(String text) {
    return text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= 300;
  }

  /// Whether a value can be what a name stands for; any can for a name that is not known.
  static boolean makesSense(String name, String value) {
    return switch (name) {
      case "theme" -> List.of("system", "light", "dark").contains(value);
      case "language" -> List.of("en", "zh").contains(value);
      case "text-scale" -> isScale(value);
      case "preview.zoom" -> isZoom(value);
      case "preview.look" -> List.of("blog", "phone", "own").contains(value);
      case "save-after" -> isSeconds(value);
      case "proxy" -> ProxyAddress.read(value).isPresent();
      case "images", "allow-private-addresses", "compact-list", "window.maximized", "wrap-lines" ->
          List.of("true", "false").contains(value);
      default -> true;
    };
  }

  /// A model that the person set up, in their words.
  ///
  /// @param base where its server is
  public record Chat(String base, String model) {}

  /** The chat model; nothing until the person has set one up. */
  public Optional<Chat> chat() {
    return text("chat.base").flatMap(base -> text("chat.model").map(m -> new Chat(base, m)));
  }

  public Settings withChat(Optional<Chat> chat) {
    return with("chat.base", chat.map(Chat::base).orElse(""))
        .with("chat.model", chat.map(Chat::model).orElse(""));
  }

  /** Whether long lines of the text go on in the next one. */
  public boolean wrapLines() {
    return !"false".equals(values.get("wrap-lines"));
  }

  public Settings withWrapLines(boolean on) {
    return with("wrap-lines", on ? "" : "false");
  }

  public boolean compactList() {
    return isOn("compact-list");
  }

  private List<Path> paths(String prefix) {
    List<Path> all = new ArrayList<>();
    for (int i = 1; values.containsKey(prefix + i); i++) {
      try {
        Path path = Path.of(values.getOrDefault(prefix + i, ""));
        if (path.isAbsolute()) all.add(path);
      } catch (InvalidPathException _) {
        // A path of another system, in a configuration folder that two of them share.
      }
    }
    return all;
  }

  private Settings withPaths(String prefix, List<Path> paths) {
    SequencedMap<String, String> changed = new TreeMap<>(values);
    changed.keySet().removeIf(name -> name.matches("\\Q" + prefix + "\\E\\d+"));
    for (int i = 0; i < paths.size(); i++) {
      changed.put(prefix + (i + 1), paths.get(i).toString());
    }
    return new Settings(changed);
  }
}
