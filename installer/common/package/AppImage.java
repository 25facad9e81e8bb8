import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the application with launchers of its own that Windows and macOS want, by jpackage: a
 * trimmed Java, native libraries that load as they lie, and prepared classes. Runs on every system,
 * for that system; from the project's folder, after {@code mvn package}.
 *
 * <p>{@code java AppImage.java WORK VERSION [option of jpackage…]} leaves it in {@code WORK/image}.
 */
final class AppImage {
  private static final Path HOME = Path.of("target", "eksamik");
  private static final String MAIN = "org.eksamik.app.Main";

  private final Path work;
  private final Path input;
  private final Path runtime;
  private final String system = system();

  private AppImage(Path work) {
    this.work = work;
    this.input = work.resolve("input");
    this.runtime = work.resolve("runtime");
  }

  static void main(String[] arguments) throws IOException, InterruptedException {
    AppImage image = new AppImage(Path.of(arguments[0]));
    image.layOut();
    image.make(arguments[1], List.of(arguments).subList(2, arguments.length));
    image.prepareClasses();
  }

  /** As Bytedeco names systems, and with it NativeLibraries. */
  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macosx" : "linux";
  }

  private void layOut() throws IOException, InterruptedException {
    copy(HOME.resolve("lib"), input);
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    run(java("java"), source("NativeLibraries"), input.toString(), system, machine);
    run(
        java("java"),
        "--module-path",
        input.resolve("javafx").toString(),
        "--add-modules",
        "javafx.graphics",
        source("BinaryStyles"),
        input.resolve("eksamik.jar").toString());
    run(java("java"), source("TrimmedJava"), input.toString(), runtime.toString(), system);
  }

  private void make(String version, List<String> others) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java("jpackage"),
                "--type",
                "app-image",
                "--name",
                "Eksamik",
                "--vendor",
                "Eksamik maintainers",
                "--app-version",
                version,
                "--input",
                input.toString(),
                "--main-jar",
                "eksamik.jar",
                "--main-class",
                MAIN,
                "--runtime-image",
                runtime.toString(),
                "--dest",
                work.resolve("image").toString()));
    for (String option : javaOptions()) {
      command.add("--java-options");
      command.add(option);
    }
    command.addAll(others);
    run(command.toArray(String[]::new));
  }

  /** The launcher's own, and where native libraries lie; {@code $APPDIR} is jpackage's word. */
  private List<String> javaOptions() throws IOException {
    List<String> options = new ArrayList<>();
    try (Stream<String> lines = Files.lines(input.resolve("jvm.args"))) {
      lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(options::add);
    }
    options.add("-Djava.library.path=$APPDIR/native");
    options.add("-Dorg.bytedeco.javacpp.pathsFirst=true");
    options.add("-Djna.boot.library.path=$APPDIR/native");
    options.add("-Djna.nounpack=true");
    options.add("-Dorg.sqlite.lib.path=$APPDIR/native");
    return options;
  }

  /** The demo walks every screen and an exam page; what it loaded is prepared for every start. */
  private void prepareClasses() throws IOException, InterruptedException {
    Path app = only(work.resolve("image"), "Eksamik.cfg").getParent();
    Path cache = app.resolve("eksamik.aot");
    ProcessBuilder training =
        new ProcessBuilder(
            launcher().toString(),
            "demo",
            "--headless",
            "--window-first",
            "--profile",
            Path.of("installer", "common", "package", "rehearsal.json").toString(),
            "--walk-only",
            "--screenshots",
            work.resolve("training").toAbsolutePath().toString());
    training
        .environment()
        .put(
            "JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache.toAbsolutePath() + " -Xlog:disable");
    Path log = work.resolve("training.log");
    training.redirectErrorStream(true).redirectOutput(log.toFile());
    if (training.start().waitFor() != 0) {
      throw new IOException("the demo failed: see " + log);
    }
    for (Path settings : all(app, ".cfg")) {
      String text = Files.readString(settings);
      Files.writeString(
          settings,
          text.replaceFirst(
              "(?m)^\\[JavaOptions\\]\\R",
              "[JavaOptions]\njava-options=-XX:AOTCache=\\$APPDIR/eksamik.aot\n"));
    }
  }

  private Path launcher() throws IOException {
    return only(work.resolve("image"), system.equals("windows") ? "Eksamik.exe" : "Eksamik");
  }

  private static Path only(Path folder, String name) throws IOException {
    return all(folder, name).stream()
        .filter(file -> file.getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + name + " in " + folder));
  }

  private static List<Path> all(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> it.toString().endsWith(ending))
          .toList();
    }
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  private static String source(String name) {
    return Path.of("installer", "common", "package", name + ".java").toString();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("failed: " + command[0]);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
