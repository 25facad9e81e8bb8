package org.eksamik.evidence.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A folder, such as a share of the school's server. */
record FolderDestination(Path folder) implements Destination {
  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public boolean has(Parcel parcel) throws IOException {
    Path file = folder.resolve(parcel.key());
    return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), parcel.bytes());
  }

  @Override
  public void send(Parcel parcel) throws IOException {
    Path file = folder.resolve(parcel.key());
    Files.createDirectories(file.getParent());
    Path draft = Files.write(file.resolveSibling(file.getFileName() + ".part"), parcel.bytes());
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
