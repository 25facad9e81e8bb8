package org.eksamik.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eksamik.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The secrets of the demo's profile and people are looked for wherever a running program could
 * leave them.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks into /proc")
class PlantedSecretsIT {
  private static final long PATIENCE_SECONDS = 180;

  /** The profile's names of secrets. */
  private static final List<String> NAMES = List.of("clientSecret", "password", "code", "appKey");

  @TempDir Path folder;

  @Test
  void areNowhereButWhereTheyBelong() throws Exception {
    Map<String, String> secrets = planted();
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(6);
    Path out = folder.resolve("out.txt");
    TreeSet<String> shown = new TreeSet<>();

    Process demo = start(out);
    while (!demo.waitFor(500, TimeUnit.MILLISECONDS)) {
      shown.addAll(found(secrets, processFiles(demo)));
      assertThat(demo.info().totalCpuDuration())
          .hasValueSatisfying(used -> assertThat(used.toSeconds()).isLessThan(PATIENCE_SECONDS));
    }

    assertThat(demo.exitValue()).as(Files.readString(out)).isZero();
    assertThat(shown).as("command lines and environments").isEmpty();
    assertThat(found(secrets, files(folder))).as("logs, data, evidence, output").isEmpty();
    String log = Files.readString(folder.resolve("data/logs/eksamik.log"));
    assertThat(log)
        .isNotBlank()
        .doesNotContainPattern("[?&](token|jwt|code|signature|key|state)=")
        .doesNotContain("eyJ");
    assertThat(files(folder.resolve("tmp"))).as("the demo's own folder goes").isEmpty();
  }

  private static Map<String, String> planted() throws Exception {
    Map<String, String> secrets = new LinkedHashMap<>();
    try (Sandbox sandbox = Sandbox.start()) {
      collect(new JsonMapper().readTree(sandbox.profile()), "", secrets);
      secrets.put("a student's password", sandbox.studentPassword());
    }
    return secrets;
  }

  private static void collect(JsonNode node, String place, Map<String, String> secrets) {
    node.properties()
        .forEach(property -> {
          String here = place + "." + property.getKey();
          if (NAMES.contains(property.getKey()) && property.getValue().isTextual()) {
            secrets.put(here, property.getValue().asText());
          }
          collect(property.getValue(), here, secrets);
        });
  }

  private Process start(Path out) throws IOException {
    Path home = Path.of(Objects.requireNonNull(System.getProperty("eksamik.home")));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    ProcessBuilder start =
        new ProcessBuilder(
                home.resolve("bin/eksamik").toString(),
                "demo",
                "--headless",
                "--walk-only",
                "--screenshots",
                folder.resolve("pictures").toString(),
                "--data",
                folder.resolve("data").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    start.environment().remove("JAVA_HOME");
    start.environment().put("EKSAMIK_JVM_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    return start.start();
  }

  /** What any account of the machine, or the same one, reads of these processes. */
  private static List<Path> processFiles(Process demo) {
    return Stream.concat(Stream.of(demo.toHandle()), demo.descendants())
        .map(process -> Path.of("/proc", Long.toString(process.pid())))
        .flatMap(process -> Stream.of(process.resolve("cmdline"), process.resolve("environ")))
        .toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of secrets with the files that hold them. */
  private static List<String> found(Map<String, String> secrets, List<Path> files) {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      String content;
      try {
        content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      } catch (IOException gone) {
        continue;
      }
      secrets.forEach((name, secret) -> {
        if (content.contains(
            new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
          found.add(name + " in " + file);
        }
      });
    }
    return found;
  }
}
