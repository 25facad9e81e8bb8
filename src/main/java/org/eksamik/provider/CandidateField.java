package org.eksamik.provider;

import java.util.Optional;

/**
 * A field that a provider's candidates have.
 *
 * @param id the provider's own sign for it: a number or a name
 * @param label what people call it; a column of this name is this field
 * @param column where one of our own columns ({@code login}, {@code password}, …) is this field,
 *     its name
 * @param required whether {@link CandidateDirectory#add} needs it
 * @param secret whether its value is never shown
 */
public record CandidateField(
    String id, String label, Optional<String> column, boolean required, boolean secret) {}
