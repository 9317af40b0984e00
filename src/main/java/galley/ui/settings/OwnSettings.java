package galley.ui.settings;

import galley.workspace.KeyFile;
import galley.workspace.ProxyAddress;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import galley.workspace.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings of the person at the desk, kept on disk as they change. Changed on the FX thread,
/// read on any.
public final class OwnSettings {
  private static final Logger LOG = LoggerFactory.getLogger(OwnSettings.class);

  private final SettingsFile file;
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final ReadOnlyObjectWrapper<List<SettingsProblem>> problems;
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(this, "kept", true);
  private volatile Settings now;

  public OwnSettings(SettingsFile file) {
    this.file = file;
    SettingsFile.Reading reading = file.reading();
    now = reading.settings();
    settings = new ReadOnlyObjectWrapper<>(this, "settings", now);
    problems = new ReadOnlyObjectWrapper<>(this, "problems", reading.problems());
  }

  public Path file() {
    return file.path().toAbsolutePath();
  }

  public Settings now() {
    return now;
  }

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /// What of the file could not be read as a setting when the program started.
  public ReadOnlyObjectProperty<List<SettingsProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// Whether what was changed last is on the disk. What is not holds until the program ends.
  public ReadOnlyBooleanProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /// A name and its password.
  public record Login(String user, String password) {
    /** Never the password. */
    @Override
    public String toString() {
      return user;
    }
  }

  /// What the proxy of now is told if it asks who comes; empty where no name is set. Reads a file.
  public Optional<Login> proxyLogin() {
    Settings set = now;
    return set.proxyUser().map(user -> new Login(user, password(set)));
  }

  private String password(Settings set) {
    return set.proxy().flatMap(KeyFile.beside(file)::proxyPassword).orElse("");
  }

  /// Keeps the password for the proxy of now, in a file of its own; an empty one forgets it.
  public void keepProxyPassword(String password) {
    Optional<ProxyAddress> proxy = now.proxy();
    if (proxy.isEmpty() || password.equals(password(now))) return;
    try {
      KeyFile.beside(file).keepProxyPassword(proxy.get(), password);
      kept.set(true);
    } catch (IOException e) {
      LOG.warn("the proxy's password is not kept: {}", e.getMessage());
      kept.set(false);
    }
  }

  public void change(UnaryOperator<Settings> change) {
    Settings before = now;
    Settings changed = change.apply(before);
    if (changed.equals(before)) return;
    now = changed;
    write(before, changed);
    settings.set(changed);
  }

  private void write(Settings before, Settings after) {
    try {
      file.change(before, after);
      kept.set(true);
    } catch (IOException e) {
      LOG.warn("settings not kept: {}", e.getMessage());
      kept.set(false);
    }
  }

  /// Gives a file that cannot be read another name, and writes the settings of now into a new one.
  ///
  /// @return the other name
  /// @throws IOException where neither can be done; then the file is where it was
  public Path setAside() throws IOException {
    Path aside = freeName();
    Files.move(file(), aside);
    problems.set(List.of());
    write(Settings.NONE, now);
    return aside;
  }

  private Path freeName() {
    String name = file().getFileName() + ".broken";
    Path free = file().resolveSibling(name);
    for (int i = 2; Files.exists(free); i++) free = file().resolveSibling(name + "-" + i);
    return free;
  }
}
