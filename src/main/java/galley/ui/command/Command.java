package galley.ui.command;

import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A thing that can be done, with the keys that do it; the first keys are the ones that are shown.
/// `Shortcut` is Ctrl, and ⌘ on macOS.
///
/// The keys of [Group#EVERYWHERE] are the window's. Those of another group count where its list or
/// text has the focus, so that two groups may have the same.
public enum Command {
  PALETTE(Group.EVERYWHERE, "Shortcut+K"),
  UNDO(Group.EVERYWHERE, "Shortcut+Z"),
  REDO(Group.EVERYWHERE, "Shortcut+Shift+Z", "Shortcut+Y"),
  COLLECT(Group.EVERYWHERE, "Shortcut+1"),
  WRITE(Group.EVERYWHERE, "Shortcut+2"),
  PUBLISH(Group.EVERYWHERE, "Shortcut+3"),
  NEW_ISSUE(Group.EVERYWHERE, "Shortcut+N"),
  NUMBER_AND_DATE(Group.EVERYWHERE),
  EDIT_ISSUE(Group.EVERYWHERE),
  SAVE(Group.EVERYWHERE, "Shortcut+S"),
  EXPORT(Group.EVERYWHERE, "Shortcut+E"),
  PASTE_LINKS(Group.EVERYWHERE, "Shortcut+Shift+V"),
  SEARCH_ISSUES(Group.EVERYWHERE, "Shortcut+P"),
  EDITIONS(Group.EVERYWHERE, "Shortcut+Shift+E"),
  SEASON(Group.EVERYWHERE),
  OPEN_FOLDER(Group.EVERYWHERE, "Shortcut+O"),
  OPEN_ISSUES(Group.EVERYWHERE),
  SAMPLE(Group.EVERYWHERE),
  LARGER_TEXT(Group.EVERYWHERE, "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals"),
  SMALLER_TEXT(Group.EVERYWHERE, "Shortcut+Minus"),
  NORMAL_TEXT(Group.EVERYWHERE, "Shortcut+0"),
  LIGHT(Group.EVERYWHERE),
  DARK(Group.EVERYWHERE),
  SETTINGS(Group.EVERYWHERE, "Shortcut+Comma"),
  PROFILE(Group.EVERYWHERE, "Shortcut+Shift+Comma"),
  CHAT_MODEL(Group.EVERYWHERE),
  HELP(Group.EVERYWHERE, "F1"),

  NEXT_LINK(Group.INBOX, "J"),
  PREVIOUS_LINK(Group.INBOX, "K"),
  PLACE_LINK(Group.INBOX, digits()),
  OPEN_LINK(Group.INBOX, "O"),
  EDIT_LINK(Group.INBOX, "Enter", "F2"),
  HOLD_LINK(Group.INBOX, "H"),
  REJECT_LINK(Group.INBOX, "E"),
  WAITING_LINK(Group.INBOX, "W"),
  FETCH_LINK(Group.INBOX, "R"),
  ALLOW_LINK(Group.INBOX, "L"),
  SHOW_PUBLISHED(Group.INBOX, "P"),
  DRAFT_LINK(Group.INBOX, "A"),
  ACCEPT_DRAFT(Group.INBOX, "Y"),
  DISCARD_DRAFT(Group.INBOX, "X"),
  DELETE_LINK(Group.INBOX, "Delete", "Backspace"),
  FIND_LINK(Group.INBOX, "Shortcut+F"),
  PASTE_HERE(Group.INBOX, "Shortcut+V"),

  NEXT_ITEM(Group.SECTIONS, "J"),
  PREVIOUS_ITEM(Group.SECTIONS, "K"),
  OPEN_ITEM(Group.SECTIONS, "Enter"),
  RENAME_ITEM(Group.SECTIONS, "F2"),
  ITEM_UP(Group.SECTIONS, "Alt+Up"),
  ITEM_DOWN(Group.SECTIONS, "Alt+Down"),
  SECTION_UP(Group.SECTIONS, "Alt+Shift+Up"),
  SECTION_DOWN(Group.SECTIONS, "Alt+Shift+Down"),
  TAKE_BACK(Group.SECTIONS, "Delete", "Backspace"),
  SELECT_SECTION(Group.SECTIONS, "Shortcut+A"),
  FOLD_SECTION(Group.SECTIONS, "Space"),
  FIND_ITEM(Group.SECTIONS, "Shortcut+F"),

