package org.eksamik.login.local;

import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eksamik.db.OwnerOnly;
import org.eksamik.db.StorageTrouble;
import org.eksamik.exam.ExamException;

/** A sheet of cards to print and cut, one for each student, that any browser opens. */
public final class PinSheet {
  private static final String STYLE =
      """
      @page { size: A4; margin: 12mm; }
      * { box-sizing: border-box; }
      body { margin: 0; font: 11pt/1.4 "Open Sans", "Segoe UI", "Helvetica Neue", sans-serif; color: #000; }
      main { display: grid; grid-template-columns: 1fr 1fr; border-top: .3mm dashed #777; border-left: .3mm dashed #777; }
      article { height: 45mm; padding: 5mm 6mm; border-right: .3mm dashed #777; border-bottom: .3mm dashed #777; break-inside: avoid; overflow: hidden; }
      h1 { margin: 0; font-size: 9pt; font-weight: 400; color: #444; }
      h2 { margin: 0 0 1.5mm; font-size: 13pt; overflow-wrap: anywhere; }
      dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 4mm; margin: 0; align-items: baseline; }
      dt { color: #444; }
      dd { margin: 0; overflow-wrap: anywhere; }
      .pin { font: 700 17pt/1.3 "DejaVu Sans Mono", Consolas, Menlo, monospace; letter-spacing: .08em; }
      p { margin: 1mm 0 0; font-size: 8.5pt; color: #444; }
      """;

  private final Texts texts;

  /**
   * The words of the sheet in the school's language.
   *
   * @param title the school's or the profile's
   * @param login what a login is called
   * @param pin what a PIN is called
   * @param note what a student should know about it, in one line
   */
  public record Texts(Locale language, String title, String login, String pin, String note) {}

  public PinSheet(Texts texts) {
    this.texts = texts;
  }

  /**
   * Writes the sheet where only its owner may read it, in place of an older one. Delete it once it
   * is printed.
   *
   * @throws ExamException {@code STORAGE} where the file cannot be written; an older one is then
   *     still whole
   */
  public void write(Path file, List<IssuedPin> pins) throws ExamException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      OwnerOnly.createFile(part);
      Files.writeString(part, html(pins));
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StorageTrouble.of(e, target.resolveSibling(""));
    }
  }

  private String html(List<IssuedPin> pins) {
    String cards = pins.stream().map(this::card).collect(Collectors.joining("\n"));
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(
            escapeHtml4(texts.language().toLanguageTag()),
            escapeHtml4(texts.title()),
            STYLE,
            cards);
  }

  private String card(IssuedPin issued) {
    return """
    <article>
    <h1>%s</h1>
    <h2>%s</h2>
    <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd class="pin">%s</dd></dl>
    <p>%s</p>
    </article>\
    """
        .formatted(
            escapeHtml4(texts.title()),
            escapeHtml4(issued.name()),
            escapeHtml4(texts.login()),
            escapeHtml4(issued.login()),
            escapeHtml4(texts.pin()),
            escapeHtml4(issued.pin().reveal()),
            escapeHtml4(texts.note()));
  }
}
