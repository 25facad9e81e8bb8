package org.eksamik.browser.peer;

/** Hears what a connection does, on threads of the library; returns at once. */
public interface PeerListener {
  /**
   * A way to reach this side.
   *
   * @param line as session descriptions name it, without {@code a=}
   */
  void candidate(String line, String mid, int section, String server);

  void gathering(String state);

  void iceState(String state);

  void connectionState(String state);

  /** The other side opened a channel; it is open here as well. */
  void channel(int channel, ChannelFacts facts);

  /** A channel is {@code open}, {@code closing} or {@code closed}. */
  void channelState(int channel, String state, int id);

  /** So many bytes left the channel's buffer. */
  void sent(int channel, long bytes);

  void message(int channel, ChannelMessage message);
}
