package galley.workspace;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The person's keys for the servers of chat models, and the password of their proxy:
/// `keys.properties` beside the settings, for nobody else to read from the moment it is made.
///
/// A key belongs to the scheme, host and port it was entered for (`https://api.example`), one
/// `server=key` a line; a server of another name never gets it.
public record KeyFile(Path path) {
  /** Before the address of a proxy, which might be that of a model's server as well. */
  private static final String PROXY = "proxy ";

  /** The file of whoever runs the program. */
  public static KeyFile ofThisPerson() {
    return beside(SettingsFile.ofThisPerson());
  }

  public static KeyFile beside(SettingsFile settings) {
    return new KeyFile(settings.path().resolveSibling("keys.properties"));
  }

  /** The key for a server, if there is one. */
  public Optional<String> key(String server) {
    return Optional.ofNullable(read().get(server));
  }

  /** Keeps the key for a server; an empty one takes it out. */
  public void keep(String server, String key) throws IOException {
    SequencedMap<String, String> keys = read();
    if (key.isEmpty()) keys.remove(server);
    else keys.put(server, key.replaceAll("\\s", ""));
    var text = new StringBuilder();
    keys.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    write(text.toString());
  }

  /// The password that a proxy was given, if there is one.
  public Optional<String> proxyPassword(ProxyAddress proxy) {
    return key(PROXY + proxy)
        .flatMap(
            kept -> {
              try {
                return Optional.of(URLDecoder.decode(kept, StandardCharsets.UTF_8));
              } catch (IllegalArgumentException broken) {
                return Optional.empty();
              }
            });
  }

  /// Keeps the password for a proxy, which may have any characters; an empty one takes it out.
  public void keepProxyPassword(ProxyAddress proxy, String password) throws IOException {
    keep(PROXY + proxy, URLEncoder.encode(password, StandardCharsets.UTF_8));
  }

  private SequencedMap<String, String> read() {
    SequencedMap<String, String> keys = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        int equals = line.indexOf('=');
        if (equals > 0)
          keys.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    } catch (IOException none) {
      // No file, or none that may be read: there are no keys.
    }
    return keys;
  }

  /** Made anew each time, so that the rights of an old file do not matter. */
  private void write(String text) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) throw new IOException("no folder for the keys");
    Files.createDirectories(folder);
    Path temporary = folder.resolve(".galley-keys-" + ProcessHandle.current().pid() + ".tmp");
    Files.deleteIfExists(temporary);
    try {
      Files.createFile(temporary, ownerOnly(folder));
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static FileAttribute<?> ownerOnly(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
    String user = System.getProperty("user.name", "");
    UserPrincipal owner =
        FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
    return new Acl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }

  /** The list of rights that Windows gives a file with its birth. */
  private record Acl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
    @Override
    public String name() {
      return "acl:acl";
    }
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return path.toString();
  }
}
