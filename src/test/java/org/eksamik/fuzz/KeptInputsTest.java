package org.eksamik.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing found once, and what it begins with, is read as it should be. */
class KeptInputsTest {
  /** Wants a door before the first WebView of its JVM: {@link ShortRoundTest} reads its inputs. */
  private static final EnumSet<Subject> IN_A_JVM_OF_ITS_OWN = EnumSet.of(Subject.BRIDGE);

  @TestFactory
  Stream<DynamicTest> areReadAsTheyShouldBe() {
    return EnumSet.complementOf(IN_A_JVM_OF_ITS_OWN).stream().flatMap(KeptInputsTest::tests);
  }

  private static Stream<DynamicTest> tests(Subject subject) {
    FuzzTarget target = subject.make();
    return inputs(subject).stream()
        .map(file ->
            DynamicTest.dynamicTest(
                subject + " " + file.getFileName(),
                () ->
                    assertThatCode(() -> target.read(Files.readAllBytes(file)))
                        .doesNotThrowAnyException()));
  }

  static List<Path> inputs(Subject subject) {
    try (Stream<Path> files =
        Files.list(Path.of("src", "test", "resources", "fuzz", subject.folder()))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
