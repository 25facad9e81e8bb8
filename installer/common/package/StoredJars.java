import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes an application's jars anew without compression. A package is compressed as a whole, which
 * cannot find again what jars have in common once each file in them is compressed by itself: it
 * becomes a sixth smaller, and reading the jars takes no unpacking.
 *
 * <p>{@code java StoredJars.java LIB}
 */
final class StoredJars {
  private StoredJars() {}

  static void main(String[] arguments) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
      for (Path jar : jars) {
        store(jar);
      }
    }
  }

  private static void store(Path jar) throws IOException {
    Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
    FileTime date = Files.getLastModifiedTime(jar);
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(stored))) {
      to.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(entry.getTimeLocal());
        same.setSize(entry.getSize());
        same.setCrc(entry.getCrc());
        to.putNextEntry(same);
        try (InputStream in = from.getInputStream(entry)) {
          in.transferTo(to);
        }
        to.closeEntry();
      }
    }
    Files.setLastModifiedTime(stored, date);
    Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
