package galley.issue;

import galley.yaml.Fields;
import galley.yaml.YamlList;
import galley.yaml.YamlMap;
import galley.yaml.YamlProblem;
import galley.yaml.YamlScalar;
import galley.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a publication's conventions from its profile. A value that is wrong is reported to the
/// fields with its line and counts as not given, so that the rest of the profile still holds.
public final class ConventionsReader {
  /** The names that this takes from the profile's top level. */
  public static final List<String> KEYS =
      List.of(
          "front-matter",
          "title",
          "before-sections",
          "sections",
          "items",
          "teaser",
          "stats",
          "words",
          "greeting",
          "look-back",
          "reference",
          "references",
          "blocks",
          "boilerplate");

  /** The names that a form of item has. */
  public static final List<String> ITEM_KEYS =
      List.of(
          "form",
          "headline",
          "url",
          "body",
          "numbers",
          "restart",
          "stars",
          "images",
          "language",
          "tags",
          "in");

  public static final List<String> TITLE_KEYS = List.of("heading", "file-name");
  public static final List<String> SECTION_KEYS =
      List.of("role", "heading", "name", "holds", "optional");
  public static final List<String> TEASER_KEYS = List.of("section", "headline");
  public static final List<String> LOOK_BACK_KEYS =
      List.of("heading", "issues-ago", "years-ago", "line");
  public static final List<String> WORD_KEYS = List.of("count", "round");
  public static final List<String> BLOCK_KEYS =
      List.of("after", "before", "starts-with", "heading");

  /** What a section holds beside its prose. */
  private enum Holds {
    ITEMS,
    PROSE
  }

  private enum Answer {
    YES,
    NO
  }

  private static final Pattern FIELD = Pattern.compile("(?<![\\\\{])\\{([a-z][a-z-]*)}(?!})");

  private final Fields fields;
  private final Function<String, String> blockText;

  private ConventionsReader(Fields fields, Function<String, String> blockText) {
    this.fields = fields;
    this.blockText = blockText;
  }

  /// The conventions that a profile names.
  ///
  /// @param blockText the text of a block's file by the block's name; empty where there is none
  public static Conventions read(Fields profile, Function<String, String> blockText) {
    return new ConventionsReader(profile, blockText).read();
  }

  private Conventions read() {
    Optional<Fields> head = fields.map("front-matter");
    Map<String, Template> headFields = new LinkedHashMap<>();
    head.ifPresent(
        h ->
            h.texts()
                .forEach(
                    (name, form) -> {
                      if (!name.equals("form")) headFields.put(name, Template.of(form));
                    }));
    List<SectionRule> sections = sections();
    List<Fields> items =
        fields.value("items") instanceof YamlList
            ? fields.maps("items")
            : fields.map("items").stream().toList();
    items.forEach(item -> checkRoles(item, sections));
    return new Conventions(
        head.flatMap(h -> h.oneOf("form", Conventions.FrontMatterForm.class))
            .orElse(Conventions.FrontMatterForm.YAML),
        headFields,
        fields.map("title").map(this::titles).orElse(List.of()),
        holdsItems(fields, "before-sections"),
        sections,
        Stream.concat(
                items.stream().map(this::item), fields.map("teaser").stream().map(this::teaser))
            .flatMap(Optional::stream)
            .toList(),
        items.stream()
            .flatMap(i -> i.oneOf("restart", Conventions.Restart.class).stream())
            .findFirst()
            .orElse(Conventions.Restart.SECTION),
        blocks(),
        Set.copyOf(fields.textOrList("boilerplate").stream().map(Boilerplate::normalize).toList()),
        fields.text("stats").map(Template::of).orElse(null),
        fields.map("words").map(ConventionsReader::words).orElse(WordRule.NONE),
        fields.text("greeting").map(Template::of).orElse(null),
        fields.map("look-back").map(ConventionsReader::lookBack).orElse(null));
  }

  private List<SectionRule> sections() {
    YamlValue value = fields.value("sections");
    boolean none = value == null || (value instanceof YamlScalar s && s.text().equals("none"));
    List<SectionRule> rules = new ArrayList<>();
    if (!none) rules.addAll(named());
    fields
        .map("teaser")
        .flatMap(teaser -> teaser.text("section"))
        .map(section -> HeadingForm.of(Template.of(section)))
        .ifPresent(heading -> rules.add(new SectionRule("teaser", List.of(heading))));
    return rules;
  }

  private List<SectionRule> named() {
    List<SectionRule> rules = new ArrayList<>();
    for (Fields section : fields.maps("sections")) {
      section.unknownKeys(SECTION_KEYS);
      Optional<String> role = section.required("role");
      List<HeadingForm> headings = headings(section);
      if (headings.isEmpty()) section.report("heading", YamlProblem.Kind.MISSING, "heading");
      role.ifPresent(r -> rules.add(sectionRule(section, r, headings)));
    }
    return rules;
  }

  private static SectionRule sectionRule(Fields section, String role, List<HeadingForm> headings) {
    boolean optional = section.oneOf("optional", Answer.class).orElse(Answer.NO) == Answer.YES;
    return new SectionRule(role, headings, holdsItems(section, "holds"), optional);
  }

  /// A brace that holds a word which is no field is read as it stands, and is likely a slip:
  /// `{ulr}`. A site generator's are double.
  private static void checkNames(Fields item, String template, Set<String> names) {
    FIELD
        .matcher(template)
        .results()
        .map(field -> field.group(1))
        .filter(name -> !names.contains(name))
        .forEach(name -> item.unknownName("headline", name, names));
  }

