package org.eksamik.ui.admin.candidates.listing;

/** The order of a list. */
public record Sorting(Column column, boolean ascending) {}
