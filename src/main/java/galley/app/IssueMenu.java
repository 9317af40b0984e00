package galley.app;

import galley.ui.command.Command;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.workspace.IssueFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu behind the issue's name: drafts, past issues, other folders.
final class IssueMenu {
  /// Past issues that the menu lists; the archive's search finds the others.
  private static final int RECENT_ISSUES = 20;

  private final Desk desk;
  private final Doors doors;
  private final Language language;
  private final Messages messages;
  private List<IssueFile> drafts = List.of();
  private List<IssueFile> issues = List.of();

  IssueMenu(Desk desk, Doors doors, Language language) {
    this.desk = desk;
    this.doors = doors;
    this.language = language;
    this.messages = language.messages(IssueMenu.class);
  }

  void show(List<IssueFile> newDrafts, List<IssueFile> newIssues) {
    drafts = newDrafts;
    issues = newIssues;
  }

  /// Whether a draft or an issue is listed that is gone, or one is there that is not listed.
  boolean isOutdatedBy(Path file) {
    boolean listed =
        Stream.concat(drafts.stream(), issues.stream()).anyMatch(i -> i.path().equals(file));
    // Those of further editions are in no list.
    boolean own = desk.workspace().edition(file).workspace().equals(desk.workspace());
    return own && listed != Files.isRegularFile(file) && desk.workspace().isIssuePath(file);
  }

  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    items.add(item(Command.NEW_ISSUE));
    if (desk.commands().isPossible(Command.NUMBER_AND_DATE)) {
      items.add(item(Command.NUMBER_AND_DATE));
    }
    items.add(new SeparatorMenuItem());
    if (desk.commands().isPossible(Command.EDIT_ISSUE)) {
      items.add(item(Command.EDIT_ISSUE));
      items.add(new SeparatorMenuItem());
    }
    drafts.forEach(
        d -> items.add(item(messages.text("menu.draft", name(d)), () -> desk.open(d, false))));
    if (!issues.isEmpty()) {
      var archive = new Menu(messages.text("menu.archive"));
      issues.stream()
          .limit(RECENT_ISSUES)
          .forEach(i -> archive.getItems().add(item(name(i), () -> desk.open(i, true))));
      items.add(archive);
      items.add(item(Command.SEARCH_ISSUES));
      items.add(item(Command.SEASON));
    }
    items.add(new SeparatorMenuItem());
    items.add(item(Command.EDITIONS));
    items.add(item(Command.OPEN_ISSUES));
    items.add(item(Command.OPEN_FOLDER));
    List<Path> recent =
        desk.recent().stream().filter(p -> !p.equals(desk.workspace().root())).toList();
    if (!recent.isEmpty()) {
      var others = new Menu(messages.text("menu.recent"));
      recent.forEach(p -> others.getItems().add(item(p.toString(), () -> doors.open(p))));
      items.add(others);
    }
    items.add(item(Command.SAMPLE));
    items.add(item(Command.PROFILE));
    items.add(item(Command.SETTINGS));
    items.add(item(Command.PALETTE));
    return items;
  }

  private String name(IssueFile file) {
    String number = file.number().map(n -> "#" + n).orElse("");
    String date = file.date().map(d -> d.toString()).orElse("");
    String both = (number + "  " + date).strip();
    return both.isEmpty() ? desk.workspace().relative(file.path()) : both;
  }

  private static MenuItem item(String text, Runnable run) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> run.run());
    return item;
  }

  private MenuItem item(Command command) {
    return desk.commands().menuItem(command, language);
  }
}
