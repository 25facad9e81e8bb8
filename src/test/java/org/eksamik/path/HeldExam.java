package org.eksamik.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A program of its own for tests: opens an exam on the display it is started on, with the
 * workstation held, and then does what is written to it line by line. It answers each line with one
 * that begins with {@code =}.
 */
public final class HeldExam {
  private final Schoolroom room;
  private final Student student = new Student();
  private final PrintStream out;

  private HeldExam(Schoolroom room, PrintStream out) {
    this.room = room;
    this.out = out;
  }

  /**
   * @param words the folder to work in
   */
  public static void main(String[] words) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Schoolroom room = Schoolroom.held(Path.of(words[0]), _ -> {})) {
      HeldExam exam = new HeldExam(room, out);
      exam.open();
      exam.obey();
    }
    System.exit(0);
  }

  private void open() {
    student.signInLocally("mari");
    student.click("that-is-me");
    student.launch("english");
    ExamPaper paper = ExamPaper.before(room);
    student.click("start-exam");
    paper.opened();
    new WebPage(room::browser).focus();
    out.println("= open");
  }

  private void obey() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] order = line.split(" ", 2);
      out.println(
          "= " + answer(order[0].toUpperCase(Locale.ROOT), order.length > 1 ? order[1] : ""));
    }
  }

  private String answer(String order, String what) {
    return switch (order) {
      case "PAGE" -> new WebPage(room::browser).ask(what);
      case "WINDOW" -> Long.toString(room.handle());
      case "LEAVE" -> leave();
      default -> "?";
    };
  }

  private String leave() {
    student.leaveUnfinished();
    return "left";
  }
}
