package org.eksamik.provider;

/** A group that candidates belong to, by the provider's identifier. */
public record CandidateGroup(String id, String title) {}
