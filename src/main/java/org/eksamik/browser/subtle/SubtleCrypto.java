package org.eksamik.browser.subtle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.eksamik.browser.media.BridgePart;
import org.eksamik.browser.media.BridgedFrame;
import org.eksamik.browser.media.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code crypto.subtle} of one browser's pages. Keys stay here, each frame's for itself, until the
 * page no longer has them or is gone. Belongs to the FX thread; the work is done beside it.
 */
public final class SubtleCrypto implements BridgePart {
  private static final Logger LOG = LoggerFactory.getLogger(SubtleCrypto.class);

  /** Not virtual: this work fills a processor, which others' waiting must not suffer from. */
  private static final int THREADS = 2;

  /** Members of a message that name keys. */
  private static final List<String> KEYS = List.of("key", "public", "wrapping");

  private final Operations operations = new Operations();
  private final Map<BridgedFrame, KeyRing> rings = new HashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("page cryptography").factory());

  @Override
  public Set<String> operations() {
    return Set.of("subtle", "keyGone");
  }

  @Override
  public String handle(BridgedFrame frame, JsonNode message) {
    KeyRing ring =
        rings.computeIfAbsent(
            frame,
            entering -> {
              entering.whenGone(() -> rings.remove(entering));
              return new KeyRing();
            });
    if (message.path("op").asText().equals("keyGone")) {
      ring.forget(message.path("key").asInt());
      return TAKEN;
    }
    int request = message.path("n").asInt();
    if (threads.isShutdown() || !frame.opens(request)) {
      return REFUSED;
    }
    Map<String, HeldKey> keys = new HashMap<>();
    KEYS.forEach(
        member -> ring.find(message.path(member).asInt()).ifPresent(key -> keys.put(member, key)));
    threads.execute(() -> work(frame, ring, request, message, keys));
    return TAKEN;
  }

  private void work(
      BridgedFrame frame, KeyRing ring, int request, JsonNode message, Map<String, HeldKey> keys) {
    try {
      Outcome outcome = operations.run(message, keys);
      Platform.runLater(() -> answer(frame, ring, request, outcome));
    } catch (SubtleException e) {
      refuse(frame, request, e);
    } catch (GeneralSecurityException | ProviderException | IllegalArgumentException e) {
      LOG.debug("A page's cryptography failed: {}", e.getClass().getSimpleName());
      refuse(frame, request, SubtleException.operation());
    } catch (RuntimeException | Error e) {
      refuse(frame, request, SubtleException.operation());
      throw e;
    }
  }

  private static void refuse(BridgedFrame frame, int request, SubtleException e) {
    Refusal refusal = e.refusal();
    Platform.runLater(() -> frame.reject(request, refusal));
  }

  private static void answer(BridgedFrame frame, KeyRing ring, int request, Outcome outcome) {
    try {
      frame.resolve(request, told(ring, outcome));
    } catch (SubtleException e) {
      frame.reject(request, e.refusal());
    }
  }

  private static ObjectNode told(KeyRing ring, Outcome outcome) throws SubtleException {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    switch (outcome) {
      case Outcome.Bytes done ->
          told.put("bytes", Base64.getEncoder().encodeToString(done.bytes()));
      case Outcome.Verified(var right) -> told.put("verified", right);
      case Outcome.Members(var jwk) -> told.set("jwk", jwk);
      case Outcome.Keys(var keys) -> {
        ArrayNode list = told.putArray("keys");
        for (HeldKey key : keys) {
          ObjectNode card = list.addObject().put("key", ring.hold(key)).put("type", key.type());
          card.put("extractable", key.extractable()).set("algorithm", key.told());
          key.usages().forEach(card.putArray("usages")::add);
        }
      }
    }
    return told;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    rings.clear();
  }
}
