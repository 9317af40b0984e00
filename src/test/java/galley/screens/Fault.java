package galley.screens;

/// Something in a window that is not as it should be.
///
/// @param what which rule it breaks, and by how much
/// @param where the node, as a person can find it: its ancestors' names down to it
public record Fault(String what, String where) {
  @Override
  public String toString() {
    return what + ": " + where;
  }
}
