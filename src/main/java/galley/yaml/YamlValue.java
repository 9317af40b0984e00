package galley.yaml;

/// What a YAML text says at one place: a map, a list or a scalar.
///
/// Two values are equal when they say the same, in the same order; where they stand in a file and
/// how they are quoted there is no part of it.
public sealed interface YamlValue permits YamlMap, YamlList, YamlScalar {
  /// The line it starts in, from 1; 0 for a value that was made and not read.
  int line();
}
