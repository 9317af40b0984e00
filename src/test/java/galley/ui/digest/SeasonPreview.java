package galley.ui.digest;

import galley.test.Fx;
import galley.test.NoEmoji;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Tasks;
import galley.ui.kit.Theme;
import galley.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A picture of a workspace's season. Arguments: WORKSPACE OUT.png en|zh light|dark WIDTH HEIGHT.
final class SeasonPreview {
  private SeasonPreview() {}

  public static void main(String[] args) throws Exception {
    Workspace workspace = Workspace.open(Path.of(args[0]));
    Language language = Language.named(args[2]).orElseThrow();
    var model =
        Fx.get(
            () ->
                new SeasonModel(
                    workspace, new Tasks(Throwable::printStackTrace), language.locale()));
    Scene scene =
        Fx.get(
            () -> {
              var theme =
                  new Theme(
                      Fonts.load(),
                      Theme.Choice.valueOf(args[3].toUpperCase(java.util.Locale.ROOT)),
                      List.of("shell", "digest"));
              var pane =
                  new SeasonPane(
                      model,
                      new Tasks(Throwable::printStackTrace),
                      language,
                      NoEmoji.images(),
                      _ -> Optional.empty());
              var shown = new Scene(pane, Integer.parseInt(args[4]), Integer.parseInt(args[5]));
              theme.apply(shown);
              var stage = new Stage();
              stage.setScene(shown);
              stage.show();
              model.read();
              return shown;
            });
    Fx.await(() -> model.shownProperty().get() != null);
    Thread.sleep(1500);
    var picture = Fx.get(() -> scene.snapshot(null));
    Chart.write(picture, Path.of(args[1]));
    System.exit(0);
  }
}
