package galley.inbox;

import galley.yaml.Fields;
import galley.yaml.YamlList;
import galley.yaml.YamlMap;
import galley.yaml.YamlScalar;
import java.time.Instant;

/** The `draft:` part of a link's file. */
final class DraftYaml {
  private DraftYaml() {}

  static Draft read(Fields draft) {
    return new Draft(
        draft.text("title").orElse(""),
        draft.text("summary").orElse(""),
        draft.textOrList("rests-on"),
        draft.text("model").orElse(""),
        draft.read("at", Instant::parse, "2026-11-20T18:03:11Z").orElse(Instant.EPOCH),
        draft.text("accepted").filter("true"::equals).isPresent());
  }

  static YamlMap write(Draft draft) {
    return YamlMap.builder()
        .text("title", draft.title().isEmpty() ? null : draft.title())
        .text("summary", draft.summary().isEmpty() ? null : draft.summary())
        .put(
            "rests-on",
            draft.restsOn().isEmpty()
                ? null
                : YamlList.of(draft.restsOn().stream().map(YamlScalar::text).toList()))
        .text("model", draft.model())
        .plain("at", draft.at())
        .plain("accepted", draft.accepted() ? Boolean.TRUE : null)
        .build();
  }
}
