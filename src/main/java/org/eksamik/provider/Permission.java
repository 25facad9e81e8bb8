package org.eksamik.provider;

/**
 * Whether candidates may sit an exam from now on.
 *
 * @param examId the provider's identifier of the exam
 */
public record Permission(String examId, boolean granted) {}
