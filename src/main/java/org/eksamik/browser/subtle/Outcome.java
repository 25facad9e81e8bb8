package org.eksamik.browser.subtle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What comes of an operation. */
sealed interface Outcome {
  record Bytes(byte[] bytes) implements Outcome {}

  record Verified(boolean right) implements Outcome {}

  /** One key, or a private one and its public one. */
  record Keys(List<HeldKey> keys) implements Outcome {}

  record Members(ObjectNode jwk) implements Outcome {}
}
