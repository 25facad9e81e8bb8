package org.eksamik.evidence.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eksamik.capture.ffmpeg.RecordedMedia;
import org.eksamik.evidence.RecordedOnce;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.reading.RecordedTrack;
import org.eksamik.evidence.words.EvidenceWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionExportTest {
  private static final Pattern PICTURE = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"");

  @TempDir Path data;
  private RecordedSession session;
  private Path out;

  @BeforeEach
  void open() throws Exception {
    RecordedOnce recorded = RecordedOnce.in(data);
    session =
        RecordedSession.open(
            recorded.folder(), recorded.key(), recorded.sessions().believed(recorded.folder()));
    out = data.resolve("out");
  }

  private SessionExport export(Stretch stretch, String language, Duration... moments) {
    return new SessionExport(
        session,
        stretch,
        List.of(moments),
        EvidenceWords.in(Locale.of(language)),
        Instant.parse("2026-05-04T12:00:00Z"));
  }

  private Duration middle() {
    return session.length().dividedBy(2);
  }

  private RecordedMedia media(List<String> files, String kind, String ending) throws Exception {
    String file =
        files.stream()
            .filter(name -> name.startsWith(kind) && name.endsWith(ending))
            .findFirst()
            .orElseThrow();
    return RecordedMedia.read(out.resolve(file));
  }

  @Test
  void writesEveryRecordingAsWebmThatPlays() throws Exception {
    List<String> files = export(Stretch.WHOLE, "en").into(out, Set.of(Form.WEBM));

    for (String kind : List.of("camera", "screen")) {
      assertThat(media(files, kind, ".webm").pictures())
          .isEqualTo(session.tracks(kind).getFirst().pictures().size());
    }
  }

  @Test
  void anMp4BeginsExactlyWithItsStretch() throws Exception {
    Duration from = middle();
    Duration until = from.plusMillis(1500);
    List<String> files =
        export(new Stretch(Optional.of(from), Optional.of(until)), "en")
            .into(out, Set.of(Form.MP4));

    RecordedMedia camera = media(files, "camera", ".mp4");
    assertThat(camera.width()).isEqualTo(320);
    assertThat(camera.length()).isLessThanOrEqualTo(Duration.ofMillis(1500));
    long inside =
        session.tracks("camera").getFirst().pictures().stream()
            .map(place -> session.tracks("camera").getFirst().begins().plusMillis(place.millis()))
            .filter(at -> at.compareTo(from) >= 0 && at.compareTo(until) <= 0)
            .count();
    assertThat((long) camera.pictures()).isBetween(inside - 1, inside + 2);
    assertThat(media(files, "screen", ".mp4").width()).isEqualTo(1920);
  }

  @Test
  void aStretchInWhichNothingChangedShowsThePictureThatStands() throws Exception {
    RecordedTrack screen = session.tracks("screen").getFirst();
    Duration from = screen.begins().plusMillis(screen.pictures().get(1).millis() + 1);
    Stretch still = new Stretch(Optional.of(from), Optional.of(from.plusMillis(1)));
    List<String> files = export(still, "en").into(out, Set.of(Form.MP4));

    assertThat(media(files, "screen", ".mp4").pictures()).isPositive();
  }

  @Test
  void leavesNothingInTheClearButWhatWasAskedFor() throws Exception {
    List<String> files =
        export(Stretch.WHOLE, "en", middle()).into(out, Set.of(Form.MP4, Form.PDF));
    try (Stream<Path> there = Files.list(out)) {
      assertThat(there.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(files);
    }
    assertThat(Files.getPosixFilePermissions(out.resolve("report.pdf"))).hasSize(2);
  }

  @Test
  void thePageIsCompleteInItselfAndRunsNothingOfWhatWasRecorded() throws Exception {
    Path file = data.resolve("report.html");
    export(Stretch.WHOLE, "et", middle()).html(file);

    String page = Files.readString(file);
    assertThat(page)
        .contains("<html lang=\"et\">")
        .contains("Salvestamisest saadik ei ole midagi muudetud.")
        .contains(session.id())
        .contains("Lehe aadress keelatud")
        .contains("https://õpik.example/&lt;script&gt;")
        .contains("另一个窗口 &#123;events}")
        .doesNotContain("<video", "{facts}", "{title}");
    Matcher pictures = PICTURE.matcher(page);
    assertThat(pictures.find()).isTrue();
    BufferedImage screen =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(pictures.group(1))));
    assertThat(screen.getWidth()).isEqualTo(1920);
    assertThat(pictures.find()).as("and the camera").isTrue();
  }

  @Test
  void thePageBesideRecordingsLeadsToThem() throws Exception {
    List<String> files = export(Stretch.WHOLE, "en").into(out, Set.of(Form.WEBM, Form.HTML));

    String page = Files.readString(out.resolve("report.html"));
    files.stream()
        .filter(file -> file.endsWith(".webm"))
        .forEach(file -> assertThat(page).contains("src=\"" + file + "\""));
    assertThat(page).contains("<button>");
  }

  @Test
  void thePdfSaysTheSameAsTextAndShowsThePictures() throws Exception {
    Path file = data.resolve("report.pdf");
    export(Stretch.WHOLE, "et", middle()).pdf(file, List.of());

    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("Salvestatud seansi aruanne")
          .contains(session.id())
          .contains("Salvestamisest saadik ei ole midagi muudetud.")
          .contains("Lehe aadress keelatud")
          .contains("õpik.example")
          .contains("Ette tuli teine aken")
          .contains("????? {events}");
      long images =
          StreamSupport.stream(document.getPages().spliterator(), false)
              .mapToLong(SessionExportTest::images)
              .sum();
      assertThat(images).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"ru, Отчёт", "kk, Бұл файл шифрланбаған"})
  void thePdfHasTheLettersOfRussianAndKazakh(String language, String words) throws Exception {
    Path file = data.resolve("report.pdf");
    export(Stretch.WHOLE, language).pdf(file, List.of());
    assertThat(text(file)).contains(words);
  }

  @Test
  void aChinesePdfIsInEnglishAndSaysWhyWhereNoTypefaceHasItsSigns() throws Exception {
    Path file = data.resolve("report.pdf");
    export(Stretch.WHOLE, "zh").pdf(file, List.of());
    assertThat(text(file))
        .contains("Report on a recorded session", "no typeface for Chinese", "written as ?");
  }

  @Test
  void thePdfTakesWhatItsTypefaceLacksFromAnother() throws Exception {
    Path dejaVu = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    assumeThat(dejaVu).exists();
    Path file = data.resolve("signs.pdf");
    Path broken = Files.writeString(data.resolve("broken.ttf"), "no typeface");
    try (PDDocument document = new PDDocument();
        Typefaces typefaces = new Typefaces(document, List.of(broken, dejaVu))) {
      PdfPages pages = new PdfPages(document, typefaces);
      pages.line("Ilm: ☂ ja ☃, 监考", PdfPages.TextStyle.BODY, PdfPages.Ink.TEXT);
      pages.finish((_, _) -> "");
      document.save(file.toFile());
      assertThat(typefaces.isLacking()).isTrue();
    }
    assertThat(text(file)).contains("Ilm: ☂ ja ☃, ??");
  }

  private static String text(Path file) throws Exception {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static long images(PDPage page) {
    return StreamSupport.stream(page.getResources().getXObjectNames().spliterator(), false)
        .filter((COSName name) -> page.getResources().isImageXObject(name))
        .count();
  }

  @Test
  void aStretchHasItsOwnEventsAlone() throws Exception {
    Stretch end = new Stretch(Optional.of(session.length()), Optional.empty());
    export(end, "en").into(out, Set.of(Form.JSONL));

    assertThat(Files.readAllLines(out.resolve("journal.jsonl")))
        .hasSize(1)
        .first()
        .asString()
        .contains("WORKSTATION_READY");
  }
}
