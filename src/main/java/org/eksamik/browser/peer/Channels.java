package org.eksamik.browser.peer;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCPeerConnection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The data channels of a connection: the page's by its own numbers, the other side's by ours. */
final class Channels {
  private static final int MOST_STREAMS = 1024;
  private static final int LONGEST_NAME = 65_535;

  private final PeerListener listener;
  private final Consumer<Runnable> later;
  private final Map<Integer, Channel> channels = new ConcurrentHashMap<>();
  private final AtomicInteger lastAnnounced = new AtomicInteger();

  Channels(PeerListener listener, Consumer<Runnable> later) {
    this.listener = listener;
    this.later = later;
  }

  void open(RTCPeerConnection connection, int number, ChannelFacts facts) {
    RTCDataChannelInit init = new RTCDataChannelInit();
    init.ordered = facts.ordered();
    init.protocol = facts.protocol();
    init.negotiated = facts.negotiated();
    init.maxPacketLifeTime = facts.lifeTime().orElse(-1);
    init.maxRetransmits = facts.retransmits().orElse(-1);
    init.id = facts.id().orElse(-1);
    if (!isPossible(facts)) {
      listener.channelState(number, "closed", -1);
      return;
    }
    try {
      join(number, connection.createDataChannel(facts.label(), init), false);
    } catch (Error e) {
      listener.channelState(number, "closed", -1);
    }
  }

  /** What the library refuses ends the process: its Java side reads the refusal wrongly. */
  private boolean isPossible(ChannelFacts facts) {
    boolean known =
        facts.id().isPresent()
            && channels.values().stream().anyMatch(each -> each.uses(facts.id().getAsInt()));
    return !known
        && facts.id().orElse(0) < MOST_STREAMS
        && facts.negotiated() == facts.id().isPresent()
        && (facts.lifeTime().isEmpty() || facts.retransmits().isEmpty())
        && facts.label().getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
        && facts.protocol().getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
  }

  /** The other side's: below zero, so that no number of the page's means it. */
  void announced(RTCDataChannel channel) {
    join(lastAnnounced.decrementAndGet(), channel, true);
  }

  private void join(int number, RTCDataChannel channel, boolean announced) {
    Channel joined = new Channel(number, channel, announced, listener, later);
    channels.put(number, joined);
    channel.registerObserver(joined);
    joined.onStateChange();
  }

  void send(int number, ChannelMessage message) {
    Channel channel = channels.get(number);
    if (channel != null) {
      channel.send(message);
    }
  }

  void close(int number) {
    Channel channel = channels.get(number);
    if (channel != null) {
      channel.close();
    }
  }

  void closeAll() {
    channels.values().forEach(Channel::forget);
    channels.clear();
  }
}
