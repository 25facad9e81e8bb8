package org.eksamik.provider;

import java.util.Optional;

/**
 * Why a provider did not do as asked.
 *
 * @param code as it came, with its zeros; absent where the provider gave none. {@code
 *     ReasonSentences} has words for people
 * @param words the provider's own, made harmless; empty where it gave none
 */
public record Reason(String provider, Optional<String> code, String words) {}
