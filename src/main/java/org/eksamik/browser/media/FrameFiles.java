package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import org.eksamik.browser.door.AddressPlayer;
import org.eksamik.browser.door.Playback;
import org.eksamik.browser.door.PlayerSignals;
import org.eksamik.browser.media.playing.FilePlayer;

/**
 * Finds what an address stands for: a file of the web, or a Blob that lives in one of the page's
 * frames. Belongs to the FX thread.
 */
final class FrameFiles implements AddressPlayer {
  private static final String BLOB = "blob:";

  private final FilePlayer player;
  private final FrameBook book;
  private final String userAgent;

  FrameFiles(FilePlayer player, FrameBook book, String userAgent) {
    this.player = player;
    this.book = book;
    this.userAgent = userAgent;
  }

  @Override
  public Found find(String address) {
    if (!address.startsWith(BLOB)) {
      return FilePlayer.at(address, userAgent)
          .<Found>map(bytes -> new Found.Plays(signals -> player.play(bytes, signals)))
          .orElseGet(Found.Nothing::new);
    }
    boolean waits = false;
    for (Frame frame : book.known()) {
      if (address.startsWith(BLOB + frame.origin() + "/")) {
        JsonNode told = ask(frame, address);
        if (told.path("file").canConvertToInt()) {
          return new Found.Plays(play(frame, told));
        }
        waits |= told.path("waits").asBoolean();
      }
    }
    return waits ? new Found.Waits() : new Found.Nothing();
  }

  private static JsonNode ask(Frame frame, String address) {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    return frame
        .tell(question.put("question", "file").put("address", address.split("#", 2)[0]))
        .orElseGet(question::nullNode);
  }

  /** How to play a Blob of the frame, which calls it {@code file} and says its {@code size}. */
  Function<PlayerSignals, Playback> play(Frame frame, JsonNode told) {
    int number = told.path("file").asInt();
    long size = Math.max(0, told.path("size").asLong());
    return signals -> {
      FrameFile file =
          new FrameFile(
              size,
              (from, to) -> later(frame, event("slice", number).put("from", from).put("to", to)),
              () ->
                  Platform.runLater(() -> {
                    frame.files().remove(number);
                    frame.tell(event("unplayed", number));
                  }));
      Optional.ofNullable(frame.files().put(number, file)).ifPresent(FrameFile::leave);
      return player.play(file, signals);
    };
  }

  private static void later(Frame frame, ObjectNode event) {
    Platform.runLater(() -> {
      if (frame.tell(event).isEmpty()) {
        Optional.ofNullable(frame.files().get(event.path("file").asInt()))
            .ifPresent(FrameFile::leave);
      }
    });
  }

  private static ObjectNode event(String name, int file) {
    return JsonNodeFactory.instance.objectNode().put("event", name).put("file", file);
  }
}
