package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eksamik.browser.peer.ChannelFacts;
import org.eksamik.browser.peer.Encoding;
import org.eksamik.browser.peer.IceServer;
import org.eksamik.browser.peer.PeerSettings;
import org.eksamik.browser.peer.SessionDescription;
import org.eksamik.browser.peer.TransceiverPlan;

/** Reads what a page says of its peer connections; whatever it says, something can be read. */
final class PeerWishes {
  private static final int MOST = 64;
  private static final int LARGEST_NUMBER = 65_535;

  private PeerWishes() {}

  static PeerSettings settings(JsonNode message) {
    List<IceServer> servers =
        elements(message.path("servers"))
            .map(server ->
                new IceServer(
                    texts(server.path("urls")),
                    server.path("username").asText(),
                    server.path("credential").asText()))
            .toList();
    return new PeerSettings(
        servers, message.path("policy").asText().equals("relay"), message.path("bundle").asText());
  }

  static TransceiverPlan plan(JsonNode message) {
    return new TransceiverPlan(
        message.path("video").asBoolean(),
        message.path("track").asText(),
        message.path("byTrack").asBoolean(),
        message.path("direction").asText(),
        texts(message.path("streams")),
        encodings(message));
  }

  static List<Encoding> encodings(JsonNode message) {
    return elements(message.path("encodings"))
        .map(each ->
            new Encoding(
                each.path("active").asBoolean(true),
                number(each, "maxBitrate").map(Double::intValue),
                number(each, "maxFramerate"),
                number(each, "scaleResolutionDownBy").filter(scale -> scale >= 1)))
        .toList();
  }

  private static Optional<Double> number(JsonNode from, String name) {
    return Optional.of(from.path(name)).filter(JsonNode::isNumber).map(JsonNode::asDouble);
  }

  static ChannelFacts channel(JsonNode message) {
    return new ChannelFacts(
        message.path("label").asText(),
        message.path("protocol").asText(),
        message.path("ordered").asBoolean(),
        message.path("negotiated").asBoolean(),
        small(message, "maxPacketLifeTime"),
        small(message, "maxRetransmits"),
        small(message, "id"));
  }

  private static OptionalInt small(JsonNode from, String name) {
    JsonNode value = from.path(name);
    return value.isNumber()
        ? OptionalInt.of(Math.clamp(value.asInt(), 0, LARGEST_NUMBER))
        : OptionalInt.empty();
  }

  static Optional<SessionDescription> description(JsonNode message) {
    return SessionDescription.Type.named(message.path("type").asText())
        .map(type -> new SessionDescription(type, message.path("sdp").asText()));
  }

  static List<String> texts(JsonNode list) {
    return elements(list).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    for (JsonNode each : list) {
      if (elements.size() < MOST) {
        elements.add(each);
      }
    }
    return elements.stream();
  }
}
