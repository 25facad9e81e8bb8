package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javafx.application.Platform;
import org.eksamik.browser.peer.Parameters;
import org.eksamik.browser.peer.Peer;
import org.eksamik.browser.peer.PeerEngine;
import org.eksamik.browser.peer.PeerException;
import org.eksamik.browser.peer.SessionDescription;
import org.eksamik.browser.peer.Statistic;
import org.eksamik.browser.peer.TransceiverState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what frames ask of their peer connections. Belongs to the FX thread. */
final class Peers {
  private static final Logger LOG = LoggerFactory.getLogger(Peers.class);
  private static final int MOST = 64;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PeerEngine engine;
  private final PeerReach reach;
  private final Tracks tracks;

  Peers(PeerEngine engine, PeerReach reach, Tracks tracks) {
    this.engine = engine;
    this.reach = reach;
    this.tracks = tracks;
  }

  String handle(Frame frame, JsonNode message) {
    int number = message.path("peer").asInt();
    if (message.path("what").asText().equals("open")) {
      return open(frame, number, message);
    }
    PagePeer peer = frame.peers().get(number);
    if (peer == null) {
      return "";
    }
    return message.has("n") ? ask(frame, peer, message) : tell(frame, number, peer, message);
  }

  private String open(Frame frame, int number, JsonNode message) {
    if (frame.peers().size() >= MOST || frame.peers().containsKey(number) || frame.isOpaque()) {
      return "";
    }
    PeerVoice voice = new PeerVoice(frame, number);
    Peer peer = engine.open(PeerWishes.settings(message), reach.rules(frame), voice);
    frame.peers().put(number, new PagePeer(frame, peer, voice, tracks));
    return Requests.TAKEN;
  }

  private static String tell(Frame frame, int number, PagePeer page, JsonNode message) {
    Peer peer = page.peer();
    int transceiver = message.path("transceiver").asInt();
    int channel = message.path("channel").asInt();
    switch (message.path("what").asText()) {
      case "add" -> page.add(transceiver, PeerWishes.plan(message));
      case "direct" -> peer.direct(transceiver, message.path("direction").asText());
      case "stop" -> peer.stop(transceiver);
      case "streams" -> peer.setStreams(transceiver, PeerWishes.texts(message.path("streams")));
      case "prefer" ->
          peer.prefer(
              transceiver,
              message.path("video").asBoolean(),
              PeerWishes.texts(message.path("codecs")));
      case "bind" -> peer.bind(transceiver, message.path("receiver").asText());
      case "feed" ->
          page.feed(transceiver, message.path("video").asBoolean(), message.path("track").asInt());
      case "channel" -> peer.open(channel, PeerWishes.channel(message));
      case "end" -> peer.closeChannel(channel);
      case "hold" -> page.voice().hold();
      case "resume" -> page.voice().resume();
      case "restart" -> peer.restartIce();
      case "configure" -> peer.configure(PeerWishes.settings(message));
      case "close" -> {
        frame.peers().remove(number);
        page.close();
      }
      default -> {
        return "";
      }
    }
    return Requests.TAKEN;
  }

  private static String ask(Frame frame, PagePeer page, JsonNode message) {
    int request = message.path("n").asInt();
    if (!frame.opens(request)) {
      return "";
    }
    Peer peer = page.peer();
    int transceiver = message.path("transceiver").asInt();
    switch (message.path("what").asText()) {
      case "offer" ->
          answer(
              frame,
              request,
              peer.describe(true, message.path("restart").asBoolean()),
              Peers::description);
      case "answer" -> answer(frame, request, peer.describe(false, false), Peers::description);
      case "local", "remote" -> describe(frame, request, page, message);
      case "candidate" ->
          answer(
              frame,
              request,
              peer.add(
                  message.path("candidate").asText(),
                  message.path("mid").asText(),
                  message.path("section").asInt()),
              Peers::done);
      case "encode" ->
          answer(
              frame, request, peer.encode(transceiver, PeerWishes.encodings(message)), Peers::done);
      case "parameters" -> answer(frame, request, peer.parameters(transceiver), Peers::parameters);
      case "statistics" -> answer(frame, request, peer.statistics(), Peers::statistics);
      default -> frame.reject(request, Refusal.UNKNOWN);
    }
    return Requests.TAKEN;
  }

  private static void describe(Frame frame, int request, PagePeer page, JsonNode message) {
    Optional<SessionDescription> description = PeerWishes.description(message);
    if (description.isEmpty()) {
      frame.reject(request, Refusal.UNKNOWN);
      return;
    }
    boolean local = message.path("what").asText().equals("local");
    CompletableFuture<List<TransceiverState>> done =
        local ? page.peer().setLocal(description.get()) : page.peer().setRemote(description.get());
    answer(frame, request, done, page::states);
  }

  private static <T> void answer(
      Frame frame, int request, CompletableFuture<T> done, Function<T, JsonNode> told) {
    var _ =
        done.whenComplete((value, failure) ->
            Platform.runLater(() -> {
              if (failure == null) {
                frame.resolve(request, told.apply(value));
              } else {
                frame.reject(request, refusal(failure));
              }
            }));
  }

  private static Refusal refusal(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof PeerException known)) {
      LOG.warn("A peer connection failed", cause);
      return new Refusal("OperationError", "The connection could not do this");
    }
    String name =
        switch (known.reason()) {
          case SYNTAX -> "RTCError";
          case CONTENT -> "OperationError";
          case STATE -> "InvalidStateError";
        };
    return new Refusal(name, String.valueOf(known.getMessage()));
  }

  private static ObjectNode description(SessionDescription description) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", description.type().word())
        .put("sdp", description.sdp());
  }

  private static ObjectNode done(boolean done) {
    return JsonNodeFactory.instance.objectNode().put("done", done);
  }

  private static JsonNode parameters(Parameters parameters) {
    return JSON.valueToTree(parameters);
  }

  private static ObjectNode statistics(List<Statistic> statistics) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    ArrayNode list = told.putArray("statistics");
    for (Statistic each : statistics) {
      ObjectNode one = JSON.valueToTree(each.values());
      list.add(one.put("id", each.id()).put("type", each.type()).put("timestamp", each.millis()));
    }
    return told;
  }
}
