package org.eksamik.browser.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import okhttp3.OkHttpClient;
import org.eksamik.browser.media.BridgedFrame;

/** The open sockets of one frame, by the page's numbers. Belongs to the FX thread. */
final class FrameSockets {
  private final BridgedFrame frame;
  private final Map<Integer, PageSocket> open = new HashMap<>();
  private int last;

  FrameSockets(BridgedFrame frame) {
    this.frame = frame;
  }

  /** Whether a socket of this number may be opened: a message that is said again may not. */
  boolean isFree(int number) {
    return number > last && open.size() < Sockets.MOST;
  }

  void open(int number, Handshake handshake, OkHttpClient client) {
    last = number;
    PageSocket socket =
        new PageSocket(
            number,
            news ->
                Platform.runLater(() -> {
                  frame.tell(news.message());
                  news.heard().run();
                }),
            () -> Platform.runLater(() -> open.remove(number)));
    open.put(number, socket);
    socket.open(client, handshake);
  }

  Optional<PageSocket> find(int number) {
    return Optional.ofNullable(open.get(number));
  }

  void leave() {
    open.values().forEach(PageSocket::leave);
    open.clear();
  }
}
