import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Writes down under which licences the program's libraries come, as their own descriptions (POMs) in
 * Maven's local repository say it: one line each, {@code group:artifact TAB version TAB licences}. Ends
 * with 1 where a library names none.
 *
 * <p>{@code java Licences.java FILE CLASSPATH}
 */
final class Licences {
  private Licences() {}

  public static void main(String[] words) throws Exception {
    TreeSet<String> lines = new TreeSet<>();
    boolean whole = true;
    for (String jar : words[1].split(System.getProperty("path.separator"), -1)) {
      if (!jar.endsWith(".jar")) {
        continue;
      }
      Path folder = Path.of(jar).getParent();
      Element pom = read(pomIn(folder));
      String artifact = folder.getParent().getFileName().toString();
      String version = folder.getFileName().toString();
      String group = inherited(pom, "groupId");
      List<String> licences = licences(pom, folder.getParent().getParent(), group);
      if (licences.isEmpty()) {
        System.err.println("no licence is named by " + group + ":" + artifact);
        whole = false;
      }
      lines.add(group + ":" + artifact + "\t" + version + "\t" + String.join(" / ", licences));
    }
    Path file = Path.of(words[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
    System.exit(whole ? 0 : 1);
  }

  /** A library's own licences, or else those of the project that it is a part of. */
  private static List<String> licences(Element pom, Path groupFolder, String group)
      throws IOException, ParserConfigurationException, SAXException {
    List<String> own =
        child(pom, "licenses").stream()
            .flatMap(all -> children(all, "license").stream())
            .flatMap(licence -> child(licence, "name").stream())
            .map(name -> name.getTextContent().strip().replaceAll("\\s+", " "))
            .toList();
    Optional<Element> parent = child(pom, "parent");
    if (!own.isEmpty() || parent.isEmpty()) {
      return own;
    }
    Path repository = groupFolder;
    for (int i = 0; i < group.split("\\.", -1).length; i++) {
      repository = repository.getParent();
    }
    String above = text(parent.get(), "groupId");
    Path groupAbove = repository.resolve(above.replace('.', '/'));
    Path folder = groupAbove.resolve(text(parent.get(), "artifactId")).resolve(text(parent.get(), "version"));
    return licences(read(pomIn(folder)), groupAbove, above);
  }

  private static String inherited(Element pom, String name) {
    return child(pom, name)
        .or(() -> child(pom, "parent").flatMap(parent -> child(parent, name)))
        .orElseThrow()
        .getTextContent()
        .strip();
  }

  private static Path pomIn(Path folder) throws IOException {
    try (DirectoryStream<Path> poms = Files.newDirectoryStream(folder, "*.pom")) {
      return poms.iterator().next();
    }
  }

  private static Element read(Path pom)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(pom.toFile());
    return document.getDocumentElement();
  }

  private static String text(Element element, String name) {
    return child(element, name).orElseThrow().getTextContent().strip();
  }

  private static Optional<Element> child(Element element, String name) {
    return children(element, name).stream().findFirst();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getNodeName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }
}
