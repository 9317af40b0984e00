package galley.ui.edition;

import galley.edition.Agreement;
import galley.edition.Bilingual;
import galley.edition.Pairing;
import galley.edition.Row;
import galley.edition.Split;
import galley.edition.Spot;
import galley.edition.Untranslated;
import galley.issue.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The open issue beside another edition, as the pane lists it. To make one takes a while.
///
/// @param pairing null where the other edition has no file
/// @param split the open draft divided, where it holds both languages and the other edition has no
///   file
record Comparison(@Nullable Pairing pairing, List<EditionEntry> entries, Optional<Split> split) {
  static final Comparison NONE = new Comparison(null, List.of(), Optional.empty());

  Comparison {
    entries = List.copyOf(entries);
  }

  /// What there is to compare.
  ///
  /// @param theirs the other edition's text; null where it has no file
  record Question(
      Outline one,
      String language,
      OtherEdition other,
      @Nullable String theirs,
      Agreement agreement)
      implements Callable<Comparison> {
    @Override
    public Comparison call() {
      if (theirs == null) {
        Split split = Bilingual.split(one, language, other.language());
        return new Comparison(null, List.of(), Optional.of(split).filter(it -> !it.isNothing()));
      }
      Pairing pairs = Pairing.of(one, Outline.parse(theirs, other.conventions()));
      return new Comparison(pairs, entries(pairs), Optional.empty());
    }

    private List<EditionEntry> entries(Pairing pairs) {
      List<EditionEntry> entries = new ArrayList<>();
      int section = -1;
      for (Row row : pairs.rows()) {
        int here = row.ofOne().map(Spot::section).orElse(section);
        boolean starts = here != section && here >= 0;
        entries.add(entry(pairs, row, starts ? one.sections().get(here).heading() : null));
        section = here;
      }
      return entries;
    }

    private EditionEntry entry(Pairing pairs, Row row, @Nullable String heading) {
      if (!(row instanceof Row.Pair pair)) {
        return new EditionEntry(row, heading, Agreement.Change.NONE, false);
      }
      return new EditionEntry(
          row,
          heading,
          agreement.change(pairs, pair, language, other.language()),
          Untranslated.is(pairs, pair, language, other.language()));
    }
  }

  /// What stands at another place in the other edition.
  List<Row.Pair> outOfPlace() {
    return pairing == null ? List.of() : pairing.pairs().filter(Row.Pair::isOutOfPlace).toList();
  }

  /// The same pairs by what they lead to, or else by their titles: as they are known after an edit.
  Set<String> namesOutOfPlace() {
    return outOfPlace().stream().map(Comparison::name).collect(Collectors.toSet());
  }

  static String name(Row.Pair pair) {
    String url = pair.other().item().urlText();
    return url == null ? pair.other().item().titleText() : url;
  }
}
