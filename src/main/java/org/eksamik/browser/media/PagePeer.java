package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eksamik.browser.peer.Outgoing;
import org.eksamik.browser.peer.OutgoingSound;
import org.eksamik.browser.peer.OutgoingVideo;
import org.eksamik.browser.peer.Peer;
import org.eksamik.browser.peer.TransceiverPlan;
import org.eksamik.browser.peer.TransceiverState;
import org.eksamik.capture.SoundBlock;

/** A peer connection in the hands of one frame, and the tracks in it. Belongs to the FX thread. */
final class PagePeer {
  private static final int MOST_TRANSCEIVERS = 128;

  private final Frame frame;
  private final Peer peer;
  private final PeerVoice voice;
  private final Tracks tracks;
  private final Map<Integer, Runnable> feeding = new HashMap<>();
  private final Map<String, Integer> received = new HashMap<>();
  private int added;

  PagePeer(Frame frame, Peer peer, PeerVoice voice, Tracks tracks) {
    this.voice = voice;
    this.frame = frame;
    this.peer = peer;
    this.tracks = tracks;
  }

  Peer peer() {
    return peer;
  }

  PeerVoice voice() {
    return voice;
  }

  void add(int transceiver, TransceiverPlan plan) {
    if (++added <= MOST_TRANSCEIVERS) {
      peer.add(transceiver, plan);
    }
  }

  /** Sends one of the frame's tracks from now on, or nothing. */
  void feed(int transceiver, boolean video, int track) {
    Runnable before = feeding.remove(transceiver);
    if (before != null) {
      before.run();
    }
    switch (frame.tracks().get(track)) {
      case LiveVideo shown when video -> {
        Relay<LiveVideo.Viewer> relay = new Relay<>(shown::follow, shown::unfollow);
        feeding.put(transceiver, relay::end);
        peer.feed(transceiver, true, to -> relay.begin(pictures(shown, to)));
      }
      case LiveSound heard when !video -> {
        Relay<Consumer<SoundBlock>> relay = new Relay<>(heard::follow, heard::unfollow);
        feeding.put(transceiver, relay::end);
        peer.feed(transceiver, false, to -> relay.begin(sound(heard, to)));
      }
      case null, default -> {}
    }
  }

  private static LiveVideo.Viewer pictures(LiveVideo shown, Outgoing to) {
    return frame -> {
      if (to instanceof OutgoingVideo video) {
        video.push(
            frame.argb(), frame.width(), frame.height(), frame.nanoTime(), !shown.isEnabled());
      }
    };
  }

  private static Consumer<SoundBlock> sound(LiveSound heard, Outgoing to) {
    return block -> {
      if (to instanceof OutgoingSound sound) {
        sound.push(block, !heard.isEnabled());
      }
    };
  }

  /** What the page is told of its transceivers; each one's incoming track gets a number. */
  JsonNode states(List<TransceiverState> states) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    ArrayNode list = told.putArray("transceivers");
    for (TransceiverState state : states) {
      int track =
          received.computeIfAbsent(state.receiver(), _ -> tracks.received(frame, state.incoming()));
      ObjectNode one = list.addObject();
      one.put("number", state.number().orElse(0))
          .put("receiver", state.receiver())
          .put("kind", state.video() ? "video" : "audio")
          .put("stopped", state.stopped())
          .put("track", track);
      one.putNull("mid").putNull("current");
      state.mid().ifPresent(mid -> one.put("mid", mid));
      state.current().ifPresent(current -> one.put("current", current));
    }
    return told;
  }

  void close() {
    feeding.values().forEach(Runnable::run);
    feeding.clear();
    peer.close();
  }
}
