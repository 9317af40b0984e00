package galley.app;

import galley.render.EmojiSet;
import galley.render.IssueRenderer;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.Tasks;
import galley.ui.kit.Theme;
import galley.workspace.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What outlives a workspace: made once, at the start.
///
/// @param webData a folder of this process that the web view may write into
record Shared(
    Person person,
    Language language,
    Theme theme,
    Tasks tasks,
    EmojiSet emoji,
    EmojiImages images,
    IssueRenderer renderer,
    Path webData,
    Consumer<URI> browser) {
  private static final Logger LOG = LoggerFactory.getLogger(Shared.class);

  /// Shows another theme, from now on and the next time.
  void choose(Theme.Choice choice) {
    theme.choiceProperty().set(choice);
    person.change(s -> s.withTheme(Settings.Theme.valueOf(choice.name())));
  }

  void browse(String url) {
    try {
      browser.accept(new URI(url));
    } catch (URISyntaxException e) {
      LOG.warn("not opened in the browser: {}", url);
    }
  }
}
