package org.eksamik.browser.peer;

import dev.onvoid.webrtc.RTCStats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What the library counted of one thing (WebRTC Statistics).
 *
 * @param millis since 1970, with a fraction
 * @param values texts, numbers, truths, and lists and maps of them
 */
public record Statistic(String id, String type, double millis, Map<String, Object> values) {

  static Statistic of(RTCStats stats, List<String> hidden) {
    Map<String, Object> values = new TreeMap<>(stats.getAttributes());
    hidden.forEach(values::remove);
    String type = stats.getType().name().toLowerCase(Locale.ROOT).replace('_', '-');
    double millis = (double) stats.getTimestamp() / TimeUnit.MILLISECONDS.toMicros(1);
    return new Statistic(stats.getId(), type, millis, values);
  }
}
