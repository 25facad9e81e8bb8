package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import org.eksamik.browser.peer.ChannelFacts;
import org.eksamik.browser.peer.ChannelMessage;
import org.eksamik.browser.peer.PeerListener;

/** Tells a page what its peer connection does, in order. Any thread. */
final class PeerVoice implements PeerListener {
  /** How many bytes of messages go to the page at once. */
  private static final int MOUTHFUL = 512 * 1024;

  /** What a page that does not keep up may leave unheard; then it loses what comes. */
  private static final long MOST_UNHEARD = 64L << 20;

  private final Frame frame;
  private final int number;
  private final Deque<Told> unheard = new ArrayDeque<>();
  private long unheardBytes;
  private boolean scheduled;
  private boolean held;

  private record Told(ObjectNode event, int bytes) {}

  PeerVoice(Frame frame, int number) {
    this.frame = frame;
    this.number = number;
  }

  @Override
  public void candidate(String line, String mid, int section, String server) {
    tell(
        event("candidate")
            .put("candidate", line)
            .put("mid", mid)
            .put("section", section)
            .put("server", server));
  }

  @Override
  public void gathering(String state) {
    tell(event("gathering").put("state", state));
  }

  @Override
  public void iceState(String state) {
    tell(event("ice").put("state", state));
  }

  @Override
  public void connectionState(String state) {
    tell(event("connection").put("state", state));
  }

  @Override
  public void channel(int channel, ChannelFacts facts) {
    ObjectNode told = event("channel").put("channel", channel);
    told.put("label", facts.label()).put("protocol", facts.protocol());
    told.put("ordered", facts.ordered()).put("negotiated", facts.negotiated());
    put(told, "maxPacketLifeTime", facts.lifeTime());
    put(told, "maxRetransmits", facts.retransmits());
    put(told, "id", facts.id());
    tell(told);
  }

  private static void put(ObjectNode told, String name, OptionalInt value) {
    value.ifPresent(known -> told.put(name, known));
  }

  @Override
  public void channelState(int channel, String state, int id) {
    tell(event("channelState").put("channel", channel).put("state", state).put("id", id));
  }

  @Override
  public void sent(int channel, long bytes) {
    tell(event("sent").put("channel", channel).put("bytes", bytes));
  }

  @Override
  public void message(int channel, ChannelMessage message) {
    ObjectNode told = event("message").put("channel", channel);
    if (message.binary()) {
      told.put("bytes", Base64.getEncoder().encodeToString(message.bytes()));
    } else {
      told.put("text", new String(message.bytes(), StandardCharsets.UTF_8));
    }
    tell(told, message.bytes().length);
  }

  private static ObjectNode event(String what) {
    return JsonNodeFactory.instance.objectNode().put("what", what);
  }

  private void tell(ObjectNode event) {
    tell(event, 0);
  }

  private synchronized void tell(ObjectNode event, int bytes) {
    if (unheardBytes + bytes > MOST_UNHEARD) {
      return;
    }
    unheard.add(new Told(event, bytes));
    unheardBytes += bytes;
    schedule();
  }

  /** The page takes a description, and hears of nothing else before it has heard of that. */
  synchronized void hold() {
    held = true;
  }

  synchronized void resume() {
    held = false;
    schedule();
  }

  private void schedule() {
    if (!scheduled && !held && !unheard.isEmpty()) {
      scheduled = true;
      Platform.runLater(this::speak);
    }
  }

  /** Each event is told by itself, so that what the page awaits goes on in between. */
  private void speak() {
    int bytes = 0;
    Optional<Told> next = next();
    while (next.isPresent()) {
      frame.tell(
          JsonNodeFactory.instance
              .objectNode()
              .put("event", "peer")
              .put("peer", number)
              .set("told", next.get().event()));
      bytes += next.get().bytes();
      next = bytes < MOUTHFUL ? next() : Optional.empty();
    }
    spoken();
  }

  private synchronized Optional<Told> next() {
    if (held || unheard.isEmpty()) {
      return Optional.empty();
    }
    Told next = unheard.remove();
    unheardBytes -= next.bytes();
    return Optional.of(next);
  }

  private synchronized void spoken() {
    scheduled = false;
    schedule();
  }
}
