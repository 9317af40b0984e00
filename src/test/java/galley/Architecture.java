package galley;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// How the packages below a root may depend on each other and on libraries, and why.
///
/// The root is `galley`; for the proof that the rules bite it is a small tree that breaks each.
record Architecture(String root) {
  private static final Map<String, Set<String>> CORE =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("link", Set.of()),
          Map.entry("yaml", Set.of()),
          Map.entry("issue", Set.of("text", "link", "yaml")),
          Map.entry("edit", Set.of("text")),
          Map.entry("organize", Set.of("issue", "text", "link")),
          Map.entry("learn", Set.of("issue", "text", "yaml")),
          Map.entry("inbox", Set.of("link", "yaml", "text")),
          Map.entry("page", Set.of("link", "summarize")),
          Map.entry("picture", Set.of()),
          Map.entry("fetch", Set.of("page", "link", "picture")),
          Map.entry("chat", Set.of()),
          Map.entry("summarize", Set.of("chat", "link")),
          Map.entry("archive", Set.of("issue", "link", "text")),
          Map.entry("digest", Set.of("archive", "issue", "link", "text")),
          Map.entry("check", Set.of("issue", "organize", "archive", "link", "text")),
          Map.entry("compose", Set.of("issue", "organize", "workspace", "text")),
          Map.entry("render", Set.of("issue", "text")),
          Map.entry("export", Set.of("render", "issue", "link", "text")),
          Map.entry("edition", Set.of("issue", "organize", "link", "text", "yaml")),
          Map.entry("workspace", Set.of("issue", "inbox", "archive", "link", "yaml", "text")));

  private static final Set<String> PANES =
      Set.of(
          "ui.inbox",
          "ui.organizer",
          "ui.editor",
          "ui.preview",
          "ui.publish",
          "ui.edition",
          "ui.digest",
          "ui.archive",
          "ui.settings");

  /** Package → what it may import; `app` may import everything. */
  private static final Map<String, Set<String>> LAYERS = layers();

  private static Map<String, Set<String>> layers() {
    Map<String, Set<String>> layers = new LinkedHashMap<>(CORE);
    layers.put("cli", CORE.keySet());
    layers.put("ui.kit", Set.of());
    layers.put("ui.command", Set.of("ui.kit"));
    layers.put("ui.session", union(CORE.keySet(), "ui.kit"));
    Set<String> window = union(CORE.keySet(), "ui.kit", "ui.command", "ui.session");
    PANES.forEach(pane -> layers.put(pane, window));
    layers.put("ui.shell", window);
    layers.put("app", union(layers.keySet(), "app"));
    return layers;
  }

  private static Set<String> union(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /** All rules, by a short name. */
  Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "layers",
        all()
            .should(importOnlyWhatTheirLayerMay())
            .because("each package has one purpose, and knows only what that purpose needs"));
    rules.put(
        "panes",
        classes()
            .that()
            .resideInAnyPackage(of(PANES))
            .should(importNoOtherPane())
            .because("panes meet in ui.session, so that each can be read and changed alone"));
    rules.put(
        "app",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .resideOutsideOfPackage(root + ".app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".app..")
            .because("app is the wiring: what reached into it would be wired to itself"));
    rules.put(
        "javafx",
        only("javafx..", "ui", "app")
            .because(
                "the core runs and is tested without a toolkit, and the command line uses it"));
    rules.put(
        "richtextfx",
        only(List.of("org.fxmisc..", "org.reactfx.."), "ui.editor", "ui.settings")
            .because(
                "one adapter owns the issue's text area and its undo rules, one that of the"
                    + " profile"));
    rules.put(
        "commonmark",
        only("org.commonmark..", "issue", "render")
            .because("Markdown is read in one place, and turned into HTML in one place"));
    rules.put(
        "jsoup",
        only("org.jsoup..", "page", "render", "export")
            .because("HTML from elsewhere is read and cleaned at the edge"));
    rules.put(
        "okhttp",
        only(List.of("okhttp3..", "okio.."), "fetch", "chat")
            .because("every request passes the check for private addresses and the limits"));
    rules.put(
        "snakeyaml",
        only("org.yaml.snakeyaml..", "yaml")
            .because("YAML from elsewhere is read safely, and its errors know their line"));
    rules.put(
        "lucene",
        only("org.apache.lucene..", "archive")
            .because("an index only saves time, and may be made in another way tomorrow"));
    rules.put(
        "picocli",
        only("picocli..", "cli").because("what the core does is not made for one way to call it"));
    rules.put(
        "runLater",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .resideOutsideOfPackages(in("ui.kit"), in("ui.session"))
            .should()
            .accessTargetWhere(
                target(name("runLater")).and(target(owner(name("javafx.application.Platform")))))
            .because(
                "work comes back to the FX thread through Tasks and Coalesced, in an order that"
                    + " can be followed"));
    rules.put(
        "cycles",
        slices()
            .matching(root + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs itself by a detour is two halves of one"));
    rules.put(
        "names",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("such a name says that nobody knows what the class is for"));
    rules.put(
        "nullness",
        all()
            .should(beNullMarked())
            .because("NullAway passes over a package whose package-info lacks @NullMarked"));
    rules.replaceAll((_, rule) -> rule.allowEmptyShould(true));
    return rules;
  }

  private GivenClassesConjunction all() {
    return classes().that().resideInAPackage(root + "..");
  }

  private ArchRule only(String library, String... packages) {
    return only(List.of(library), packages);
  }

  private ArchRule only(List<String> libraries, String... packages) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(of(Set.of(packages)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries.toArray(String[]::new));
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  private String[] of(Set<String> names) {
    return names.stream().map(this::in).toArray(String[]::new);
  }

  /** The package as the table calls it: `ui.kit`. */
  private String layer(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
  }

  /** What a class uses of the program, its own package left out. */
  private Stream<Dependency> uses(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(d -> d.getTargetClass().getPackageName().startsWith(root + "."))
        .filter(d -> !d.getTargetClass().getPackageName().equals(type.getPackageName()));
  }

  private ArchCondition<JavaClass> importOnlyWhatTheirLayerMay() {
    return new ArchCondition<>("import only what the table of packages allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Set<String> allowed = LAYERS.get(layer(type));
        if (allowed == null) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is in a package that the table does not know"));
          return;
        }
        uses(type)
            .filter(d -> !allowed.contains(layer(d.getTargetClass())))
            .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
      }
    };
  }

  private ArchCondition<JavaClass> importNoOtherPane() {
    return new ArchCondition<>("import no other pane") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        uses(type)
            .filter(d -> PANES.contains(layer(d.getTargetClass())))
            .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> beNullMarked() {
    return new ArchCondition<>("be in a package with @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " of " + type.getSimpleName() + " is not marked"));
        }
      }
    };
  }
}
