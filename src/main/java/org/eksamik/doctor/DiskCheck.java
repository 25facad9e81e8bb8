package org.eksamik.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether the data folder can be written and has room for recordings. */
public final class DiskCheck implements Check {
  private static final long MEGABYTE = 1024 * 1024;

  private final Path data;
  private final int megabytes;

  /**
   * @param data the data folder
   * @param megabytes what exams may fill
   */
  public DiskCheck(Path data, int megabytes) {
    this.data = data;
    this.megabytes = megabytes;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Finding look() {
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "check", ""));
      // Unlike a FileStore this needs no mount table, which containers may lack.
      long free = data.toFile().getUsableSpace() / MEGABYTE;
      Map<String, String> facts =
          Map.of(
              "folder",
              data.toString(),
              "free",
              Long.toString(free),
              "needed",
              Integer.toString(megabytes));
      return free < megabytes ? Finding.fail("full", facts) : Finding.pass(facts);
    } catch (IOException e) {
      return Finding.fail(
          "locked", Map.of("folder", data.toString(), "detail", e.getClass().getSimpleName()));
    }
  }
}
