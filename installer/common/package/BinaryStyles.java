import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;

/**
 * Puts the program's stylesheet into its jar a second time, in JavaFX's binary form, which is read
 * at the start without parsing.
 *
 * <p>{@code java --module-path LIB/javafx --add-modules javafx.graphics BinaryStyles.java JAR}
 */
final class BinaryStyles {
  private static final String TEXT = "css/eksamik.css";
  private static final String BINARY = "css/eksamik.bss";

  private BinaryStyles() {}

  static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path text = Files.createTempFile("eksamik", ".css");
    Path binary = Files.createTempFile("eksamik", ".bss");
    Path fuller = jar.resolveSibling(jar.getFileName() + ".fuller");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(fuller))) {
      List<? extends ZipEntry> entries =
          from.stream().filter(entry -> !entry.getName().equals(BINARY)).toList();
      for (ZipEntry entry : entries) {
        put(to, entry, entry.getName());
        try (InputStream in = from.getInputStream(entry)) {
          in.transferTo(to);
        }
        to.closeEntry();
      }
      ZipEntry sheet = from.getEntry(TEXT);
      try (InputStream in = from.getInputStream(sheet)) {
        Files.copy(in, text, StandardCopyOption.REPLACE_EXISTING);
      }
      Stylesheet.convertToBinary(text.toFile(), binary.toFile());
      put(to, sheet, BINARY);
      Files.copy(binary, to);
      to.closeEntry();
    } finally {
      Files.delete(text);
      Files.delete(binary);
    }
    Files.setLastModifiedTime(fuller, Files.getLastModifiedTime(jar));
    Files.move(fuller, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ZipOutputStream to, ZipEntry like, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    to.putNextEntry(entry);
  }
}
