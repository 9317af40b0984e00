package galley.test;

import galley.issue.Item;
import galley.issue.Outline;
import galley.text.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The items of some issues of a publication as a person labelled them: where each starts and ends.
///
/// @param file the issue's path in the publication's folder
/// @param items in the order of the text
public record Labels(String file, List<Label> items) {
  /** The lines of an item, from 1, the last one included. */
  public record Label(int first, int last) {
    /** The item that an outline has on just these lines. */
    public Optional<Item> in(Outline outline) {
      Lines lines = Lines.of(outline.text());
      return outline.items().stream()
          .filter(item -> lines.at(item.range().start()) + 1 == first)
          .filter(item -> lines.at(item.content().end()) + 1 == last)
          .findFirst();
    }
  }

  public Labels {
    items = List.copyOf(items);
  }

  /** The labelled issues of a publication. */
  public static List<Labels> of(String folder) {
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    for (String line : lines("/galley/labels/" + folder + ".tsv")) {
      String[] cells = line.split("\t", -1);
      List<Label> own = labels.computeIfAbsent(cells[0], _ -> new ArrayList<>());
      if (cells.length < 4) continue;
      own.add(new Label(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
    }
    return labels.entrySet().stream().map(e -> new Labels(e.getKey(), e.getValue())).toList();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Labels.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
