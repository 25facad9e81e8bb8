package org.eksamik.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
  private final List<String> restored = new ArrayList<>();
  @TempDir Path data;

  private Map<String, Consumer<String>> restorers() {
    return Map.of("a", was -> restored.add("a " + was), "b", was -> restored.add("b " + was));
  }

  private Path file() {
    return data.resolve("kiosk").resolve("held.json");
  }

  @Test
  void putsNothingBackWhileTheProcessThatHoldsLives() throws Exception {
    LockFile file = new LockFile(data);
    file.begin();
    file.note("a", "1");
    new LockFile(data).restore(restorers());
    assertThat(restored).isEmpty();
    assertThat(file()).exists();
  }

  @Test
  void putsBackTheLastChangeFirstOnceTheProcessIsGone() throws Exception {
    Files.createDirectories(file().getParent());
    // The number is ours, but another process had it when this was written.
    Files.writeString(
        file(),
        """
        {"process": %d, "began": "2001-01-01T00:00:00Z", "steps": {"a": "1", "gone": "x", "b": "2"}}\
        """
            .formatted(ProcessHandle.current().pid()));
    new LockFile(data).restore(restorers());
    assertThat(restored).containsExactly("b 2", "a 1");
    assertThat(file()).doesNotExist();
  }

  @Test
  void oneNoteThatCannotBePutBackKeepsNoOtherFromIt() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"process\": 1, \"steps\": {\"a\": \"1\", \"b\": \"2\"}}");
    new LockFile(data)
        .restore(
            Map.of(
                "a",
                was -> restored.add(was),
                "b",
                _ -> {
                  throw new IllegalStateException("cannot");
                }));
    assertThat(restored).containsExactly("1");
  }

  @Test
  void livesWithNotesThatCannotBeRead() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"process\":");
    new LockFile(data).restore(restorers());
    assertThat(restored).isEmpty();
  }
}
