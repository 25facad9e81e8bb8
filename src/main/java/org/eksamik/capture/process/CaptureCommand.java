package org.eksamik.capture.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a capture process is started: the Java and the class path of this program, with little of
 * either.
 *
 * @param video a file to be the camera instead of the devices of this machine
 * @param logs where Java describes a crash; what drivers write by themselves is kept nowhere
 */
public record CaptureCommand(Optional<Path> video, Path logs) {
  /** They would add options and a line of their own. */
  private static final List<String> NOT_INHERITED =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Where FFmpeg lies in a package, whose jars hold no native library. */
  private static final List<String> INHERITED =
      List.of("java.library.path", "org.bytedeco.javacpp.pathsFirst");

  Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    NOT_INHERITED.forEach(environment::remove);
    return builder.start();
  }

  private List<String> words() {
    List<String> words =
        new ArrayList<>(
            List.of(
                java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms8m",
                // one picture of a very wide desktop fits; a camera needs a twentieth of it
                "-Xmx256m",
                "-Xss512k",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + logs.resolve("capture-crash.log").toAbsolutePath(),
                "-XX:+ExitOnOutOfMemoryError",
                // the output is for reports alone
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.maxBytes=0",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    for (String name : INHERITED) {
      Optional.ofNullable(System.getProperty(name))
          .ifPresent(value -> words.add("-D" + name + "=" + value));
    }
    words.addAll(
        List.of(
            "-classpath", System.getProperty("java.class.path"), CaptureProcess.class.getName()));
    video.map(file -> file.toAbsolutePath().toString()).ifPresent(words::add);
    return words;
  }

  /** On Windows the Java that opens no console. */
  private static Path java() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return Path.of(System.getProperty("java.home"), "bin", windows ? "javaw.exe" : "java");
  }
}
