package galley.test;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Moves drawn uniformly from the labelled items of a publication: half of them within their
/// section, half to another one that has items; seven in ten of one item, the rest of two to four,
/// side by side or anywhere in the section or the issue.
public final class MoveDraw {
  private record Place(Outline outline, int section, int item) {
    Item get() {
      return outline.sections().get(section).items().get(item);
    }
  }

  private final Random random;

  /** A place for each labelled item; empty for one that the outline does not have. */
  private final List<Optional<Place>> places = new ArrayList<>();

  public MoveDraw(String folder, long seed) {
    random = new Random(seed);
    Conventions conventions = CorpusProfiles.of(folder);
    for (Labels labels : Labels.of(folder)) {
      Path file = Corpus.folder(folder).resolve(labels.file());
      Outline outline = Outline.parse(Corpus.read(file), conventions);
      for (Labels.Label label : labels.items()) {
        places.add(label.in(outline).map(item -> place(outline, item)));
      }
    }
  }

  private static Place place(Outline outline, Item item) {
    for (int s = 0; s < outline.sections().size(); s++) {
      int i = outline.sections().get(s).items().indexOf(item);
      if (i >= 0) return new Place(outline, s, i);
    }
    throw new IllegalArgumentException("no item of this outline");
  }

  /** How many items there are to draw from. */
  public int size() {
    return places.size();
  }

  /** The next move; empty where its item is not found. */
  public Optional<MoveTrial> next() {
    return places.get(random.nextInt(places.size())).map(this::move);
  }

  private MoveTrial move(Place place) {
    Outline outline = place.outline();
    List<Item> items = random.nextInt(10) < 3 ? group(place) : List.of(place.get());
    int section = random.nextBoolean() ? place.section() : other(outline, place.section());
    int staying =
        (int)
            outline.sections().get(section).items().stream()
                .filter(item -> !items.contains(item))
                .count();
    return new MoveTrial(outline, items, new Target(section, random.nextInt(staying + 1)));
  }

  private List<Item> group(Place place) {
    List<Item> pool =
        random.nextInt(3) == 0
            ? place.outline().items()
            : place.outline().sections().get(place.section()).items();
    List<Item> items = new ArrayList<>(List.of(place.get()));
    int size = 2 + random.nextInt(3);
    if (random.nextBoolean()) {
      int at = pool.indexOf(place.get());
      items.addAll(pool.subList(at + 1, Math.min(pool.size(), at + size)));
    } else {
      for (int i = 1; i < size; i++) {
        Item more = pool.get(random.nextInt(pool.size()));
        if (!items.contains(more)) items.add(more);
      }
    }
    return items;
  }

  private int other(Outline outline, int home) {
    List<Integer> open =
        IntStream.range(0, outline.sections().size())
            .filter(s -> s != home && isOpen(outline.sections().get(s)))
            .boxed()
            .toList();
    return open.isEmpty() ? home : open.get(random.nextInt(open.size()));
  }

  private static boolean isOpen(Section section) {
    return !section.block() && !section.items().isEmpty();
  }
}
