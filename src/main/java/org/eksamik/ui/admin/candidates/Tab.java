package org.eksamik.ui.admin.candidates;

/** The three sides of a directory. */
public enum Tab {
  LIST,
  IMPORT,
  RESULTS
}
