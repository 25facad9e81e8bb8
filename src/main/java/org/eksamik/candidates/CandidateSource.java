package org.eksamik.candidates;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eksamik.csv.FileFault;
import org.eksamik.exam.ExamException;

/** A file of candidates, CSV or JSON, told apart by its beginning. */
public record CandidateSource(Path file) {

  /**
   * What a whole file is, known before any of it is sent.
   *
   * @param lines how many candidates it holds, unusable lines among them
   * @param digest by which the same file is known again
   */
  public record Survey(long lines, String digest) {}

  /**
   * Opens the file at its beginning.
   *
   * @throws ExamException {@code FILE_INVALID} with {@code file} and {@code detail}
   */
  public CandidateLines open() throws ExamException {
    return isJson() ? JsonCandidates.open(file) : CsvCandidates.open(file);
  }

  /**
   * Reads the whole file once, so that what cannot be read to its end is refused before anything is
   * sent.
   */
  public Survey survey() throws ExamException {
    long lines = 0;
    try (CandidateLines all = open()) {
      while (all.next().isPresent()) {
        lines++;
      }
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    }
    if (lines == 0) {
      throw FileFault.NO_CANDIDATES.in(file);
    }
    return new Survey(lines, digest());
  }

  private boolean isJson() throws ExamException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int first = in.read();
      while (first == 0xEF || first == 0xBB || first == 0xBF || Character.isWhitespace(first)) {
        first = in.read();
      }
      return first == '[' || first == '{';
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    }
  }

  private String digest() throws ExamException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
