package galley.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One workspace is open in one window: who opens it again rings at the first, which comes to the
/// front.
///
/// It hangs as a local socket in the person's own folder, so that nobody else can ring it, and what
/// is said through it is which file to show and no more. Two windows are no harm, only unasked for:
/// where there can be no socket, the second opens.
final class Doorbell implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

  /// A program that does not answer by then hangs, and its window would not come.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int MOST_BYTES = 8192;
  private static final byte HEARD = '!';

  /// What the first window does.
  interface Answer {
    /// Comes to the front. Any file may be named: it is as if a person had chosen it.
    ///
    /// @param file that is to be shown; empty for what is there
    void rung(String file);
  }

  private final ServerSocketChannel server;
  private final Path place;

  private Doorbell(ServerSocketChannel server, Path place) {
    this.server = server;
    this.place = place;
  }

  /// Rings at the window that has a workspace open.
  ///
  /// @param file to be shown there; empty for what is there
  /// @return whether one answered
  static boolean ring(Path folder, Path workspace, String file) {
    Path place = place(folder, workspace);
    if (!Files.exists(place)) return false;
    var heard = new CompletableFuture<Boolean>();
    Thread.ofVirtual().name("ring").start(() -> heard.complete(rings(place, file)));
    try {
      return heard.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean rings(Path place, String file) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
      channel.write(ByteBuffer.wrap(file.getBytes(StandardCharsets.UTF_8)));
      channel.shutdownOutput();
      ByteBuffer answer = ByteBuffer.allocate(1);
      return channel.read(answer) == 1 && answer.get(0) == HEARD;
    } catch (IOException e) {
      return false; // nobody is at home: what is left of a program that was killed
    }
  }

  /// Hangs the bell of a workspace up; nothing where there can be none.
  ///
  /// @param folder of this person's settings
  /// @param answer is called on a thread of its own
  static Optional<Doorbell> hang(Path folder, Path workspace, Answer answer) {
    Path place = place(folder, workspace);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(place);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(place));
      var bell = new Doorbell(server, place);
      Thread.ofVirtual().name("doorbell").start(() -> bell.listen(answer));
      return Optional.of(bell);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("no doorbell for {}: {}", workspace, e.toString());
      return Optional.empty();
    }
  }

  /// Whether it is the bell of a workspace, by whatever path that is named.
  boolean isOf(Path folder, Path workspace) {
    return place.equals(place(folder, workspace));
  }

  private void listen(Answer answer) {
    while (server.isOpen()) {
      try (SocketChannel guest = server.accept()) {
        String file = read(guest);
        if (file == null) continue;
        guest.write(ByteBuffer.wrap(new byte[] {HEARD}));
        answer.rung(file);
      } catch (IOException e) {
        if (server.isOpen()) LOG.debug("at the door", e);
      }
    }
  }

  /** What was said; null where it is more than anybody has to say. */
  private static @Nullable String read(SocketChannel guest) throws IOException {
    ByteBuffer said = ByteBuffer.allocate(MOST_BYTES);
    while (said.hasRemaining() && guest.read(said) >= 0) {}
    if (!said.hasRemaining()) return null;
    return new String(said.array(), 0, said.position(), StandardCharsets.UTF_8);
  }

  /** A short name, as the path of a socket may have about a hundred bytes. */
  private static Path place(Path folder, Path workspace) {
    try {
      byte[] name = real(workspace).toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
      return folder.resolve("open-" + HexFormat.of().formatHex(digest, 0, 6) + ".sock");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static Path real(Path workspace) {
    try {
      return workspace.toRealPath();
    } catch (IOException e) {
      return workspace.toAbsolutePath().normalize();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(place);
    } catch (IOException e) {
      LOG.debug("{} stays", place, e);
    }
  }
}
