package org.eksamik.browser.peer;

import dev.onvoid.webrtc.RTCIceServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The STUN and TURN servers that the exam allows out of those that a page names (RFC 7064, 7065).
 */
final class IceServers {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(stuns?|turns?):(\\[[0-9a-fA-F:.]+]|[^:?\\[\\]]+)(?::([0-9]{1,5}))?(\\?transport=(?:udp|tcp))?");
  private static final int LARGEST_PORT = 65_535;
  private static final int PORT = 3478;
  private static final int TLS_PORT = 5349;

  private final PeerRules rules;
  private final CandidateRule candidates;

  IceServers(PeerRules rules, CandidateRule candidates) {
    this.rules = rules;
    this.candidates = candidates;
  }

  List<RTCIceServer> allowed(List<IceServer> servers) {
    List<RTCIceServer> allowed = new ArrayList<>();
    for (IceServer server : servers) {
      List<String> urls =
          server.urls().stream()
              .filter(url -> isWhole(url, server))
              .filter(this::isAllowed)
              .toList();
      if (!urls.isEmpty()) {
        RTCIceServer told = new RTCIceServer();
        told.urls.addAll(urls);
        told.username = server.username();
        told.password = server.credential();
        allowed.add(told);
      }
    }
    return allowed;
  }

  /** The library ends the process over an address that it cannot read. */
  private static boolean isWhole(String url, IceServer server) {
    Matcher read = ADDRESS.matcher(url);
    if (!read.matches()) {
      return false;
    }
    boolean turn = read.group(1).startsWith("turn");
    int port = Optional.ofNullable(read.group(3)).map(Integer::parseInt).orElse(PORT);
    return port > 0
        && port <= LARGEST_PORT
        && (turn || read.group(4) == null)
        && (!turn || !(server.username().isEmpty() || server.credential().isEmpty()));
  }

  private boolean isAllowed(String url) {
    Matcher read = ADDRESS.matcher(url);
    if (!read.matches()) {
      return false;
    }
    String host = read.group(2);
    int usual = read.group(1).endsWith("s") ? TLS_PORT : PORT;
    int port = Optional.ofNullable(read.group(3)).map(Integer::parseInt).orElse(usual);
    boolean here = rules.isFromThisMachine() && PeerRules.isLoopback(host);
    if (here || rules.allowsServer(host, port)) {
      candidates.resolve(host);
      return true;
    }
    rules.refused(host, port);
    return false;
  }
}
