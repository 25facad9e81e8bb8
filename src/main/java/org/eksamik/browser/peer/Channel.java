package org.eksamik.browser.peer;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One data channel. The library calls on a thread of its own. */
final class Channel implements RTCDataChannelObserver {
  private static final Logger LOG = LoggerFactory.getLogger(Channel.class);

  private final int number;
  private final RTCDataChannel channel;
  private final PeerListener listener;
  private final boolean announced;
  private final Consumer<Runnable> later;
  private final AtomicReference<RTCDataChannelState> told =
      new AtomicReference<>(RTCDataChannelState.CONNECTING);
  private volatile boolean forgotten;
  private boolean watching;
  private long taken;
  private long toldSent;

  /** The last argument runs something on the library's thread a moment later. */
  Channel(
      int number,
      RTCDataChannel channel,
      boolean announced,
      PeerListener listener,
      Consumer<Runnable> later) {
    this.number = number;
    this.channel = channel;
    this.announced = announced;
    this.listener = listener;
    this.later = later;
  }

  @Override
  public void onStateChange() {
    RTCDataChannelState state = channel.getState();
    if (forgotten || told.getAndSet(state) == state) {
      return;
    }
    if (announced && state == RTCDataChannelState.OPEN) {
      listener.channel(number, facts());
    }
    listener.channelState(number, state.name().toLowerCase(Locale.ROOT), channel.getId());
  }

  /** The library's Java side writes 0 for what is not said. */
  private ChannelFacts facts() {
    int lifeTime = channel.getMaxPacketLifeTime();
    boolean limited = !channel.isReliable();
    return new ChannelFacts(
        Objects.requireNonNullElse(channel.getLabel(), ""),
        Objects.requireNonNullElse(channel.getProtocol(), ""),
        channel.isOrdered(),
        channel.isNegotiated(),
        limited && lifeTime > 0 ? OptionalInt.of(lifeTime) : OptionalInt.empty(),
        limited && lifeTime <= 0 ? atLeastZero(channel.getMaxRetransmits()) : OptionalInt.empty(),
        atLeastZero(channel.getId()));
  }

  private static OptionalInt atLeastZero(int value) {
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Never called by webrtc-java 0.14.0: how much is left has to be asked for. */
  @Override
  public void onBufferedAmountChange(long sent) {}

  boolean uses(int id) {
    return channel.getState() != RTCDataChannelState.CLOSED && channel.getId() == id;
  }

  private void watchBuffer() {
    if (watching || forgotten) {
      return;
    }
    long left = channel.getBufferedAmount();
    long sent = taken - left - toldSent;
    if (sent > 0) {
      toldSent += sent;
      listener.sent(number, sent);
    }
    if (left > 0) {
      watching = true;
      later.accept(() -> {
        watching = false;
        watchBuffer();
      });
    }
  }

  @Override
  public void onMessage(RTCDataChannelBuffer buffer) {
    byte[] bytes = new byte[buffer.data.remaining()];
    buffer.data.get(bytes);
    listener.message(number, new ChannelMessage(bytes, buffer.binary));
  }

  void send(ChannelMessage message) {
    try {
      channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(message.bytes()), message.binary()));
      taken += message.bytes().length;
      watchBuffer();
    } catch (Exception | Error e) {
      // no room, or no longer open: the standard ends a channel that cannot send
      LOG.debug("A data channel could not send", e);
      channel.close();
    }
  }

  void close() {
    channel.close();
  }

  /** The connection is about to end, and tells its page nothing more. */
  void forget() {
    forgotten = true;
    channel.unregisterObserver();
  }
}
