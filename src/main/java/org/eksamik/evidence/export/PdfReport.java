package org.eksamik.evidence.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.eksamik.evidence.export.PdfPages.Ink;
import org.eksamik.evidence.export.PdfPages.TextStyle;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.words.EvidenceWords;

/** The report on A4, with its text as text. */
final class PdfReport {
  /** Where the columns of events begin, from the margin. */
  private static final float[] COLUMNS = {0, 58, 78, 250};

  private static final float GAP = 8;

  private final Report report;
  private final Locale wanted;

  /**
   * @param wanted the language that was asked for, where the report may be in another
   */
  PdfReport(Report report, Locale wanted) {
    this.report = report;
    this.wanted = wanted;
  }

  /** Writes the report, with what these typefaces have. */
  void write(PDDocument document, Typefaces typefaces, Path file) throws IOException {
    EvidenceWords words = report.words();
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(words.text("report.title") + " " + report.session());
    about.setProducer("Eksamik");
    document.getDocumentCatalog().setLanguage(words.language().getLanguage());
    PdfPages pages = new PdfPages(document, typefaces);
    pages.line(words.text("report.title"), TextStyle.TITLE, Ink.TEXT);
    pages.line(words.text("report.clear"), TextStyle.SMALL, Ink.SOFT);
    if (!words.language().equals(wanted)) {
      pages.line(
          words.text(
              "report.in-english", Map.of("language", wanted.getDisplayLanguage(words.language()))),
          TextStyle.SMALL,
          Ink.SOFT);
    }
    pages.space(GAP);
    facts(pages);
    verification(pages, words);
    events(pages, words);
    pictures(document, pages, words);
    if (typefaces.isLacking()) {
      pages.line(words.text("report.signs"), TextStyle.SMALL, Ink.SOFT);
    }
    pages.finish((page, of) ->
        words.text(
            "report.page", Map.of("page", Integer.toString(page), "pages", Integer.toString(of))));
    document.save(file.toFile());
  }

  private void facts(PdfPages pages) throws IOException {
    for (Map.Entry<String, String> fact : report.facts().entrySet()) {
      pages.row(
          List.of(
              new PdfPages.Cell(0, fact.getKey(), Ink.SOFT),
              new PdfPages.Cell(110, fact.getValue(), Ink.TEXT)));
    }
    pages.space(GAP);
  }

  private void verification(PdfPages pages, EvidenceWords words) throws IOException {
    pages.line(words.text("report.verification"), TextStyle.HEADING, Ink.TEXT);
    pages.line(report.sentence(), TextStyle.STRONG, ink(report.verdict()));
    for (String line : report.more()) {
      pages.line(line, TextStyle.BODY, Ink.SOFT);
    }
    for (String finding : report.findings()) {
      pages.line("– " + finding, TextStyle.BODY, Ink.GRAVE);
    }
    pages.space(GAP);
  }

  private void events(PdfPages pages, EvidenceWords words) throws IOException {
    pages.line(words.text("report.events"), TextStyle.HEADING, Ink.TEXT);
    if (report.events().isEmpty()) {
      pages.line(words.text("report.events.none"), TextStyle.BODY, Ink.SOFT);
    }
    for (RecordedEvent event : report.events()) {
      pages.row(
          List.of(
              new PdfPages.Cell(COLUMNS[0], words.time(event.at()), Ink.TEXT),
              new PdfPages.Cell(COLUMNS[2], words.event(event), Ink.TEXT),
              new PdfPages.Cell(COLUMNS[3], words.facts(event), Ink.SOFT)),
          new PdfPages.Mark(COLUMNS[1], event.gravity(), ink(event.gravity())));
    }
    pages.space(GAP);
  }

  private void pictures(PDDocument document, PdfPages pages, EvidenceWords words)
      throws IOException {
    if (!report.pictures().isEmpty()) {
      pages.line(words.text("report.pictures"), TextStyle.HEADING, Ink.TEXT);
    }
    for (Report.Picture picture : report.pictures()) {
      pages.picture(
          LosslessFactory.createFromImage(document, PngPicture.of(picture.pixels()).image()),
          picture.caption());
    }
  }

  private static Ink ink(RecordedSession.Verdict verdict) {
    return switch (verdict) {
      case INTACT -> Ink.GOOD;
      case RUNNING, CUT_OFF -> Ink.NOTABLE;
      case CHANGED -> Ink.GRAVE;
    };
  }

  private static Ink ink(Gravity gravity) {
    return switch (gravity) {
      case USUAL -> Ink.SOFT;
      case NOTABLE -> Ink.NOTABLE;
      case GRAVE -> Ink.GRAVE;
    };
  }
}
