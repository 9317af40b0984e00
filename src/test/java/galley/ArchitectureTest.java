package galley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The program keeps to its architecture, and the rules that say so are proven on a small tree of
/// packages that breaks every one of them: a rule that found nothing there would find nothing here.
class ArchitectureTest {
  private static final Architecture GALLEY = new Architecture("galley");
  private static final Architecture FIXTURE = new Architecture("galley.archfixture");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("galley");
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("galley.archfixture");

  static Set<String> rules() {
    return GALLEY.rules().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeeps(String rule) {
    rule(GALLEY, rule).check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleBites(String rule) {
    EvaluationResult result = rule(FIXTURE, rule).evaluate(BROKEN);

    assertThat(result.hasViolation()).as(rule).isTrue();
    assertThat(result.getFailureReport().toString()).contains("because", "archfixture");
  }

  @Test
  void theProgramWasFound() {
    assertThat(PROGRAM.stream().map(type -> type.getPackageName()))
        .contains("galley.issue", "galley.cli", "galley.ui.session", "galley.app")
        .doesNotContain("galley.archfixture.app");
  }

  @Test
  void aMethodReferenceIsACall() {
    assertThat(rule(FIXTURE, "runLater").evaluate(BROKEN).getFailureReport().toString())
        .contains("HastyPane.call()", "HastyPane.reference()");
  }

  @Test
  void everyForbiddenLibraryIsNamed() {
    Map.of(
            "javafx", "javafx.scene.Node",
            "commonmark", "org.commonmark.parser.Parser",
            "jsoup", "org.jsoup.nodes.Document",
            "okhttp", "okhttp3.OkHttpClient",
            "lucene", "org.apache.lucene.index.IndexReader",
            "snakeyaml", "org.yaml.snakeyaml.Yaml",
            "picocli", "picocli.CommandLine",
            "richtextfx", "org.fxmisc.richtext.CodeArea")
        .forEach(
            (rule, type) ->
                assertThat(rule(FIXTURE, rule).evaluate(BROKEN).getFailureReport().toString())
                    .contains(type));
  }

  private static ArchRule rule(Architecture architecture, String name) {
    return Objects.requireNonNull(architecture.rules().get(name));
  }
}
