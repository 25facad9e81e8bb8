package org.eksamik.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.TreeMap;
import org.eksamik.exam.Event;

/** An event as it stands in the journal: {@code {"event": "STEP_DONE", "facts": {…}}}. */
public final class JournalText {
  /** The stream of the journal. */
  public static final String STREAM = "journal";

  private static final JsonMapper JSON = new JsonMapper();

  private JournalText() {}

  static byte[] of(Event event) {
    ObjectNode text = JsonNodeFactory.instance.objectNode().put("event", event.kind().name());
    ObjectNode facts = text.putObject("facts");
    new TreeMap<>(event.facts()).forEach(facts::put);
    try {
      return JSON.writeValueAsBytes(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts are always JSON", impossible);
    }
  }

  /** Reads it again; a newer program's events, too. */
  public static JsonNode read(byte[] text) throws IOException {
    return JSON.readTree(text);
  }
}
