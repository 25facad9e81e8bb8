package org.eksamik.db;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.words.Texts;
import org.sqlite.SQLiteException;

/**
 * Why the data folder cannot be used; the sentences for the person who looks after the workstation
 * stand in the bundle {@code files}, under {@code storage.<reason>}.
 */
public enum StorageTrouble {
  NOT_A_FOLDER,
  NOT_WRITABLE,
  FULL,
  DAMAGED,
  FOREIGN,
  NEWER,
  BUSY,
  OTHER;

  /** With the facts {@code folder}, {@code reason} (this name) and {@code detail} (a sentence). */
  ExamException in(Path folder) {
    return described(ExamException.of(Fault.STORAGE), folder);
  }

  /** What the cause, or what lies under it, says about the folder; the same facts. */
  public static ExamException of(Exception cause, Path folder) {
    return about(cause).described(ExamException.of(Fault.STORAGE, cause), folder);
  }

  private ExamException described(ExamException fault, Path folder) {
    return fault
        .with("folder", folder.toString())
        .with("reason", name())
        .with("detail", said(folder));
  }

  private Said said(Path folder) {
    String key = "storage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    return language -> Texts.of("files", language).text(key, Map.of("folder", folder.toString()));
  }

  static StorageTrouble about(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      Optional<StorageTrouble> known = known(each);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return OTHER;
  }

  private static Optional<StorageTrouble> known(Throwable cause) {
    return switch (cause) {
      case SQLiteException sqlite -> known(sqlite);
      case AccessDeniedException e -> Optional.of(NOT_WRITABLE);
      case ReadOnlyFileSystemException e -> Optional.of(NOT_WRITABLE);
      case FileAlreadyExistsException e -> Optional.of(NOT_A_FOLDER);
      case NotDirectoryException e -> Optional.of(NOT_A_FOLDER);
      case IOException e -> Optional.of(messageSaysFull(e) ? FULL : OTHER);
      default -> Optional.empty();
    };
  }

  /** The low byte is the kind, the rest refines it (SQLite, "Result and Error Codes"). */
  private static Optional<StorageTrouble> known(SQLiteException cause) {
    return switch (cause.getResultCode().code & 0xff) {
      case 5, 6 -> Optional.of(BUSY);
      case 3, 8, 14, 23 -> Optional.of(NOT_WRITABLE);
      case 13 -> Optional.of(FULL);
      case 11, 26 -> Optional.of(DAMAGED);
      default -> Optional.empty();
    };
  }

  /** Java has no exception of its own for a full disk; these are the words of Linux and Windows. */
  private static boolean messageSaysFull(IOException cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left") || message.contains("not enough space");
  }
}
