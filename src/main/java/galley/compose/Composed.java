package galley.compose;

import java.util.List;
import java.util.Map;

/// The text that an issue starts from.
///
/// @param values what its file's name is made of
/// @param head the front matter with its fences; empty where there is none
/// @param pieces what follows, by name, set apart by blank lines
/// @param text all of it, its counts set
/// @param missing what it should have and does not
public record Composed(
    Map<String, String> values,
    String head,
    List<Piece> pieces,
    String text,
    List<Missing> missing) {
  /** What a piece says. */
  public enum Kind {
    TITLE,
    GREETING,
    HEADING,
    BLOCK,
    LOOK_BACK
  }

  /// One part of the text.
  ///
  /// @param name tells it from the others of its kind, in this text and in that of other facts
  public record Piece(Kind kind, String name, String text) {}

  public Composed {
    values = Map.copyOf(values);
    pieces = List.copyOf(pieces);
    missing = List.copyOf(missing);
  }

  /// What there is of a kind.
  public List<Piece> of(Kind kind) {
    return pieces.stream().filter(piece -> piece.kind() == kind).toList();
  }
}
