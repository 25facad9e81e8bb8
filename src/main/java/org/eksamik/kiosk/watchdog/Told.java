package org.eksamik.kiosk.watchdog;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the watchdog has to tell the journal. The journal has one writer, which may be dead by then:
 * so it is kept beside, and told at the program's next start with the time at which it happened.
 */
public final class Told implements Events {
  private static final Logger log = LoggerFactory.getLogger(Told.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Path file;
  private final InstantSource clock;

  /**
   * @param data the data folder
   */
  public Told(Path data, InstantSource clock) {
    this.folder = data.resolve("kiosk");
    this.file = folder.resolve("watchdog.jsonl");
    this.clock = clock;
  }

  @Override
  public void record(Event event) {
    ObjectNode line = JSON.createObjectNode();
    line.put("event", event.kind().name());
    ObjectNode facts = line.putObject("facts");
    event.facts().forEach(facts::put);
    facts.put("at", clock.instant().toString());
    try {
      Files.createDirectories(folder);
      Files.writeString(
          file,
          line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException cannot) {
      log.error("what the watchdog saw could not be kept: {}", line, cannot);
    }
  }

  /** Tells everything kept so far, once. */
  public void tell(Events journal) {
    try {
      for (String line : Files.readAllLines(file)) {
        event(line, journal);
      }
      Files.delete(file);
    } catch (NoSuchFileException nothing) {
      log.debug("the watchdog had nothing to tell");
    } catch (IOException unreadable) {
      log.warn("what the watchdog saw cannot be read", unreadable);
    }
  }

  private static void event(String line, Events journal) throws IOException {
    ObjectNode read = (ObjectNode) JSON.readTree(line);
    Map<String, String> facts = new HashMap<>();
    read.path("facts")
        .properties()
        .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
    for (Event.Kind kind : Event.Kind.values()) {
      if (kind.name().equals(read.path("event").asText())) {
        journal.record(new Event(kind, facts));
      }
    }
  }
}
