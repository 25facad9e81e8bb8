package org.eksamik.kiosk;

import java.util.List;

/** Looks for one thing that an exam may not want to happen. Cheap: it looks every few seconds. */
public interface Detector {
  /** Its name in the profile and the journal, such as {@code virtualMachine}. */
  String name();

  /** What speaks for it, each a sign in its own words; empty where nothing does. */
  List<String> look();
}
