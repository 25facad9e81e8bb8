package org.eksamik.evidence.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eksamik.capture.encode.Container;
import org.eksamik.db.OwnerOnly;
import org.eksamik.evidence.export.HtmlReport.Video;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.words.EvidenceWords;

/**
 * Writes a session, or a stretch of it, in the clear. Nothing else than the files that were asked
 * for ever reaches the disk. Slow; for any thread.
 *
 * @param moments whose pictures stand in reports, from the session's beginning
 * @param now when it is written
 */
public record SessionExport(
    RecordedSession session,
    Stretch stretch,
    List<Duration> moments,
    EvidenceWords words,
    Instant now) {

  private static final JsonMapper JSON = new JsonMapper();

  public SessionExport {
    moments = List.copyOf(moments);
  }

  /** Writes these forms into a folder; the names of the files. */
  public List<String> into(Path folder, Set<Form> forms) throws IOException {
    OwnerOnly.createFolder(folder);
    List<String> files = new ArrayList<>();
    List<Video> videos = new ArrayList<>();
    if (forms.contains(Form.WEBM)) {
      recordings(folder, Container.WEBM, files, videos);
    }
    if (forms.contains(Form.MP4)) {
      recordings(folder, Container.MP4, files, videos);
    }
    if (forms.contains(Form.JSONL)) {
      write(folder.resolve("journal.jsonl"), String.join("", lines()));
      files.add("journal.jsonl");
    }
    if (forms.contains(Form.HTML)) {
      html(folder.resolve("report.html"), videos);
      files.add("report.html");
    }
    if (forms.contains(Form.PDF)) {
      pdf(folder.resolve("report.pdf"));
      files.add("report.pdf");
    }
    return files;
  }

  /** Writes the report as a page that is complete in itself. */
  public void html(Path file) throws IOException {
    html(file, List.of());
  }

  private void html(Path file, List<Video> videos) throws IOException {
    write(file, new HtmlReport(report(words)).page(videos));
  }

  /**
   * Writes the report as PDF. A language whose signs this computer has no typeface for gives way to
   * English, and the report says so.
   */
  public void pdf(Path file) throws IOException {
    pdf(file, SystemTypefaces.withChinese());
  }

  /**
   * The same.
   *
   * @param others typefaces for signs that ours lacks
   */
  void pdf(Path file, List<Path> others) throws IOException {
    try (PDDocument document = new PDDocument();
        Typefaces typefaces = new Typefaces(document, others)) {
      boolean can = typefaces.have(words.text("report.title"));
      Report report = report(can ? words : EvidenceWords.in(Locale.ENGLISH));
      ownerOnly(file);
      new PdfReport(report, words.language()).write(document, typefaces, file);
    }
  }

  private Report report(EvidenceWords said) throws IOException {
    return Report.of(session, stretch, moments, now, said);
  }

  private void recordings(Path folder, Container container, List<String> files, List<Video> videos)
      throws IOException {
    for (Recordings.Written written : new Recordings(session, stretch, container).write(folder)) {
      String name = written.file().getFileName().toString();
      files.add(name);
      videos.add(new Video(name, written.track().kind(), written.began()));
    }
  }

  private List<String> lines() {
    return session.events().stream()
        .filter(event -> stretch.has(event.since()))
        .map(SessionExport::line)
        .toList();
  }

  private static String line(RecordedEvent event) {
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("at", event.at().toString())
            .put("event", event.name());
    ObjectNode facts = line.putObject("facts");
    event.facts().forEach(facts::put);
    try {
      return JSON.writeValueAsString(line) + "\n";
    } catch (IOException impossible) {
      throw new IllegalStateException("texts are always JSON", impossible);
    }
  }

  private static void write(Path file, String text) throws IOException {
    ownerOnly(file);
    Files.writeString(file, text);
  }

  /** What is in the clear is at least nobody else's at this machine. */
  private static void ownerOnly(Path file) throws IOException {
    try {
      OwnerOnly.createFile(file);
    } catch (FileAlreadyExistsException overwritten) {
      // Its rights stay as somebody set them.
    }
  }
}
