package org.eksamik.profile.sealed;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ProviderSettings.Oqylyq.Prepared;

/**
 * Candidates' links that were made beforehand: each locked by itself under one key, which only the
 * named workstations can unlock. Safe for several threads.
 *
 * @param prepared as the profile holds them
 * @param workstation this workstation's keys
 */
public record PreparedLinks(Prepared prepared, List<WorkstationKey> workstation) {
  private static final String CONTEXT = "eksamik prepared link 1\n";

  public PreparedLinks {
    workstation = List.copyOf(workstation);
  }

  /**
   * Locks links.
   *
   * @param links by exam and candidate
   */
  public static Prepared lock(
      Map<String, Map<String, Secret>> links, List<WorkstationName> names, SecureRandom random) {
    try (ContentKey key = ContentKey.random(random)) {
      Map<String, Map<String, String>> locked = new LinkedHashMap<>();
      links.forEach((exam, candidates) -> {
        Map<String, String> ofExam = new LinkedHashMap<>();
        candidates.forEach((candidate, link) ->
            ofExam.put(candidate, lock(link, key, context(exam, candidate), random)));
        locked.put(exam, ofExam);
      });
      Map<String, String> keys = new LinkedHashMap<>();
      names.forEach(name -> keys.put(name.text(), WrappedKey.of(name, key).jwe()));
      return new Prepared(keys, locked);
    }
  }

  /**
   * One candidate's link, unlocked for the moment it is opened; all others stay locked.
   *
   * @return nothing where there is none, or none for this workstation
   * @throws ExamException PROFILE_DAMAGED
   */
  public Optional<Secret> of(String exam, String candidate) throws ExamException {
    Optional<String> locked =
        Optional.ofNullable(prepared.links().get(exam))
            .flatMap(links -> Optional.ofNullable(links.get(candidate)));
    Optional<ContentKey> opened = locked.isPresent() ? key() : Optional.empty();
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (ContentKey key = opened.get()) {
      return key.unlock(
              Base64.getUrlDecoder().decode(locked.orElseThrow()), context(exam, candidate))
          .map(PreparedLinks::secret);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private Optional<ContentKey> key() throws ExamException {
    for (WorkstationKey mine : workstation) {
      String jwe = prepared.keys().get(mine.name().text());
      if (jwe != null) {
        return mine.unlock(List.of(new WrappedKey.ForWorkstation(mine.name(), jwe)));
      }
    }
    return Optional.empty();
  }

  private static String lock(Secret link, ContentKey key, byte[] context, SecureRandom random) {
    byte[] plain = link.reveal().getBytes(StandardCharsets.UTF_8);
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(key.lock(plain, context, random));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static Secret secret(byte[] plain) {
    try {
      return Secret.of(new String(plain, StandardCharsets.UTF_8));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** A link cannot be handed to another candidate or exam. */
  private static byte[] context(String exam, String candidate) {
    return (CONTEXT + exam + "\n" + candidate).getBytes(StandardCharsets.UTF_8);
  }
}
