package org.eksamik.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.log.SessionReader;
import org.eksamik.evidence.log.SessionVerifier;
import org.eksamik.evidence.log.Verification;

/** What lies in a data folder after recording. */
public final class Recorded {
  final List<JsonNode> events = new ArrayList<>();
  final Map<String, ByteArrayOutputStream> streams = new LinkedHashMap<>();
  final Map<String, Long> lastMillis = new LinkedHashMap<>();
  final List<SessionFolder> sessions;
  long unreadable;

  public Recorded(Path data) throws IOException {
    Sessions store = new Sessions(data, Disk.real(), InstantSource.system());
    sessions = store.list();
    ReadingKey key = ReadingKey.readOrMake(store.ownReadingKey());
    for (SessionFolder session : sessions) {
      unreadable +=
          SessionReader.read(
              session,
              key,
              (entry, plain) -> {
                lastMillis.put(entry.stream(), entry.at());
                if (entry.stream().equals(JournalText.STREAM)) {
                  events.add(JournalText.read(plain));
                } else {
                  streams
                      .computeIfAbsent(entry.stream(), _ -> new ByteArrayOutputStream())
                      .writeBytes(plain);
                }
              });
    }
  }

  /** The journal's events, each in JSON. */
  public List<String> lines() {
    return events.stream().map(JsonNode::toString).toList();
  }

  List<String> facts(String kind) {
    return events.stream()
        .filter(event -> event.path("event").asText().equals(kind))
        .map(event -> event.path("facts").toString())
        .toList();
  }

  Verification verify(boolean mustEnd) throws IOException {
    return SessionVerifier.verify(sessions.getLast(), Set.of(), mustEnd);
  }

  /** Writes a stream's pictures into a file. */
  Path video(String stream, Path folder) throws IOException {
    return Files.write(
        folder.resolve(stream + ".webm"),
        Objects.requireNonNull(streams.get(stream)).toByteArray());
  }
}
