package org.eksamik.browser.chromium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.browser.DeviceUse;
import org.eksamik.browser.chromium.pipe.Session;
import org.eksamik.capture.Device;

/**
 * What pages' scripts tell, above all of devices: for the lights in the bar and the journal. Called
 * on the thread that hears the browser.
 */
final class DeviceNews {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PageNews news;
  private final Map<Key, DeviceUse.Started> running = new LinkedHashMap<>();

  /** One use in one document. */
  private record Key(String session, int context, int use) {}

  DeviceNews(PageNews news) {
    this.news = news;
  }

  /**
   * Answers {@code Runtime.bindingCalled}.
   *
   * @param windows takes the address of a second window that a page would have opened
   */
  void told(Session from, JsonNode call, Consumer<String> windows) {
    try {
      JsonNode told = JSON.readTree(call.path("payload").asText());
      if (told.path("what").asText().equals("window")) {
        windows.accept(told.path("address").asText());
      } else {
        hear(from, call.path("executionContextId").asInt(), told);
      }
    } catch (JsonProcessingException | IllegalArgumentException none) {
      // Whatever a page makes of it: nothing is known then.
      news.console("warning", "A page spoke to Eksamik and was not understood");
    }
  }

  private void hear(Session from, int context, JsonNode told) {
    Key key = new Key(from.id(), context, told.path("id").asInt());
    String origin = told.path("origin").asText();
    switch (told.path("what").asText()) {
      case "started" -> {
        Device device = new Device(kind(told), "", told.path("label").asText());
        DeviceUse.Started started = new DeviceUse.Started(device, origin);
        if (running.put(key, started) == null) {
          news.device(started);
        }
      }
      case "stopped" -> stop(key);
      case "lost" -> {
        DeviceUse.Started lost = running.remove(key);
        if (lost != null) {
          news.device(new DeviceUse.Lost(lost.device(), lost.origin(), "the browser lost it"));
        }
      }
      case "refused" -> news.device(new DeviceUse.Refused(kind(told), origin));
      case "left" -> stopAll(it -> it.session().equals(from.id()) && it.context() == context);
      case "print" -> news.refused(origin, Refusal.PRINT);
      default -> throw new IllegalArgumentException("unknown");
    }
  }

  /** A target ended, and its pages with it. */
  void detached(String session) {
    stopAll(key -> key.session().equals(session));
  }

  private void stopAll(Predicate<Key> which) {
    List.copyOf(new ArrayList<>(running.keySet())).stream().filter(which).forEach(this::stop);
  }

  private void stop(Key key) {
    DeviceUse.Started stopped = running.remove(key);
    if (stopped != null) {
      news.device(new DeviceUse.Stopped(stopped.device(), stopped.origin()));
    }
  }

  private static Device.Kind kind(JsonNode told) {
    return Device.Kind.valueOf(told.path("kind").asText());
  }
}
