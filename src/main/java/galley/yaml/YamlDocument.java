package galley.yaml;

import java.util.List;

/// What a YAML file says, and what in it is doubtful but did not keep it from being read.
///
/// An empty file says an empty map.
public record YamlDocument(String file, YamlValue root, List<YamlProblem> problems) {
  public YamlDocument {
    problems = List.copyOf(problems);
  }
}
