package galley.ui.kit;

/// A cell of a list whose rows say themselves when they look different, as `ListView.refresh` does
/// nothing to it.
///
/// A list that gets longer or shorter takes their places from its cells and then gives them out
/// anew. This one keeps its place until it gets another: it is given the same one again, and has
/// nothing to do if the row is the same.
public abstract class SteadyCell<T> extends FullWidthCell<T> {
  @Override
  public void updateIndex(int index) {
    if (index >= 0) super.updateIndex(index);
  }
}
