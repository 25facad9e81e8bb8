package org.eksamik.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Language;
import org.eksamik.words.Phrase;

/** Reads profiles and finds everything that is wrong with them at once. For any thread but FX's. */
public final class ProfileReader {
  private ProfileReader() {}

  /**
   * Reads a profile's file.
   *
   * @throws ExamException PROFILE_UNREADABLE where there is no file to read
   */
  public static Reading read(Path file) throws ExamException {
    byte[] bytes = new byte[0];
    try {
      bytes = Files.readAllBytes(file);
      return parse(bytes, folderOf(file));
    } catch (IOException unreadable) {
      throw ExamException.of(Fault.PROFILE_UNREADABLE, unreadable)
          .with("file", file.toString())
          .with("detail", file.toString());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Reads a profile's bytes, which stay the caller's to wipe.
   *
   * @param folder against which the profile's paths are resolved
   */
  public static Reading parse(byte[] utf8, Path folder) {
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
      char[] text = new char[decoded.remaining()];
      decoded.get(text);
      Arrays.fill(decoded.array(), '\0');
      try {
        return parse(text, folder);
      } finally {
        Arrays.fill(text, '\0');
      }
    } catch (CharacterCodingException notText) {
      return new Reading.Invalid(
          List.of(Finding.invalid("", Phrase.of("found.not-utf8"), Phrase.of("allowed.utf8"))));
    }
  }

  /**
   * Reads a profile's text.
   *
   * @param folder against which the profile's paths are resolved
   */
  public static Reading parse(String json, Path folder) {
    return parse(json.toCharArray(), folder);
  }

  private static Reading parse(char[] json, Path folder) {
    ProfileText text = ProfileText.parse(json);
    if (text.tree().isEmpty()) {
      return new Reading.Invalid(text.findings());
    }
    JsonNode tree = text.tree().get();
    Set<Finding> findings = new LinkedHashSet<>(text.findings());
    findings.addAll(ProfileSchema.load().check(tree));
    findings.addAll(ProfileChecks.check(tree, folder));
    return findings.isEmpty()
        ? new Reading.Valid(new ProfileEntries(new JsonValues(tree), folder).profile())
        : new Reading.Invalid(findings.stream().sorted(DocumentOrder.of(tree)).toList());
  }

  /**
   * The profile, or a fault for people with every problem in its fact {@code detail}, one a line.
   *
   * @throws ExamException PROFILE_UNREADABLE; PROFILE_SECRET_MISSING where nothing but secrets is
   *     missing; PROFILE_INVALID
   */
  public static Profile require(Path file) throws ExamException {
    return require(read(file), file);
  }

  /** The same of what was read already, from this file. */
  public static Profile require(Reading reading, Path file) throws ExamException {
    return switch (reading) {
      case Reading.Valid(Profile profile) -> profile;
      case Reading.Invalid(List<Finding> findings) -> throw refusal(file, findings);
    };
  }

  private static ExamException refusal(Path file, List<Finding> findings) {
    boolean onlySecrets =
        findings.stream().allMatch(finding -> finding.fault() == Fault.PROFILE_SECRET_MISSING);
    return ExamException.of(onlySecrets ? Fault.PROFILE_SECRET_MISSING : Fault.PROFILE_INVALID)
        .with("file", file.toString())
        .with(
            "detail",
            (Locale wanted) -> {
              Language language = Language.of(wanted).orElse(Language.EN);
              return findings.stream()
                  .map(finding -> finding.sentence(language))
                  .collect(Collectors.joining("\n"));
            });
  }

  /** Against which the paths in a profile's file are resolved. */
  public static Path folderOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
