package org.eksamik.browser.subtle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What comes of an operation. */
sealed interface Outcome {
  final class Bytes implements Outcome {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  record Verified(boolean right) implements Outcome {}

  /** One key, or a private one and its public one. */
  record Keys(List<HeldKey> keys) implements Outcome {}

  record Members(ObjectNode jwk) implements Outcome {}
}
