package org.eksamik.app.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.profile.EnclosedFiles;
import org.eksamik.profile.sealed.ContentKey;
import org.eksamik.profile.sealed.SealedProfile;
import org.eksamik.profile.sealed.SigningKey;
import org.eksamik.profile.sealed.Terms;
import org.eksamik.profile.sealed.WorkstationKey;
import org.eksamik.profile.sealed.WrappedKey;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.sandbox.kaoshixing.KaoshixingStandIn;
import org.eksamik.sandbox.onlineexammaker.OnlineExamMakerStandIn;
import org.eksamik.sandbox.oqylyq.OqylyqStandIn;
import org.eksamik.sandbox.stuudium.StuudiumStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program in a process of its own, with a sealed profile, against the stand-ins of this
 * process: what others could find of its secrets afterwards.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class SecretScanTest {
  private static final String PASSWORD = "viis-suvalist-sõna-paberil";
  private static final List<String> SECRETS =
      List.of(
          PASSWORD,
          OqylyqStandIn.PASSWORD,
          OqylyqStandIn.CLIENT_SECRET,
          OnlineExamMakerStandIn.CODE,
          OnlineExamMakerStandIn.STAFF_PASSWORD,
          KaoshixingStandIn.APP_KEY,
          StuudiumStandIn.CLIENT_SECRET);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  /** A candidate's, in the roster. The answer of {@code link} tells it: a link may hold it. */
  private static final String OF_A_CANDIDATE = "pw-170501";

  private final Planted planted = new Planted(SECRETS);
  private Sandbox sandbox;
  private Path sealed;
  private Path data;

  @BeforeEach
  void seal() throws Exception {
    sandbox = Sandbox.start();
    data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("roster.csv"), sandbox.rosterCsv());
    Files.writeString(folder.resolve("password.txt"), PASSWORD);
    Files.writeString(
        folder.resolve("mari.json"),
        """
        {"id": "170501", "firstName": "Mari", "lastName": "Maasikas", "email": "mari@school.example",
         "login": "+372 5555 0101", "password": "%s"}
        """
            .formatted(OF_A_CANDIDATE));
    SigningKey school = SigningKey.make(folder.resolve("school.pem"));
    Files.writeString(data.resolve("school.pub"), school.open().text());
    WorkstationKey own = WorkstationKey.make(data.resolve("keys").resolve("workstation.pem"));
    sealed = seal(school, key -> WrappedKey.of(own.name(), key), "room204.eksamik");
    seal(school, key -> WrappedKey.of(Secret.of(PASSWORD), key), "password.eksamik");
    Files.delete(folder.resolve("roster.csv"));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void findsNoSecretOfAProfileThatWasOpenedByAPasswordAndUsed() throws Exception {
    for (String exam : List.of("math", "english", "safety")) {
      Process program =
          start(
              "--profile",
              folder.resolve("password.eksamik").toString(),
              "--password-file",
              folder.resolve("password.txt").toString(),
              "link",
              "--exam",
              exam,
              "--candidate",
              folder.resolve("mari.json").toString());
      awaitLine(program, HeldProgram.DONE);
      scan(program, planted);
    }
  }

  @Test
  void findsNoSecretWhileTheWindowIsOpen() throws Exception {
    Process program = start("--headless", "--fake-devices", "--profile", sealed.toString());
    await(() -> Files.isDirectory(data.resolve("pages")) && program.isAlive());
    List<String> all = new ArrayList<>(SECRETS);
    all.add(OF_A_CANDIDATE);
    scan(program, new Planted(all));
  }

  /** The heap after a collection, so that only what the program holds on to counts. */
  private void scan(Process program, Planted planted) throws Exception {
    Path dump = folder.resolve("heap-" + program.pid() + ".hprof");
    Path proc = Path.of("/proc", Long.toString(program.pid()));
    try {
      Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
      Process dumping =
          new ProcessBuilder(
                  jcmd.toString(), Long.toString(program.pid()), "GC.heap_dump", dump.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(dumping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(dumping.waitFor()).as(said).isZero();
      assertThat(Files.size(dump)).isGreaterThan(1 << 20);

      assertThat(planted.in(proc.resolve("cmdline"))).as("command line").isEmpty();
      assertThat(planted.in(proc.resolve("environ"))).as("environment").isEmpty();
      assertThat(planted.below(data)).as("data folder and logs").isEmpty();
      assertThat(data.resolve("logs")).isNotEmptyDirectory();
      assertThat(planted.in(dump)).as("heap dump").isEmpty();
    } finally {
      Files.deleteIfExists(dump);
      program.destroyForcibly().waitFor();
    }
  }

  @Test
  void wouldFindThem() throws IOException {
    Path page = folder.resolve("page.bin");
    Files.write(
        page, ("x".repeat(3_000_001) + OqylyqStandIn.PASSWORD).getBytes(StandardCharsets.UTF_16LE));

    assertThat(planted.in(page)).contains(OqylyqStandIn.PASSWORD + " (UTF-16LE)");
  }

  private Path seal(SigningKey school, Function<ContentKey, WrappedKey> recipient, String name)
      throws IOException, ExamException {
    return Files.write(
        folder.resolve(name),
        SealedProfile.seal(
            EnclosedFiles.in(sandbox.profile().getBytes(StandardCharsets.UTF_8), folder),
            new Terms(name, 1, Optional.empty(), Optional.empty()),
            school,
            List.of(recipient),
            new SecureRandom()));
  }

  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-cp",
            Objects.requireNonNull(System.getProperty("java.class.path")),
            HeldProgram.class.getName()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(command).redirectError(folder.resolve("err.txt").toFile()).start();
  }

  private void awaitLine(Process program, String line) throws IOException {
    try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
      List<String> said = new ArrayList<>();
      for (String next = out.readLine(); next != null; next = out.readLine()) {
        said.add(next);
        if (next.equals(line)) {
          assertThat(said).as(Files.readString(folder.resolve("err.txt"))).hasSizeGreaterThan(1);
          return;
        }
      }
      throw new AssertionError(Files.readString(folder.resolve("err.txt")));
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException;
  }

  private void await(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(Files.readString(folder.resolve("err.txt"))).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
