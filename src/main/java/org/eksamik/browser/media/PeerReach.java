package org.eksamik.browser.media;

import java.net.URI;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.eksamik.browser.peer.PeerRules;
import org.eksamik.capture.Device;

/**
 * What the peer connections of a frame may reach: the servers of the exam. A server is one of them
 * when the exam allows {@code https} to its host, on the usual port or on the one in question.
 */
final class PeerReach {
  private final FramePolicy policy;
  private final Predicate<URI> allowed;
  private final MediaWatcher watcher;

  PeerReach(FramePolicy policy, Predicate<URI> allowed, MediaWatcher watcher) {
    this.policy = policy;
    this.allowed = allowed;
    this.watcher = watcher;
  }

  PeerRules rules(Frame frame) {
    String origin = frame.origin();
    boolean mayKnow =
        policy.allows(frame, Device.Kind.CAMERA) || policy.allows(frame, Device.Kind.MICROPHONE);
    String host = URI.create(origin).getHost();
    return new PeerRules() {
      @Override
      public boolean allowsServer(String server, int port) {
        return isAllowed("https://" + bracketed(server) + "/")
            || isAllowed("https://" + bracketed(server) + ":" + port + "/");
      }

      @Override
      public String pageHost() {
        return host;
      }

      @Override
      public boolean mayKnowAddresses() {
        return mayKnow;
      }

      @Override
      public void refused(String server, int port) {
        Platform.runLater(() -> {
          if (frame.isNewlyRefused(server)) {
            watcher.unreachable(bracketed(server) + ":" + port, origin);
          }
        });
      }
    };
  }

  private boolean isAllowed(String address) {
    try {
      return allowed.test(URI.create(address));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
