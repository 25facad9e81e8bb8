package org.eksamik.browser.peer;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which addresses a page's connection may reach, and which of this machine's it may know: those of
 * servers that the exam allows, of the page's own server and of its ICE servers, and whatever
 * another connection of this program listens on. Pages of this machine reach all of this machine.
 */
final class CandidateRule {
  private static final String LINE = "a=candidate:";

  private final PeerRules rules;
  private final KnownAddresses known;
  private final Set<String> servers = ConcurrentHashMap.newKeySet();

  CandidateRule(PeerRules rules, KnownAddresses known) {
    this.rules = rules;
    this.known = known;
    resolve(rules.pageHost());
  }

  /** From now on, what this name stands for may be reached. */
  void resolve(String host) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
              servers.add(address.getHostAddress());
            }
          } catch (UnknownHostException e) {
            // a server without an address has none to be reached
          }
        });
  }

  /** A candidate of our own as the page may know it. */
  Candidate shown(Candidate candidate) {
    if (candidate.isHost()) {
      known.add(candidate.address(), candidate.port());
    }
    if (rules.mayKnowAddresses()) {
      return candidate;
    }
    return candidate.isHost()
        ? candidate.withAddress(known.hide(candidate.address()))
        : candidate.withoutRelated();
  }

  /** The other side's candidate as it may be tried, or empty. */
  Optional<Candidate> reachable(Candidate candidate) {
    String address = candidate.address();
    if (KnownAddresses.isName(address)) {
      return known.address(address).map(candidate::withAddress);
    }
    if (mayReach(address, candidate.port())) {
      return Optional.of(candidate);
    }
    rules.refused(address, candidate.port());
    return Optional.empty();
  }

  /** The other side's description without the candidates that may not be tried. */
  String reachable(String sdp) {
    if (!sdp.contains(LINE)) {
      return sdp;
    }
    return sdp.lines().map(this::line).flatMap(Optional::stream).collect(Collectors.joining("\r\n"))
        + "\r\n";
  }

  private Optional<String> line(String line) {
    return line.startsWith(LINE)
        ? Candidate.read(line.substring(2))
            .flatMap(this::reachable)
            .map(candidate -> "a=" + candidate.line())
        : Optional.of(line);
  }

  private boolean mayReach(String address, int port) {
    if (known.isOwn(address, port)) {
      return true;
    }
    // no name: what it stands for could change after it was allowed
    return isLiteral(address)
        && (servers.contains(normal(address))
            || (rules.isFromThisMachine() && isThisMachine(address))
            || rules.allowsServer(address, port));
  }

  private static boolean isLiteral(String address) {
    return address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")
        || (address.indexOf(':') >= 0 && address.matches("[0-9a-fA-F:.]+"));
  }

  private static String normal(String literal) {
    try {
      return InetAddress.getByName(literal).getHostAddress();
    } catch (UnknownHostException e) {
      return literal;
    }
  }

  private static boolean isThisMachine(String literal) {
    try {
      InetAddress address = InetAddress.getByName(literal);
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException e) {
      return false;
    }
  }

  /** Attributes of statistics that would tell what is hidden. */
  List<String> hiddenStatistics() {
    return rules.mayKnowAddresses()
        ? List.of()
        : List.of("address", "ip", "relatedAddress", "relatedPort");
  }
}
