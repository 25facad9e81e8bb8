package org.eksamik.app.hold;

import java.util.Locale;

/** A program that tells how it was started, a word a line. */
final class OwnCommand {
  private OwnCommand() {}

  public static void main(String[] words) {
    Comeback.ofThisProgram(true, Locale.ROOT).restart().forEach(System.out::println);
  }
}
