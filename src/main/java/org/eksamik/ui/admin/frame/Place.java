package org.eksamik.ui.admin.frame;

/** What the administrator looks after; the entries of the rail. */
public enum Place {
  CANDIDATES,
  ACCOUNTS,
  PROFILES,
  EVIDENCE,
  DEVICES
}
