package org.eksamik.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may import whom. Changing a line here takes a decision page. */
@AnalyzeClasses(packages = "org.eksamik", importOptions = ImportOption.DoNotIncludeTests.class)
class ImportRulesTest {
  private static final String ROOT = "org.eksamik.";

  /** What nearly everybody may use. */
  private static final Set<String> GROUND = Set.of("exam", "net", "db", "keys", "csv", "picture");

  /** Each part and the parts it may import beside itself and the ground; {@code app} may all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry(
              "ui",
              Set.of(
                  "launch",
                  "browser",
                  "login",
                  "provider",
                  "candidates",
                  "qr",
                  "capture",
                  "kiosk",
                  "doctor",
                  "evidence",
                  "profile")),
          Map.entry(
              "launch",
              Set.of("provider", "kiosk", "capture", "evidence", "browser", "qr", "profile")),
          Map.entry("browser", Set.of("capture", "profile")),
          Map.entry("doctor", Set.of("capture", "kiosk", "provider", "profile")),
          Map.entry("evidence", Set.of("capture", "profile")),
          Map.entry("login", Set.of("profile")),
          Map.entry("provider", Set.of("profile")),
          Map.entry("candidates", Set.of("provider", "profile")),
          Map.entry("qr", Set.of("profile")),
          Map.entry("capture", Set.of("profile")),
          Map.entry("kiosk", Set.of("profile")),
          Map.entry("profile", Set.of()),
          Map.entry("net", Set.of()),
          Map.entry("db", Set.of()),
          Map.entry("keys", Set.of()),
          Map.entry("csv", Set.of()),
          Map.entry("words", Set.of()),
          Map.entry("picture", Set.of()),
          Map.entry("sandbox", Set.of("qr")),
          Map.entry("exam", Set.of()));

  /** The ground itself stands on nothing but the exam records. */
  private static final Set<String> WITHOUT_GROUND =
      Set.of("exam", "net", "db", "keys", "csv", "words", "picture");

  @ArchTest
  static final ArchRule everyPartImportsOnlyWhatTheHouseAllows =
      classes().that().resideInAPackage("org.eksamik..").should(importOnlyAllowedParts());

  @ArchTest
  static final ArchRule onlyTheWindowAndTheBrowserKnowJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "app..", ROOT + "ui..", ROOT + "browser..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "com.sun.javafx..", "com.sun.webkit..");

  @ArchTest
  static final ArchRule onlyTheBrowserKnowsWebView =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "browser..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene.web..", "com.sun.webkit..", "com.sun.javafx.webkit..");

  @ArchTest
  static final ArchRule variantsAreKnownToTheWiringAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "app..", ROOT + "login..", ROOT + "provider..", ROOT + "kiosk..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "login.*..",
              ROOT + "provider.*..",
              ROOT + "kiosk.linux..",
              ROOT + "kiosk.windows..",
              ROOT + "kiosk.macos..");

  @ArchTest
  static final ArchRule variantsDoNotKnowEachOther =
      slices().matching(ROOT + "(login|provider|kiosk).(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule theSandboxIsForTheDemo =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "app..", ROOT + "sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "sandbox..");

  @ArchTest
  static final ArchRule thereAreNoCycles =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theExamRecordsNeedOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage(ROOT + "exam..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", ROOT + "exam..", "org.jspecify..");

  private static ArchCondition<JavaClass> importOnlyAllowedParts() {
    return new ArchCondition<>("import only the parts that the house allows") {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        String part = part(from);
        if (part.equals("app")) {
          return;
        }
        from.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(dependency -> !mayImport(part, part(dependency.getTargetClass())))
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(from, dependency.getDescription())));
      }
    };
  }

  private static boolean mayImport(String from, String to) {
    return from.equals(to)
        || to.equals("exam")
        || (to.equals("words") && !from.equals("exam"))
        || MAY_IMPORT.getOrDefault(from, Set.of()).contains(to)
        || (GROUND.contains(to) && !WITHOUT_GROUND.contains(from));
  }

  private static String part(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    return List.of(rest.split("\\.")).getFirst();
  }
}
