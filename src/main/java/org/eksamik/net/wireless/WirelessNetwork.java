package org.eksamik.net.wireless;

/**
 * A wireless network within reach.
 *
 * @param name what it calls itself (SSID), as far as that can be read
 * @param strength of its signal, in percent
 * @param known it can be joined without asking for a password: there is none, or the system has it
 * @param joined the workstation is in it
 */
public record WirelessNetwork(
    String name, int strength, Security security, boolean known, boolean joined) {
  /** What joining takes. */
  public enum Security {
    OPEN,
    PASSWORD,
    /** A name or a certificate for each person (802.1X), which only the school can set up. */
    PERSONAL
  }

  /** Whether someone has to type a password first. */
  public boolean asksForPassword() {
    return security == Security.PASSWORD && !known;
  }
}
