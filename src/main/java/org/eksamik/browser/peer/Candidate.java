package org.eksamik.browser.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The line that names one way to reach a peer (RFC 8839, 5.1).
 *
 * @param words the line, cut at its blanks
 */
record Candidate(List<String> words) {
  private static final int ADDRESS = 4;
  private static final int PORT = 5;
  private static final int TYPE = 7;
  private static final String RELATED_ADDRESS = "raddr";
  private static final String RELATED_PORT = "rport";

  static Optional<Candidate> read(String line) {
    List<String> words = List.of(line.strip().split(" +", -1));
    boolean whole =
        words.size() > TYPE
            && words.getFirst().startsWith("candidate:")
            && words.get(TYPE - 1).equals("typ")
            && words.get(PORT).matches("[0-9]{1,5}");
    return whole ? Optional.of(new Candidate(words)) : Optional.empty();
  }

  String address() {
    return words.get(ADDRESS);
  }

  int port() {
    return Integer.parseInt(words.get(PORT));
  }

  boolean isHost() {
    return words.get(TYPE).equals("host");
  }

  Candidate withAddress(String address) {
    return replaced(ADDRESS, address);
  }

  /** Without the address behind the one that a server saw. */
  Candidate withoutRelated() {
    int at = words.indexOf(RELATED_ADDRESS);
    Candidate hidden = at < 0 ? this : replaced(at + 1, "0.0.0.0");
    int port = words.indexOf(RELATED_PORT);
    return port < 0 ? hidden : hidden.replaced(port + 1, "0");
  }

  private Candidate replaced(int at, String word) {
    if (at >= words.size()) {
      return this;
    }
    List<String> changed = new ArrayList<>(words);
    changed.set(at, word);
    return new Candidate(List.copyOf(changed));
  }

  String line() {
    return words.stream().collect(Collectors.joining(" "));
  }
}
