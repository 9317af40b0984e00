package galley.ui.organizer;

import galley.ui.session.PartText;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;

/// A part of an item in a control of JavaFX.
record ControlText(TextInputControl control) implements PartText {
  @Override
  public Node node() {
    return control;
  }

  @Override
  public Node input() {
    return control;
  }

  @Override
  public String text() {
    return control.getText();
  }

  @Override
  public void setText(String text) {
    control.setText(text);
  }

  @Override
  public boolean isEditable() {
    return control.isEditable();
  }

  @Override
  public void setEditable(boolean editable) {
    control.setEditable(editable);
  }

  @Override
  public boolean hasLines() {
    return control instanceof TextArea;
  }
}
