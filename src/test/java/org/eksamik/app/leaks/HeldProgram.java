package org.eksamik.app.leaks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eksamik.app.Main;

/** The program in a process of its own, which stays after its work until its input ends. */
final class HeldProgram {
  static final String DONE = "work is done";

  private HeldProgram() {}

  public static void main(String[] words) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              System.out.println(DONE);
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
              }
            }));
    Main.main(words);
  }
}
