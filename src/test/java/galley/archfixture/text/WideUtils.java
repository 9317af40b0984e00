package galley.archfixture.text;

import galley.archfixture.app.Start;
import javafx.scene.Node;
import okhttp3.OkHttpClient;
import org.apache.lucene.index.IndexReader;
import org.commonmark.parser.Parser;
import org.fxmisc.richtext.CodeArea;
import org.jsoup.nodes.Document;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** Breaks every rule about libraries, and names, and app; its package has no package-info. */
interface WideUtils {
  void show(Node node, CodeArea area);

  void read(Parser markdown, Document html, Yaml yaml);

  void reach(OkHttpClient client, CommandLine command, Start app, IndexReader index);
}
