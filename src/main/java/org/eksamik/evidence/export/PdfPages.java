package org.eksamik.evidence.export;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.eksamik.evidence.reading.Gravity;

/** Fills pages of A4 from the top: lines, rows of cells, pictures. Sizes in points. */
final class PdfPages {
  private static final float MARGIN = 48;
  private static final float FOOT = 28;
  private static final float LEADING = 1.4f;
  private static final float CELL_GAP = 10;
  private static final float CAPTION_GAP = 14;

  /** How far the handles of a curve that is a quarter of a circle lie, in radii. */
  private static final float CIRCLE = 0.5523f;

  private final PDDocument document;
  private final Typefaces typefaces;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream content;
  private float y;

  PdfPages(PDDocument document, Typefaces typefaces) throws IOException {
    this.document = document;
    this.typefaces = typefaces;
    this.content = open();
  }

  /** How text stands there. */
  enum TextStyle {
    TITLE(20, true),
    HEADING(13, true),
    STRONG(11, true),
    BODY(9.5f, false),
    SMALL(8.5f, false);

    private final float size;
    private final boolean isStrong;

    TextStyle(float size, boolean isStrong) {
      this.size = size;
      this.isStrong = isStrong;
    }
  }

  /** What text is written with; as on screens. */
  enum Ink {
    TEXT(0x17211D),
    SOFT(0x55605B),
    GOOD(0x1E7A45),
    NOTABLE(0x8A5000),
    GRAVE(0xB3261E);

    private final Color color;

    Ink(int rgb) {
      color = new Color(rgb);
    }
  }

  /** A text that begins so far from the margin and ends before the next. */
  record Cell(float x, String text, Ink ink) {}

  /** The shape that says how much an event matters. */
  record Mark(float x, Gravity gravity, Ink ink) {}

  /** What stands at the foot of each page. */
  @FunctionalInterface
  interface Foot {
    String text(int page, int of);
  }

  void space(float points) {
    y -= points;
  }

  void line(String text, TextStyle type, Ink ink) throws IOException {
    for (String each : wrapped(text, type, width())) {
      need(type.size * LEADING);
      y -= type.size * LEADING;
      write(each, MARGIN, type, ink);
    }
  }

  void row(List<Cell> cells) throws IOException {
    row(cells, Optional.empty());
  }

  void row(List<Cell> cells, Mark mark) throws IOException {
    row(cells, Optional.of(mark));
  }

  private void row(List<Cell> cells, Optional<Mark> mark) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      float end = i + 1 < cells.size() ? cells.get(i + 1).x() - CELL_GAP : width();
      lines.add(wrapped(cells.get(i).text(), TextStyle.BODY, end - cells.get(i).x()));
      most = Math.max(most, lines.getLast().size());
    }
    float height = TextStyle.BODY.size * LEADING;
    need(height * Math.min(most, 8));
    for (int line = 0; line < most; line++) {
      need(height);
      y -= height;
      if (line == 0 && mark.isPresent()) {
        draw(mark.get());
      }
      for (int i = 0; i < cells.size(); i++) {
        if (line < lines.get(i).size()) {
          write(
              lines.get(i).get(line),
              MARGIN + cells.get(i).x(),
              TextStyle.BODY,
              cells.get(i).ink());
        }
      }
    }
    y -= 2;
  }

  void picture(PDImageXObject picture, String caption) throws IOException {
    float scale =
        Math.min(
            width() / picture.getWidth(),
            (PDRectangle.A4.getHeight() / 2 - MARGIN) / picture.getHeight());
    float height = picture.getHeight() * scale;
    need(height + 2 * CAPTION_GAP);
    y -= height;
    content.drawImage(picture, MARGIN, y, picture.getWidth() * scale, height);
    line(caption, TextStyle.SMALL, Ink.SOFT);
    y -= CAPTION_GAP;
  }

  /** Writes the feet; nothing follows. */
  void finish(Foot foot) throws IOException {
    content.close();
    for (int i = 0; i < pages.size(); i++) {
      try (PDPageContentStream last =
          new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true, true)) {
        content = last;
        y = FOOT;
        write(typefaces.written(foot.text(i + 1, pages.size())), MARGIN, TextStyle.SMALL, Ink.SOFT);
      }
    }
  }

  private static float width() {
    return PDRectangle.A4.getWidth() - 2 * MARGIN;
  }

  private void need(float height) throws IOException {
    if (y - height < MARGIN) {
      content.close();
      content = open();
    }
  }

  private PDPageContentStream open() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }

  private void write(String text, float x, TextStyle type, Ink ink) throws IOException {
    content.beginText();
    content.setNonStrokingColor(ink.color);
    content.newLineAtOffset(x, y);
    for (Typefaces.Run run : typefaces.runs(text, type.isStrong)) {
      content.setFont(run.typeface(), type.size);
      content.showText(run.text());
    }
    content.endText();
  }

  private void draw(Mark mark) throws IOException {
    float x = MARGIN + mark.x();
    float r = 3.2f;
    float middle = y + 3.2f;
    content.setNonStrokingColor(mark.ink().color);
    switch (mark.gravity()) {
      case USUAL -> circle(x + r, middle, r * 0.7f);
      case NOTABLE -> {
        content.moveTo(x, middle - r);
        content.lineTo(x + 2 * r, middle - r);
        content.lineTo(x + r, middle + r);
      }
      case GRAVE -> {
        content.moveTo(x, middle);
        content.lineTo(x + r, middle + r);
        content.lineTo(x + 2 * r, middle);
        content.lineTo(x + r, middle - r);
      }
    }
    content.closePath();
    content.fill();
  }

  private void circle(float x, float middle, float r) throws IOException {
    float c = r * CIRCLE;
    content.moveTo(x - r, middle);
    content.curveTo(x - r, middle + c, x - c, middle + r, x, middle + r);
    content.curveTo(x + c, middle + r, x + r, middle + c, x + r, middle);
    content.curveTo(x + r, middle - c, x + c, middle - r, x, middle - r);
    content.curveTo(x - c, middle - r, x - r, middle - c, x - r, middle);
  }

  private List<String> wrapped(String text, TextStyle type, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : typefaces.written(text).split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && measure(line + " " + rest, type) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (line.isEmpty() && measure(rest, type) > width) {
        int fits = fitting(rest, type, width);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private int fitting(String word, TextStyle type, float width) throws IOException {
    int fits = word.offsetByCodePoints(0, 1);
    while (fits < word.length()
        && measure(word.substring(0, word.offsetByCodePoints(fits, 1)), type) <= width) {
      fits = word.offsetByCodePoints(fits, 1);
    }
    return fits;
  }

  private float measure(String text, TextStyle type) throws IOException {
    float width = 0;
    for (Typefaces.Run run : typefaces.runs(text, type.isStrong)) {
      width += run.width() * type.size;
    }
    return width;
  }
}
