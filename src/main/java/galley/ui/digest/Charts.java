package galley.ui.digest;

import galley.digest.Season;
import galley.digest.Season.Bar;
import galley.digest.Season.Line;
import galley.digest.SeasonText;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The charts of a season.
final class Charts {
  private static final double TALL = 120;
  private static final double LOW = 36;

  private final Season season;
  private final SeasonText text;
  private final Messages messages;
  private final EmojiImages images;

  Charts(Season season, Locale locale, Messages messages, EmojiImages images) {
    this.images = images;
    this.season = season;
    this.text = new SeasonText(season, locale);
    this.messages = messages;
  }

  List<Chart> all() {
    int most = season.weeks().stream().mapToInt(Bar::links).max().orElse(0);
    return List.of(
        chart(text.weeksTitle(), text.weeks(), new Columns(season.weeks(), most, TALL)),
        chart(messages.text("chart.sections"), text.sections(), sections()),
        chart(messages.text("chart.sites"), text.sites(), new Rows(season.sites(), season.links())),
        chart(
            messages.text("chart.languages"),
            text.languages(),
            new Rows(season.languages(), season.links())),
        chart(
            messages.text("chart.repositories"),
            text.repositories(),
            new Rows(
                List.of(
                    new Bar(messages.text("chart.repository"), season.repositories()),
                    new Bar(messages.text("chart.page"), season.links() - season.repositories())),
                season.links())));
  }

  private Chart chart(String title, String said, Node drawing) {
    return new Chart(title, said, drawing, images);
  }

  /// A row of columns for each section, all of one measure: lines in one chart would have to be
  /// told apart by their colours.
  private VBox sections() {
    int most =
        season.sections().stream()
            .flatMap(line -> line.links().stream())
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    var rows = new VBox();
    rows.getStyleClass().add("section-rows");
    for (Line line : season.sections()) {
      List<Bar> bars = new ArrayList<>();
      for (int i = 0; i < season.periods().size(); i++) {
        bars.add(new Bar(season.periods().get(i), line.links().get(i)));
      }
      rows.getChildren()
          .addAll(
              new EmojiText(images, line.name() + "  " + line.sum()), new Columns(bars, most, LOW));
    }
    return rows;
  }
}
