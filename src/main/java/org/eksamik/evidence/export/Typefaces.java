package org.eksamik.evidence.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a document's text is set in: Open Sans, and for signs that it lacks the first other typeface
 * that has them. Those others are opened when they are needed, and stay open until the document is
 * saved.
 */
final class Typefaces implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Typefaces.class);
  private static final String FONTS = "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";
  private static final String UNKNOWN = "?";

  private final PDDocument document;
  private final PDType0Font regular;
  private final PDType0Font strong;
  private final Deque<Path> unopened;
  private final List<PDType0Font> others = new ArrayList<>();
  private final List<Closeable> open = new ArrayList<>();
  private boolean lacking;

  /**
   * @param others files to look into for what Open Sans lacks, in this order
   */
  Typefaces(PDDocument document, List<Path> others) throws IOException {
    this.document = document;
    this.regular = bundled("Regular/OpenSans-Regular.ttf");
    this.strong = bundled("Semibold/OpenSans-Semibold.ttf");
    this.unopened = new ArrayDeque<>(others);
  }

  /** A part of a line that is in one typeface. */
  record Run(String text, PDType0Font typeface) {
    /** Of a letter that is one point high, in points. */
    float width() throws IOException {
      return typeface.getStringWidth(text) / 1000;
    }
  }

  /** Whether all of a text can be written. */
  boolean have(String text) {
    return text.codePoints()
        .allMatch(sign -> Character.isWhitespace(sign) || find(sign, false).isPresent());
  }

  /** Whether some sign so far was written as {@value #UNKNOWN}. */
  boolean isLacking() {
    return lacking;
  }

  /** The text with {@value #UNKNOWN} where no typeface has the sign, and plain spaces. */
  String written(String text) {
    StringBuilder known = new StringBuilder();
    text.codePoints()
        .forEach(sign -> {
          if (Character.isWhitespace(sign)) {
            known.append(' ');
          } else if (find(sign, false).isPresent()) {
            known.appendCodePoint(sign);
          } else {
            known.append(UNKNOWN);
            lacking = true;
          }
        });
    return known.toString();
  }

  /** A text that was {@link #written}, in pieces of one typeface each. */
  List<Run> runs(String written, boolean isStrong) {
    List<Run> runs = new ArrayList<>();
    written
        .codePoints()
        .forEach(sign -> {
          String text = Character.toString(sign);
          PDType0Font typeface = find(sign, isStrong).orElse(regular);
          if (!runs.isEmpty() && runs.getLast().typeface().equals(typeface)) {
            runs.set(runs.size() - 1, new Run(runs.getLast().text() + text, typeface));
          } else {
            runs.add(new Run(text, typeface));
          }
        });
    return runs;
  }

  @Override
  public void close() throws IOException {
    for (Closeable each : open) {
      each.close();
    }
  }

  private Optional<PDType0Font> find(int sign, boolean isStrong) {
    if (has(regular, sign) && has(strong, sign)) {
      return Optional.of(isStrong ? strong : regular);
    }
    if (Character.isISOControl(sign)) {
      return Optional.empty();
    }
    Optional<PDType0Font> known = others.stream().filter(other -> has(other, sign)).findFirst();
    while (known.isEmpty() && !unopened.isEmpty()) {
      known = opened(unopened.pop()).filter(other -> has(other, sign));
    }
    return known;
  }

  private static boolean has(PDType0Font typeface, int sign) {
    try {
      return !Character.isISOControl(sign) && typeface.encode(Character.toString(sign)).length > 0;
    } catch (IOException | IllegalArgumentException lacking) {
      return false;
    }
  }

  private Optional<PDType0Font> opened(Path file) {
    try {
      PDType0Font typeface = PDType0Font.load(document, outlines(file), true);
      others.add(typeface);
      return Optional.of(typeface);
    } catch (IOException | RuntimeException unusable) {
      LOG.info("{} cannot be used for reports: {}", file, unusable.toString());
      return Optional.empty();
    }
  }

  private TrueTypeFont outlines(Path file) throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      TrueTypeFont single = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
      open.add(single);
      return single;
    }
    TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
    open.add(collection);
    List<TrueTypeFont> members = new ArrayList<>();
    collection.processAllFonts(members::add);
    return members.getFirst();
  }

  private PDType0Font bundled(String file) throws IOException {
    try (InputStream font =
        Objects.requireNonNull(Typefaces.class.getResourceAsStream(FONTS + file))) {
      return PDType0Font.load(document, font, true);
    }
  }
}
