/// The only door to SnakeYAML: a safe read to values that know their line, and a plain write.
///
/// [Yaml] turns text into a [YamlDocument] of maps, lists and scalars, all of them plain data: tags
/// are ignored, no class is ever instantiated, aliases, depth and size are bounded. A [Fields]
/// reads a map by name and type and gathers what is wrong as [YamlProblem]s, each with file and
/// line. [YamlWriter] writes values so that reading them gives the same values, whatever the text.
@NullMarked
package galley.yaml;

import org.jspecify.annotations.NullMarked;
