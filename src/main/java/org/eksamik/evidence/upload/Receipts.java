package org.eksamik.evidence.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eksamik.db.OwnerOnly;

/** What the other side has confirmed, in a file for each session, so that restarts know. */
record Receipts(Path folder) {
  boolean has(String session, Parcel parcel, Destination destination) throws IOException {
    Path file = folder.resolve(session);
    return Files.exists(file) && Files.readAllLines(file).contains(line(parcel, destination));
  }

  void add(String session, Parcel parcel, Destination destination) throws IOException {
    OwnerOnly.createFolder(folder);
    Files.write(
        folder.resolve(session),
        List.of(line(parcel, destination)),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static String line(Parcel parcel, Destination destination) {
    return parcel.key() + " " + parcel.sha256Hex() + " " + destination.name();
  }
}
