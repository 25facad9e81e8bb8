package org.eksamik.db;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Folders and files that only the user who runs the program may open, from the moment they exist.
 */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** Makes the folder and the missing ones above it; the rights of those that exist stay. */
  public static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (posix(folder)) {
      Files.createDirectories(folder, attribute("rwx------"));
    } else {
      Files.createDirectories(folder);
      restrictByList(folder);
    }
  }

  /**
   * Makes an empty file.
   *
   * @throws FileAlreadyExistsException where there is one; its rights stay as they are
   */
  public static void createFile(Path file) throws IOException {
    if (posix(file)) {
      Files.createFile(file, attribute("rw-------"));
    } else {
      Files.createFile(file);
      restrictByList(file);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> attribute(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Windows: an access list of one entry replaces what the folder above would hand down. */
  private static void restrictByList(Path path) throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (view == null) {
      return;
    }
    view.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }
}
