package org.eksamik.evidence.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedEvent;

/** The report as one page that needs nothing from a network. */
final class HtmlReport {
  private static final String TEMPLATE = "/evidence/report.html";

  /** Shapes say what colours say. */
  private static final Map<Gravity, String> SHAPES =
      Map.of(Gravity.USUAL, "●", Gravity.NOTABLE, "▲", Gravity.GRAVE, "◆");

  private final Report report;

  HtmlReport(Report report) {
    this.report = report;
  }

  /**
   * A recording that lies beside the page.
   *
   * @param began its first picture, in milliseconds since the session's beginning
   */
  record Video(String file, String kind, long began) {}

  /**
   * The page.
   *
   * @param videos an event leads to their pictures; without any the page is complete in itself
   */
  String page(List<Video> videos) throws IOException {
    StringBuilder pictures = new StringBuilder();
    for (Report.Picture picture : report.pictures()) {
      pictures.append(
          "<figure><img alt=\"%1$s\" src=\"%2$s\"><figcaption>%1$s</figcaption></figure>\n"
              .formatted(
                  escaped(picture.caption()), PngPicture.of(picture.pixels()).dataAddress()));
    }
    // Pictures come last: nothing is looked for in what they hold.
    return template()
        .replace("{language}", report.words().language().getLanguage())
        .replace("{title}", said("report.title"))
        .replace("{clear}", said("report.clear"))
        .replace("{verification}", said("report.verification"))
        .replace("{state}", lower(report.verdict()))
        .replace("{sentence}", escaped(report.sentence()))
        .replace("{more}", paragraphs(report.more()))
        .replace("{findings}", items(report.findings()))
        .replace("{facts}", facts())
        .replace("{events-title}", said("report.events"))
        .replace("{head}", head())
        .replace("{events}", events(!videos.isEmpty()))
        .replace("{videos}", videos.stream().map(HtmlReport::video).collect(Collectors.joining()))
        .replace("{pictures-title}", report.pictures().isEmpty() ? "" : heading("report.pictures"))
        .replace("{pictures}", pictures);
  }

  private String said(String key) {
    return escaped(report.words().text(key));
  }

  private String heading(String key) {
    return "<h2>" + said(key) + "</h2>";
  }

  private static String paragraphs(List<String> lines) {
    return lines.stream()
        .map(line -> "<p>" + escaped(line) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String items(List<String> lines) {
    return lines.stream()
        .map(line -> "<li>" + escaped(line) + "</li>")
        .collect(Collectors.joining("\n", "<ul class=\"findings\">", "</ul>"));
  }

  private String facts() {
    return report.facts().entrySet().stream()
        .map(fact ->
            "<dt>%s</dt><dd>%s</dd>".formatted(escaped(fact.getKey()), escaped(fact.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private String head() {
    return List.of("report.time", "report.gravity", "report.event", "report.facts").stream()
        .map(key -> "<th scope=\"col\">" + said(key) + "</th>")
        .collect(Collectors.joining());
  }

  private String events(boolean lead) {
    return report.events().isEmpty()
        ? "<tr><td colspan=\"4\">" + said("report.events.none") + "</td></tr>"
        : report.events().stream()
            .map(event -> event(event, lead))
            .collect(Collectors.joining("\n"));
  }

  private String event(RecordedEvent event, boolean lead) {
    String time = escaped(report.words().time(event.at()));
    return """
    <tr class="%s" data-since="%d"><td>%s</td><td title="%s"><span aria-hidden="true">%s</span> \
    <span class="word">%s</span></td><td>%s</td><td>%s</td></tr>\
    """
        .formatted(
            lower(event.gravity()),
            event.since().toMillis(),
            lead ? "<button>" + time + "</button>" : time,
            escaped(event.at().toString()),
            Objects.requireNonNull(SHAPES.get(event.gravity())),
            escaped(report.words().gravity(event.gravity())),
            escaped(report.words().event(event)),
            escaped(report.words().facts(event)));
  }

  private static String video(Video video) {
    return """
    <figure><video class="%s" data-began="%d" src="%s" controls preload="metadata"></video>\
    <figcaption>%s</figcaption></figure>
    """
        .formatted(
            escaped(video.kind()), video.began(), escaped(video.file()), escaped(video.file()));
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        // A place of the template that an event names stays text.
        .replace("{", "&#123;");
  }

  private static String template() {
    try (InputStream template =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream(TEMPLATE))) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