  private static void checkRoles(Fields item, List<SectionRule> sections) {
    List<String> roles = sections.stream().map(SectionRule::role).toList();
    for (String role : item.textOrList("in")) {
      if (!roles.contains(role)) {
        item.report("in", YamlProblem.Kind.WORD_EXPECTED, "in", role, String.join(", ", roles));
      }
    }
  }

  private static boolean holdsItems(Fields fields, String key) {
    return fields.oneOf(key, Holds.class).orElse(Holds.ITEMS) == Holds.ITEMS;
  }

  private List<HeadingForm> titles(Fields title) {
    title.unknownKeys(TITLE_KEYS);
    return headings(title);
  }

  private static List<HeadingForm> headings(Fields section) {
    return section.textOrList("heading").stream().map(Template::of).map(HeadingForm::of).toList();
  }

  /// The short form that some channels get: a section is a bold line, an item a numbered title.
  private Optional<ItemForm> teaser(Fields teaser) {
    teaser.unknownKeys(TEASER_KEYS);
    List<Template> headlines = teaser.textOrList("headline").stream().map(Template::of).toList();
    if (headlines.isEmpty()) return Optional.empty();
    boolean circled = headlines.stream().anyMatch(h -> h.has("circled"));
    return Optional.of(
        new ItemForm(
            ItemForm.Kind.PARAGRAPH,
            headlines,
            null,
            Template.of("{summary}"),
            null,
            circled ? Numbers.CIRCLED : Numbers.ARABIC));
  }

  private Optional<ItemForm> item(Fields item) {
    item.unknownKeys(ITEM_KEYS);
    Map<String, Tag> tags = tags(item);
    List<Template> headlines =
        item.textOrList("headline").stream().map(h -> Template.of(h, tags)).toList();
    if (headlines.isEmpty()) {
      item.report("headline", YamlProblem.Kind.MISSING, "headline");
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(Template.FIELDS);
    names.addAll(tags.keySet());
    headlines.forEach(headline -> checkNames(item, headline.source(), names));
    ItemForm.Kind kind = item.oneOf("form", ItemForm.Kind.class).orElse(ItemForm.Kind.PARAGRAPH);
    return Optional.of(
        new ItemForm(
            kind,
            headlines,
            item.text("url").map(Template::of).orElse(null),
            Template.of(
                item.text("body")
                    .filter(body -> body.contains("{summary}"))
                    .orElse(kind == ItemForm.Kind.BULLET ? "  {summary}" : "{summary}")),
            item.text("stars").map(Template::of).orElse(null),
            item.oneOf("numbers", Numbers.class).orElse(Numbers.ARABIC),
            Set.copyOf(item.textOrList("in"))));
  }

  /// `language` and every map under `tags`: value → one spelling or several.
  private static Map<String, Tag> tags(Fields item) {
    Map<String, Tag> tags = new HashMap<>();
    item.map("language").map(ConventionsReader::tag).ifPresent(tag -> tags.put("language", tag));
    item.map("tags")
        .ifPresent(
            all ->
                all.map()
                    .keys()
                    .forEach(
                        name ->
                            all.map(name)
                                .map(ConventionsReader::tag)
                                .ifPresent(t -> tags.put(name, t))));
    return tags;
  }

  private static Tag tag(Fields spellings) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (YamlMap.Entry entry : spellings.map().entries().values()) {
      List<String> forms = spellings.textOrList(entry.key());
      all.put(entry.key(), forms.isEmpty() ? List.of("") : forms);
    }
    return new Tag(all);
  }

  private List<BlockRule> blocks() {
    List<BlockRule> rules = new ArrayList<>();
    fields
        .map("blocks")
        .ifPresent(
            all -> {
              for (String name : all.map().keys()) {
                all.map(name).ifPresent(block -> rules.add(block(name, block)));
              }
            });
    fields
        .map("look-back")
        .map(ConventionsReader::headings)
        .filter(headings -> !headings.isEmpty())
        .ifPresent(headings -> rules.add(new BlockRule("look-back", "", null, headings)));
    return rules;
  }

  private static WordRule words(Fields words) {
    words.unknownKeys(WORD_KEYS);
    WordRule.Count count = words.oneOf("count", WordRule.Count.class).orElse(WordRule.NONE.count());
    return words
        .read("round", text -> new WordRule(count, Integer.parseInt(text)), "100")
        .orElse(new WordRule(count, WordRule.NONE.round()));
  }

  private static LookBackRule lookBack(Fields lookBack) {
    lookBack.unknownKeys(LOOK_BACK_KEYS);
    return new LookBackRule(
        headings(lookBack),
        lookBack.numbers("issues-ago"),
        lookBack.numbers("years-ago"),
        lookBack.text("line").map(Template::of).orElse(null));
  }

  private static BlockRule.@Nullable Place place(Fields block) {
    return block
        .text("after")
        .map(role -> new BlockRule.Place(true, role))
        .or(() -> block.text("before").map(role -> new BlockRule.Place(false, role)))
        .orElse(null);
  }

  private BlockRule block(String name, Fields block) {
    block.unknownKeys(BLOCK_KEYS);
    String text = blockText.apply(name);
    List<HeadingForm> headings = new ArrayList<>(headings(block));
    String first = text.lines().findFirst().orElse("");
    if (first.startsWith("#")) headings.add(HeadingForm.of(Template.of(first.strip())));
    return new BlockRule(
        name, text, block.text("starts-with").orElse(null), headings, place(block));
  }
}