  FIND(Group.TEXT, "Shortcut+F"),
  REPLACE(Group.TEXT, "Ctrl+H", "Shortcut+Alt+F"),
  FIND_NEXT(Group.TEXT, "F3"),
  FIND_PREVIOUS(Group.TEXT, "Shift+F3"),
  GO_TO_LINE(Group.TEXT, "Ctrl+G"),
  BOLD(Group.TEXT, "Shortcut+B"),
  ITALIC(Group.TEXT, "Shortcut+I"),
  LINK(Group.TEXT, "Shortcut+L"),
  CODE(Group.TEXT, "Shortcut+Back_Quote"),
  DUPLICATE_LINE(Group.TEXT, "Shortcut+D"),
  LINE_UP(Group.TEXT, "Alt+Up"),
  LINE_DOWN(Group.TEXT, "Alt+Down"),
  DELETE_LINE(Group.TEXT, "Shortcut+Shift+K"),
  JOIN_LINES(Group.TEXT, "Shortcut+J"),
  WRAP_LINES(Group.TEXT, "Alt+Z"),
  FOLD_TEXT(Group.TEXT, "Shortcut+Shift+M"),
  FOLD_ALL_TEXT(Group.TEXT, "Ctrl+Alt+M"),
  PASTE_PLAIN(Group.TEXT, "Shortcut+Alt+V"),

  PREVIEW_FIND(Group.PREVIEW, "Shortcut+F"),
  PREVIEW_NEXT(Group.PREVIEW, "F3"),
  PREVIEW_PREVIOUS(Group.PREVIEW, "Shift+F3"),
  PREVIEW_BLOG(Group.PREVIEW),
  PREVIEW_PHONE(Group.PREVIEW),
  PREVIEW_OWN(Group.PREVIEW),

  OPEN_FOUND(Group.SEARCH, "Enter"),
  REFER_TO_FOUND(Group.SEARCH, "Shortcut+Enter"),

  OPEN_PAIR(Group.EDITIONS, "Enter"),
  OPEN_PAIR_OTHER(Group.EDITIONS, "Shift+Enter"),
  COPY_TO_EDITION(Group.EDITIONS, "C"),
  MOVE_COUNTERPART(Group.EDITIONS, "M"),
  AGREE_EDITIONS(Group.EDITIONS, "U"),

  COMPLETE(Group.PROFILE, "Ctrl+Space"),

  FIND_IN_HELP(Group.HELP_PAGE, "Shortcut+F");

  /// Where a command's keys count.
  public enum Group {
    EVERYWHERE,
    INBOX,
    SECTIONS,
    TEXT,
    PREVIEW,
    SEARCH,
    EDITIONS,
    PROFILE,
    HELP_PAGE;

    public String title(Language language) {
      return Names.of(language).text("group." + name());
    }
  }

  /// The names in each language, read once: a menu asks for many of them.
  private static final class Names {
    private static final Map<Language, Messages> READ = new EnumMap<>(Language.class);

    static synchronized Messages of(Language language) {
      return READ.computeIfAbsent(language, it -> it.messages(Command.class));
    }
  }

  private static final int MOST_DIGIT = 9;

  private final Group group;

  @SuppressWarnings("ImmutableEnumChecker") // the list is a copy, and key combinations never change
  private final List<KeyCombination> keys;

  Command(Group group, String... keys) {
    this.group = group;
    this.keys = Stream.of(keys).map(KeyCombination::valueOf).toList();
  }

  /// The command of a group whose keys were pressed.
  public static Optional<Command> of(Group group, KeyEvent event) {
    return Arrays.stream(values())
        .filter(command -> command.group == group)
        .filter(command -> command.isPressed(event))
        .findFirst();
  }

  public boolean isPressed(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.match(event));
  }

  /// The digit from 1 on that was pressed, of either part of the keyboard; 0 for none.
  public static int digit(KeyEvent event) {
    List<KeyCombination> digits = PLACE_LINK.keys;
    return IntStream.range(0, digits.size())
        .filter(i -> digits.get(i).match(event))
        .map(i -> i % MOST_DIGIT + 1)
        .findFirst()
        .orElse(0);
  }

  private static String[] digits() {
    return Stream.of("", "Numpad ")
        .flatMap(part -> IntStream.rangeClosed(1, MOST_DIGIT).mapToObj(digit -> part + digit))
        .toArray(String[]::new);
  }

  /// The command of a name; nothing for one that this version does not know.
  public static Optional<Command> named(String name) {
    return Arrays.stream(values()).filter(command -> command.name().equals(name)).findFirst();
  }

  public Group group() {
    return group;
  }

  /// All its keys; none where it is only in menus and in the palette.
  public List<KeyCombination> keys() {
    return keys;
  }

  /// Its keys as this system writes them; empty where it has none.
  public Optional<String> keysText() {
    if (this == PLACE_LINK) return Optional.of("1–" + MOST_DIGIT);
    return keys.stream().findFirst().map(Command::text);
  }

  /// All keys that do it, each as this system writes it, for a table of them.
  public List<String> allKeysText() {
    if (this == PLACE_LINK) return keysText().stream().toList();
    return keys.stream().map(Command::text).toList();
  }

  private static String text(KeyCombination keys) {
    return keys.getDisplayText();
  }

  public String title(Language language) {
    return Names.of(language).text("command." + name());
  }

  /// Its name with its keys, as a tooltip has it.
  public String tooltip(Language language) {
    return withKeys(title(language));
  }

  /// Another sentence about it, with its keys.
  public String withKeys(String sentence) {
    return keysText().map(keys -> sentence + " (" + keys + ")").orElse(sentence);
  }
}
