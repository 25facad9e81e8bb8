import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the native libraries out of an application's jars: this system's own go to {@code
 * lib/native}, where they load as they lie; those of other systems go away. Without this, libraries
 * unpack themselves into the user's folders at the first start. Forms of typefaces that only web
 * pages read go away, too.
 *
 * <p>{@code java NativeLibraries.java LIB SYSTEM MACHINE}, for example {@code lib linux x86_64}; the
 * other systems are {@code windows} and {@code macosx}.
 */
final class NativeLibraries {
  private static final Pattern NATIVE =
      Pattern.compile(".*(\\.so(\\.\\d+)*|\\.dll|\\.dylib|\\.jnilib|\\.a|/ffmpeg|/ffprobe)(\\.exe)?");
  private static final Pattern LOADABLE = Pattern.compile(".*(\\.so(\\.\\d+)*|\\.dll|\\.dylib|\\.jnilib)");

  private static final Pattern WEB_TYPEFACE = Pattern.compile(".*/fonts/.*\\.(svg|eot|woff2?)");

  /** These are looked for in their own jar and nowhere else (decision 0016). */
  private static final Pattern STAYS = Pattern.compile("(lib)?webrtc-java-[^/]*");

  private final Path natives;
  private final List<String> ours;

  private NativeLibraries(Path natives, String system, String machine) {
    this.natives = natives;
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    // The same system and processor, as Bytedeco, JNA and SQLite's driver call them.
    String bytedeco = "/" + system + (arm ? "-arm64/" : "-x86_64/");
    String processor = arm ? "aarch64" : "x86_64";
    this.ours =
        switch (system) {
          case "windows" -> ours(bytedeco, "win32", "Windows", processor);
          case "macosx" -> ours(bytedeco, "darwin", "Mac", processor);
          default -> ours(bytedeco, "linux", "Linux", processor);
        };
  }

  private static List<String> ours(String bytedeco, String jna, String sqlite, String processor) {
    return List.of(
        bytedeco,
        "/" + jna + "-" + processor.replace('_', '-') + "/",
        "org/sqlite/native/" + sqlite + "/" + processor + "/");
  }

  static void main(String[] arguments) throws IOException {
    Path lib = Path.of(arguments[0]);
    Path natives = Files.createDirectories(lib.resolve("native"));
    NativeLibraries work = new NativeLibraries(natives, arguments[1], arguments[2]);
    // JavaFX's lie beside its jars already.
    for (Path jar : jars(lib.resolve("javafx"))) {
      work.lighten(jar, false);
    }
    for (Path jar : jars(lib)) {
      work.lighten(jar, true);
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      found.forEach(jars::add);
    }
    jars.sort(Comparator.naturalOrder());
    return jars;
  }

  private void lighten(Path jar, boolean keepOurs) throws IOException {
    Path lighter = jar.resolveSibling(jar.getFileName() + ".lighter");
    boolean changed = false;
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(lighter))) {
      for (ZipEntry entry : from.stream().toList()) {
        if (WEB_TYPEFACE.matcher(entry.getName()).matches()) {
          changed = true;
        } else if (NATIVE.matcher(entry.getName()).matches()
            && !STAYS.matcher(entry.getName()).matches()) {
          changed = true;
          if (keepOurs && isOurs(entry.getName())) {
            layOut(from, entry);
          }
        } else {
          copy(from, entry, to);
        }
      }
    }
    // A signed jar stays as it is, and so does every other that holds none of them.
    if (changed) {
      Files.setLastModifiedTime(lighter, Files.getLastModifiedTime(jar));
      Files.move(lighter, jar, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(lighter);
    }
  }

  private boolean isOurs(String entry) {
    return LOADABLE.matcher(entry).matches() && ours.stream().anyMatch(("/" + entry)::contains);
  }

  private void layOut(ZipFile from, ZipEntry entry) throws IOException {
    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    try (InputStream in = from.getInputStream(entry)) {
      Files.copy(in, natives.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    ZipEntry same = new ZipEntry(entry.getName());
    same.setTimeLocal(entry.getTimeLocal());
    to.putNextEntry(same);
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo((OutputStream) to);
    }
    to.closeEntry();
  }
}
