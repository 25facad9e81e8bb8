package org.eksamik.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eksamik.evidence.log.Disk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that holds some room on the disk for the journal: when another program fills the disk, it
 * is given up, and events still find a place.
 */
final class Reserve {
  private static final Logger log = LoggerFactory.getLogger(Reserve.class);
  private static final int BYTES = 8 * 1024 * 1024;
  private static final long PLENTY = 30L * BYTES;

  private final Path folder;
  private final Disk disk;

  Reserve(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  private Path file() {
    return folder.resolve("reserve");
  }

  /** Makes it anew where there is plenty of room. */
  void fill() {
    try {
      if (Files.exists(file()) || disk.free(folder) < PLENTY) {
        return;
      }
      try (Disk.Segment reserve = disk.create(file())) {
        reserve.add(ByteBuffer.allocate(BYTES));
        reserve.force();
      }
    } catch (IOException cannot) {
      log.warn("no room is held for the journal", cannot);
    }
  }

  /** Gives it up; false where there is none. */
  boolean release() {
    try {
      return Files.deleteIfExists(file());
    } catch (IOException cannot) {
      log.warn("the reserve stays", cannot);
      return false;
    }
  }
}
