package org.eksamik.browser.socket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.browser.PageExtension.Attachment;
import org.eksamik.browser.PageNetwork;
import org.eksamik.browser.media.BridgePart;
import org.eksamik.browser.media.BridgedFrame;

/**
 * The WebSockets of one browser's pages (WebSockets, WHATWG). The numbers are the frames' own: what
 * one frame opened no other can name. Belongs to the FX thread.
 */
public final class Sockets implements BridgePart {
  /** How many a frame may hold at once. */
  static final int MOST = 200;

  private final PageNetwork network;
  private final String userAgent;
  private final Map<BridgedFrame, FrameSockets> frames = new HashMap<>();

  private Sockets(PageNetwork network, String userAgent) {
    this.network = network;
    this.userAgent = userAgent;
  }

  /** The sockets of the view that is joined. */
  public static Sockets of(Attachment to) {
    return new Sockets(to.network(), to.view().getEngine().getUserAgent());
  }

  @Override
  public Set<String> operations() {
    return Set.of("socket", "socketSend", "socketClose", "socketBuffered");
  }

  @Override
  public String handle(BridgedFrame frame, JsonNode message) {
    FrameSockets sockets =
        frames.computeIfAbsent(
            frame,
            entering -> {
              FrameSockets entered = new FrameSockets(entering);
              entering.whenGone(() -> {
                frames.remove(entering);
                entered.leave();
              });
              return entered;
            });
    int number = message.path("socket").asInt();
    return switch (message.path("op").asText()) {
      case "socket" -> open(sockets, number, frame, message);
      case "socketSend" ->
          sockets
              .find(number)
              .filter(socket -> socket.send(message))
              .map(_ -> TAKEN)
              .orElse(REFUSED);
      case "socketClose" -> {
        Optional<PageSocket> socket = sockets.find(number);
        socket.ifPresent(found -> found.close(message));
        yield socket.isPresent() ? TAKEN : REFUSED;
      }
      default ->
          sockets.find(number).map(socket -> Long.toString(socket.buffered())).orElse(REFUSED);
    };
  }

  private String open(FrameSockets sockets, int number, BridgedFrame frame, JsonNode message) {
    Optional<Handshake> handshake =
        Handshake.of(frame.origin(), message, userAgent, network.cookies())
            .filter(asked -> sockets.isFree(number) && network.admits(asked.address()));
    handshake.ifPresent(asked -> sockets.open(number, asked, network.client()));
    return handshake.isPresent() ? TAKEN : REFUSED;
  }
}
