package org.eksamik.app;

import java.io.IOException;
import java.time.InstantSource;
import org.eksamik.browser.Attestation;
import org.eksamik.browser.BrowserNetwork;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.SigningKey;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.Profile;

/** The way from exam pages to the network, as the profile has it. */
public record PageWay(Profile profile, Network network, Sessions sessions, InstantSource clock) {

  /** Comes before the first WebView of the program. */
  public BrowserNetwork open() throws ExamException {
    BrowserNetwork pages = BrowserNetwork.install(network.proxies(), network::trust);
    AllowList servers = AllowList.of(profile.browser().attest());
    return servers.patterns().isEmpty() ? pages : pages.attesting(attestation(servers));
  }

  /** By the key that also signs evidence, so that a school knows a workstation by one key. */
  private Attestation attestation(AllowList servers) throws ExamException {
    try {
      SigningKey key = sessions.signer();
      Attestation.Claims claims =
          new Attestation.Claims(key.open().fingerprint(), profile.digest(), Version.number());
      return new Attestation(servers, claims, key::sign, clock);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", sessions.folder().toString());
    }
  }
}
