import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes a Java of the modules that Eksamik uses, JavaFX among them: prepared classes of modules fit
 * one path only, those of Java itself any. The jars of JavaFX beside the application go away.
 *
 * <p>{@code java TrimmedJava.java LIB RUNTIME SYSTEM}, for example {@code lib runtime linux}.
 */
final class TrimmedJava {
  private static final String SECURITY_PROVIDER = "security.provider.";

  private final Path lib;
  private final Path runtime;
  private final String system;

  private TrimmedJava(Path lib, Path runtime, String system) {
    this.lib = lib;
    this.runtime = runtime;
    this.system = system;
  }

  static void main(String[] arguments) throws IOException, InterruptedException {
    Path here = Path.of("installer", "common", "package");
    TrimmedJava work =
        new TrimmedJava(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    work.link(work.modules(here.resolve("java.modules")));
    work.moveJavaFx();
    work.nameProviders();
  }

  private List<String> modules(Path list) throws IOException {
    List<String> modules = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      // A line may name the one system that it is for: "jdk.crypto.mscapi windows".
      String[] words = line.strip().split(" ");
      if (!line.isBlank() && !line.startsWith("#") && (words.length == 1 || words[1].equals(system))) {
        modules.add(words[0]);
      }
    }
    return modules;
  }

  private void link(List<String> modules) throws IOException, InterruptedException {
    Process jlink =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--module-path",
                lib.resolve("javafx").toString(),
                "--add-modules",
                String.join(",", modules),
                "--include-locales=en,et,kk,ru,zh",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString())
            .inheritIO()
            .start();
    if (jlink.waitFor() != 0) {
      throw new IOException("jlink failed");
    }
  }

  /** Java looks for native libraries of its own modules beside its own. */
  private void moveJavaFx() throws IOException {
    Path javafx = lib.resolve("javafx");
    Path natives = runtime.resolve(system.equals("windows") ? "bin" : "lib");
    try (DirectoryStream<Path> found = Files.newDirectoryStream(javafx)) {
      for (Path file : found) {
        if (file.toString().endsWith(".jar")) {
          Files.delete(file);
        } else {
          // The compiler's own runtime on Windows is there already.
          Path to = natives.resolve(file.getFileName());
          if (Files.exists(to)) {
            Files.delete(file);
          } else {
            Files.move(file, to);
          }
        }
      }
    }
    Files.delete(javafx);
  }

  /** For a security provider that was left out Java would look through all jars, at every start. */
  private void nameProviders() throws IOException {
    Path file = runtime.resolve(Path.of("conf", "security", "java.security"));
    List<String> text = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.filter(line -> !line.startsWith(SECURITY_PROVIDER)).forEach(text::add);
    }
    int number = 0;
    for (String provider : providers()) {
      number++;
      text.add(SECURITY_PROVIDER + number + "=" + provider);
    }
    Files.write(file, text);
  }

  private List<String> providers() {
    List<String> providers =
        new ArrayList<>(List.of("SUN", "SunRsaSign", "SunEC", "SunJSSE", "SunJCE"));
    switch (system.toLowerCase(Locale.ROOT)) {
      case "windows" -> providers.add("SunMSCAPI");
      case "macosx" -> providers.add("Apple");
      default -> {}
    }
    return providers;
  }
}
