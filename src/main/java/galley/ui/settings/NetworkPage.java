package galley.ui.settings;

import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.workspace.ProxyAddress;
import galley.workspace.Settings;
import java.net.Proxy;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// How the network is used: proxy, private addresses, pictures.
final class NetworkPage extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final OwnSettings own;
  private final Messages messages;
  private final TextField proxy = new TextField();
  private final TextField proxyUser = new TextField();
  private final PasswordField proxyPassword = new PasswordField();
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
    proxyUser.setId("proxy-user");
    proxyPassword.setId("proxy-password");
    form.add("proxyUser", proxyUser);
    form.add("proxyPassword", proxyPassword);
    form.add("private", privateHosts);
    form.add("images", images);
    getChildren().setAll(form);

    for (TextField field : List.of(proxy, proxyUser, proxyPassword)) {
      field.setOnAction(_ -> commit());
      field
          .focusedProperty()
          .addListener(
              (_, _, focused) -> {
                if (!focused) commit();
              });
    }
    // Who has no proxy has nobody to tell a name.
    for (TextField field : List.of(proxyUser, proxyPassword)) {
      field
          .disableProperty()
          .bind(Bindings.createBooleanBinding(this::isDirect, proxy.textProperty()));
    }
    proxy.textProperty().addListener((_, _, _) -> complain(""));
    privateHosts.setOnAction(
        _ -> own.change(s -> s.withPrivateAddresses(privateHosts.isSelected())));
    images.setOnAction(_ -> own.change(s -> s.withImages(images.isSelected())));
    show(own.now());
  }

  void show(Settings now) {
    if (!proxy.isFocused()) proxy.setText(now.proxy().map(ProxyAddress::toString).orElse(""));
    if (!proxyUser.isFocused()) proxyUser.setText(now.proxyUser().orElse(""));
    if (!proxyPassword.isFocused()) {
      proxyPassword.setText(own.proxyLogin().map(OwnSettings.Login::password).orElse(""));
    }
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
    // A change shows the settings anew, and the password is not in them.
    String password = proxyPassword.getText();
    own.change(s -> s.withProxy(address).withProxyUser(proxyUser.getText().strip()));
    own.keepProxyPassword(password);
    proxyPassword.setText(password);
  }

  private boolean isDirect() {
    return ProxyAddress.read(proxy.getText()).filter(it -> it.type() == Proxy.Type.HTTP).isEmpty();
  }

  private void complain(String sentence) {
    wrong.setText(sentence);
    wrong.setVisible(!sentence.isEmpty());
    proxy.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
  }
}
