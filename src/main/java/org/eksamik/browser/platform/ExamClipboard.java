package org.eksamik.browser.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javafx.scene.input.ClipboardContent;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.browser.media.BridgePart;
import org.eksamik.browser.media.BridgedFrame;
import org.eksamik.profile.BrowserSettings.Clipboard;

/**
 * The clipboard as pages meet it. An isolated one is here and nowhere else: it begins empty with
 * the visit and ends with it. Belongs to the FX thread.
 */
final class ExamClipboard implements BridgePart {
  private static final String TEXT = "text/plain";
  private static final Pattern TYPES =
      Pattern.compile("text/(plain|html)|image/(png|svg\\+xml)|web [^\\s/]{1,100}/[^\\s/]{1,100}");

  /** In characters of base 64. */
  private static final int LONGEST = 16 * 1024 * 1024;

  private final Clipboard policy;
  private final BiConsumer<String, Refusal> refused;
  private final Set<BridgedFrame> told = new HashSet<>();
  private ObjectNode isolated = JsonNodeFactory.instance.objectNode();

  ExamClipboard(Clipboard policy, BiConsumer<String, Refusal> refused) {
    this.policy = policy;
    this.refused = refused;
  }

  @Override
  public Set<String> operations() {
    return Set.of("clipboardPolicy", "clipboardRead", "clipboardWrite");
  }

  @Override
  public String handle(BridgedFrame frame, JsonNode message) {
    if (message.path("op").asText().equals("clipboardPolicy")) {
      return policy.name().toLowerCase(Locale.ROOT);
    }
    if (policy == Clipboard.BLOCKED) {
      if (told.add(frame)) {
        frame.whenGone(() -> told.remove(frame));
        refused.accept(frame.origin(), Refusal.CLIPBOARD);
      }
      return REFUSED;
    }
    return message.path("op").asText().equals("clipboardRead")
        ? read().toString()
        : write(message.path("items"));
  }

  private ObjectNode read() {
    if (policy == Clipboard.ISOLATED) {
      return isolated;
    }
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    Optional.ofNullable(javafx.scene.input.Clipboard.getSystemClipboard().getString())
        .ifPresent(text -> found.put(TEXT, base64(text)));
    return found;
  }

  private String write(JsonNode items) {
    ObjectNode taken = JsonNodeFactory.instance.objectNode();
    int length = 0;
    for (var item : items.properties()) {
      String bytes = item.getValue().asText();
      length += bytes.length();
      if (!TYPES.matcher(item.getKey()).matches() || length > LONGEST || !isBase64(bytes)) {
        return REFUSED;
      }
      taken.put(item.getKey(), bytes);
    }
    if (policy == Clipboard.ISOLATED) {
      isolated = taken;
      return TAKEN;
    }
    ClipboardContent content = new ClipboardContent();
    if (taken.has(TEXT)) {
      content.putString(text(taken.path(TEXT).asText()));
    }
    if (taken.has("text/html")) {
      content.putHtml(text(taken.path("text/html").asText()));
    }
    return javafx.scene.input.Clipboard.getSystemClipboard().setContent(content) ? TAKEN : REFUSED;
  }

  private static boolean isBase64(String bytes) {
    return bytes.matches("[A-Za-z0-9+/]*={0,2}") && bytes.length() % 4 == 0;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String bytes) {
    return new String(Base64.getDecoder().decode(bytes), StandardCharsets.UTF_8);
  }
}
