package org.eksamik.provider;

import java.util.List;
import java.util.regex.Pattern;
import org.eksamik.exam.Secret;

/**
 * What a provider says in its own words, made fit to be shown and logged: one short line without
 * our secrets and without what makes an address secret.
 */
final class ProviderWords {
  private static final int LONGEST = 200;
  private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");
  private static final Pattern ADDRESS_QUERY =
      Pattern.compile("(?i)(\\bhttps?://[^\\s?#]*)[?#]\\S*");
  private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]+\\.[\\w.-]+");

  private final List<Secret> secrets;

  ProviderWords(List<Secret> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  String harmless(String words) {
    String line = NOT_PRINTED.matcher(words).replaceAll(" ").strip().replaceAll(" {2,}", " ");
    for (Secret secret : secrets) {
      if (!secret.isBlank()) {
        line = line.replace(secret.reveal(), secret.toString());
      }
    }
    line = ADDRESS_QUERY.matcher(line).replaceAll("$1?…");
    line = JWT.matcher(line).replaceAll("•••");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
