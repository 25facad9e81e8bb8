package org.eksamik.net;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.CertificatePinner;

/**
 * Believes what another believes, and of pinned hosts only those with one of their keys. Where it
 * is not told which host it is, nobody is believed.
 */
final class PinnedTrustManager extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager others;
  private final List<Pin> pins;

  PinnedTrustManager(X509ExtendedTrustManager others, List<Pin> pins) {
    this.others = others;
    this.pins = List.copyOf(pins);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("pins need the host's name");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    others.checkServerTrusted(chain, type, socket);
    require(
        chain,
        socket instanceof SSLSocket tls
            ? Optional.ofNullable(tls.getHandshakeSession())
            : Optional.empty());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    others.checkServerTrusted(chain, type, engine);
    require(chain, Optional.ofNullable(engine.getHandshakeSession()));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    others.checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    others.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    others.checkClientTrusted(chain, type, engine);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return others.getAcceptedIssuers();
  }

  private void require(X509Certificate[] chain, Optional<SSLSession> session)
      throws CertificateException {
    String host =
        session
            .map(SSLSession::getPeerHost)
            .orElseThrow(() -> new CertificateException("pins need the host's name"));
    List<Pin> asked = pins.stream().filter(pin -> pin.covers(host)).toList();
    if (!asked.isEmpty()
        && proven(chain).stream()
            .map(CertificatePinner::pin)
            .noneMatch(key -> asked.stream().anyMatch(pin -> pin.keys().contains(key)))) {
      throw new CertificateException("the server shows none of the keys pinned for it");
    }
  }

  /**
   * The server's certificate and those above it that signed each other. Others in the chain prove
   * nothing: anybody may send along a certificate whose key is pinned.
   */
  private static List<X509Certificate> proven(X509Certificate[] chain) {
    List<X509Certificate> proven = new ArrayList<>();
    proven.add(chain[0]);
    for (int next = 1; next < chain.length; next++) {
      try {
        proven.getLast().verify(chain[next].getPublicKey());
        if (chain[next].getBasicConstraints() < 0) {
          return proven;
        }
      } catch (GeneralSecurityException notItsSigner) {
        return proven;
      }
      proven.add(chain[next]);
    }
    return proven;
  }
}
