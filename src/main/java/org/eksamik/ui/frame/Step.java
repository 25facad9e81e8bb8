package org.eksamik.ui.frame;

/** The four steps every student goes through, in this order. */
public enum Step {
  CHECK("check"),
  SIGN_IN("sign-in"),
  EXAM("exam"),
  START("start");

  private final String key;

  Step(String key) {
    this.key = key;
  }

  /** Its name in the bundles: {@code step.<key>}. */
  String key() {
    return key;
  }
}
