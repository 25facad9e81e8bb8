package org.eksamik.doctor;

import java.net.URI;
import java.util.Map;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;

/** Whether a provider answers, whatever it says. */
public final class NetworkCheck implements Check {
  private final String provider;
  private final URI address;
  private final Network network;

  /**
   * @param provider its name in the profile
   */
  public NetworkCheck(String provider, URI address, Network network) {
    this.provider = provider;
    this.address = address;
    this.network = network;
  }

  @Override
  public String name() {
    return "network." + provider;
  }

  @Override
  public Finding look() {
    long began = System.nanoTime();
    try {
      network.sendWithoutFollowing(
          new Request.Builder().url(address.toString()).head().build(), Repeat.SAFE);
      long millis = (System.nanoTime() - began) / 1_000_000;
      return Finding.pass(Map.of("host", address.getHost(), "millis", Long.toString(millis)));
    } catch (ExamException e) {
      return Finding.fail("closed", Map.of("host", address.getHost(), "code", e.fault().code()));
    }
  }
}
