package galley.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that answers with whatever bytes it is given, however wrong.
final class RawServer implements AutoCloseable {

  /** Writes an answer; `count` is how many connections came before. */
  @FunctionalInterface
  interface Answer {
    void write(OutputStream out, int count) throws IOException;
  }

  private final ServerSocket listening;
  private final Answer answer;
  final AtomicInteger connections = new AtomicInteger();

  /** Zero when the first connection is over. */
  final CountDownLatch ended = new CountDownLatch(1);

  RawServer(Answer answer) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    this.answer = answer;
    Thread.ofVirtual().start(this::listen);
  }

  static RawServer saying(String text) throws IOException {
    return new RawServer(
        (out, _) -> out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
  }

  int port() {
    return listening.getLocalPort();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        int count = connections.getAndIncrement();
        Thread.ofVirtual().start(() -> serve(socket, count));
      } catch (IOException _) {
        return; // the test is over
      }
    }
  }

  private void serve(Socket socket, int count) {
    try (socket) {
      byte[] request = new byte[8_192];
      if (socket.getInputStream().read(request) > 0) {
        answer.write(socket.getOutputStream(), count);
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException _) {
      // the client went away
    } finally {
      ended.countDown();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
