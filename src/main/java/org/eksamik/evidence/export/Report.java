package org.eksamik.evidence.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.eksamik.evidence.export.SessionExport.Told;
import org.eksamik.evidence.export.SessionExport.Track;
import org.eksamik.evidence.log.Verification;

/** The report as one page that needs nothing from a network: an event leads to its pictures. */
record Report(String session, Verification verification) {
  private static final String TEMPLATE = "/evidence/report.html";

  String html(List<Told> events, Map<String, Track> files) {
    return template()
        .replace("{session}", escaped(session))
        .replace("{state}", verification.isIntact() ? "intact" : "changed")
        .replace("{findings}", findings())
        .replace(
            "{signer}",
            verification.signer().map(key -> escaped(key.fingerprint())).orElse("nobody"))
        .replace("{videos}", files.entrySet().stream().map(Report::video).collect(joining()))
        .replace("{events}", events.stream().map(Report::event).collect(joining()));
  }

  private String findings() {
    return verification.findings().stream()
        .map(found ->
            "<li>segment %d, entry %d %s: %s %s</li>"
                .formatted(
                    found.segment(),
                    found.entry(),
                    escaped(found.stream()),
                    found.what(),
                    escaped(found.detail())))
        .collect(joining());
  }

  private static String video(Map.Entry<String, Track> file) {
    return """
    <figure><video class="%s" data-began="%d" src="%s" controls preload="metadata"></video>\
    <figcaption>%s</figcaption></figure>
    """
        .formatted(
            escaped(file.getValue().kind()),
            file.getValue().began().toEpochMilli(),
            escaped(file.getKey()),
            escaped(file.getKey()));
  }

  private static String event(Told told) {
    return """
    <tr data-at="%d"><td><button>%s</button></td><td>%s</td><td>%s</td></tr>
    """
        .formatted(
            told.at().toEpochMilli(),
            escaped(told.at().toString()),
            escaped(told.event()),
            escaped(told.facts().isEmpty() ? "" : told.facts().toString()));
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String template() {
    try (InputStream template =
        Objects.requireNonNull(Report.class.getResourceAsStream(TEMPLATE))) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
