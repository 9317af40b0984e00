package galley.cli;

import galley.edition.Difference;
import galley.edition.Pairing;
import galley.edition.Row;
import galley.edition.Spot;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How far two editions agree, as one line of JSON. Sections and items count from 1.
final class EditionsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EditionsJson() {}

  static String line(String one, String other, Pairing pairing) {
    ObjectNode object = JSON.createObjectNode();
    object.put("one", one);
    object.put("other", other);
    object.put("complete", pairing.isComplete());
    object.putArray("items").add(pairing.one().itemCount()).add(pairing.other().itemCount());
    object.put("paired", pairing.pairs().count());
    object.put("missing", pairing.missing().count());
    object.put("added", pairing.added().count());
    ArrayNode rows = object.putArray("rows");
    for (Row row : pairing.rows()) put(row, rows.addObject());
    return JSON.writeValueAsString(object);
  }

  private static void put(Row row, ObjectNode node) {
    row.ofOne()
        .ifPresentOrElse(spot -> put(spot, node.putObject("one")), () -> node.putNull("one"));
    row.ofOther()
        .ifPresentOrElse(spot -> put(spot, node.putObject("other")), () -> node.putNull("other"));
    node.put("by", row instanceof Row.Pair pair ? word(pair.by()) : null);
    ArrayNode differences = node.putArray("differences");
    if (row instanceof Row.Pair pair) {
      for (Difference it : pair.differences()) {
        ObjectNode difference = differences.addObject();
        difference.put("kind", word(it.kind()));
        ArrayNode mine = difference.putArray("one");
        it.one().forEach(mine::add);
        ArrayNode theirs = difference.putArray("other");
        it.other().forEach(theirs::add);
      }
    }
  }

  private static void put(Spot spot, ObjectNode node) {
    node.put("section", spot.section() + 1);
    node.put("item", spot.position() + 1);
    node.put("title", spot.item().titleText());
    node.put("url", spot.item().urlText());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
