package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import galley.fetch.ProxyLogin;
import galley.workspace.KeyFile;
import galley.workspace.ProxyAddress;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands in a JVM of their own: without JavaFX on its class path, so that loading one of its
/// classes would fail, and in the POSIX locale, whose own encoding is ASCII.
class ChildProcessTest {
  @TempDir private Path folder;

  @BeforeEach
  void make() throws IOException {
    Publication.in(folder);
  }

  @Test
  void outputIsUtf8WhateverTheLocale() throws IOException, InterruptedException {
    Shell.Result result = run("outline", "drafts/79.md");

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("\"heading\":\"🐿️ 项目\"", "\"title\":\"丙\"");
  }

  @Test
  void noCommandLoadsAClassOfTheWindow() throws IOException, InterruptedException {
    for (List<String> command :
        List.of(
            List.of("--help"),
            List.of("init", "new"),
            List.of("add", "https://a.example/1"),
            List.of("move", "drafts/79.md", "1.1", "1.2"),
            List.of("export", "drafts/79.md", "--to", "blog"),
            List.of("fetch", "http://127.0.0.1:9/"))) {
      Shell.Result result = run(command.toArray(String[]::new));

      assertThat(result.err()).as("%s", command).doesNotContain("javafx", "Exception");
      assertThat(result.code()).as("%s", command).isEqualTo(command.contains("fetch") ? 2 : 0);
    }
  }

  @Test
  void theExitCodeReachesTheSystemAndErrorsAreOneSentence()
      throws IOException, InterruptedException {
    assertThat(run("move", "drafts/79.md", "1.1", "3.1", "--lang", "zh"))
        .isEqualTo(new Shell.Result(3, "", "没有移动：那一栏是每期重复的固定内容，不收条目。\n"));
    assertThat(run("outline", "no.md").err()).hasLineCount(1);
  }

  @Test
  void fetchGoesByTheProxyThatThePersonHasSetAndSaysWhoComes() throws Exception {
    try (var proxy = new MockWebServer()) {
      proxy.start(InetAddress.ofLiteral("127.0.0.1"), 0);
      proxy.enqueue(
          new MockResponse(407, Headers.of("Proxy-Authenticate", "Basic realm=\"p\""), ""));
      proxy.enqueue(
          new MockResponse(
              200, Headers.of("Content-Type", "text/html"), "<title>By proxy</title>"));
      SettingsFile settings = SettingsFile.in(folder.resolve("config"));
      ProxyAddress address = ProxyAddress.read("127.0.0.1:" + proxy.getPort()).orElseThrow();
      settings.write(Settings.NONE.withProxy(Optional.of(address)).withProxyUser("wei"));
      KeyFile.beside(settings).keepProxyPassword(address, "hush hush");

      Shell.Result result = run("fetch", "http://page.nowhere.example/a");

      assertThat(result.out()).startsWith("http://page.nowhere.example/a\tBy proxy");
      assertThat(result.err()).isEmpty();
      proxy.takeRequest();
      assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
          .isEqualTo(ProxyLogin.basic("wei", "hush hush"));
    }
  }

  private Shell.Result run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Dgalley.config=" + folder.resolve("config"));
    command.addAll(List.of("-cp", classPathWithoutJavaFx(), Program.class.getName()));
    command.addAll(Arrays.asList(args));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "POSIX");
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Shell.Result(code, out, Files.readString(err));
  }

  private static String classPathWithoutJavaFx() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> rest =
        Arrays.stream(all.split(File.pathSeparator, -1))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("javafx-"))
            .toList();
    assertThat(rest.size()).isLessThan(all.split(File.pathSeparator, -1).length);
    return rest.stream()
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What a shell starts. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      System.exit(Cli.run(args, _ -> 99));
    }
  }
}
