package galley.ui.settings;

import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.workspace.ProxyAddress;
import galley.workspace.Settings;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// How the network is used: proxy, private addresses, pictures.
final class NetworkPage extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final OwnSettings own;
  private final Messages messages;
  private final TextField proxy = new TextField();
  private final Label wrong = new Label();
  private final CheckBox privateHosts = new CheckBox();
  private final CheckBox images = new CheckBox();

  NetworkPage(OwnSettings own, Language language) {
    this.own = own;
    messages = language.messages(NetworkPage.class);
    proxy.setId("proxy");
    proxy.setPromptText(messages.text("proxy.none"));
    privateHosts.setId("private-hosts");
    images.setId("images");
    wrong.setId("proxy-wrong");
    wrong.setWrapText(true);
    wrong.setMinHeight(USE_PREF_SIZE);
    wrong.getStyleClass().add("settings-wrong");
    wrong.managedProperty().bind(wrong.visibleProperty());
    var form = new SettingsForm(messages);
    form.add("proxy", proxy, wrong);
    form.add("private", privateHosts);
    form.add("images", images);
    getChildren().setAll(form);

    proxy.setOnAction(_ -> commit());
    proxy
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) commit();
            });
    proxy.textProperty().addListener((_, _, _) -> complain(""));
    privateHosts.setOnAction(
        _ -> own.change(s -> s.withPrivateAddresses(privateHosts.isSelected())));
    images.setOnAction(_ -> own.change(s -> s.withImages(images.isSelected())));
    show(own.now());
  }

  void show(Settings now) {
    if (!proxy.isFocused()) proxy.setText(now.proxy().map(ProxyAddress::toString).orElse(""));
    complain("");
    privateHosts.setSelected(now.allowPrivateAddresses());
    images.setSelected(now.images());
  }

  /// Takes what is typed if it is an address, or nothing; else what counted goes on to count.
  void commit() {
    String typed = proxy.getText().strip();
    Optional<ProxyAddress> address = ProxyAddress.read(typed);
    if (!typed.isEmpty() && address.isEmpty()) {
      complain(
          typed.contains("@")
              ? messages.text("proxy.user")
              : messages.text("proxy.wrong", own.now().proxy().isEmpty() ? 0 : 1));
      return;
    }
    address.ifPresent(it -> proxy.setText(it.toString()));
    own.change(s -> s.withProxy(address));
  }

  private void complain(String sentence) {
    wrong.setText(sentence);
    wrong.setVisible(!sentence.isEmpty());
    proxy.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
  }
}
