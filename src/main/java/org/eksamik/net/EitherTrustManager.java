package org.eksamik.net;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes a certificate that at least one of several trust managers believes. They are made when
 * the first certificate comes.
 */
final class EitherTrustManager extends X509ExtendedTrustManager {
  private final OnDemand<List<X509ExtendedTrustManager>> managers;

  EitherTrustManager(Supplier<List<X509ExtendedTrustManager>> managers) {
    this.managers = new OnDemand<>(managers);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    anyOf(manager -> manager.checkServerTrusted(chain, type));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    anyOf(manager -> manager.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    anyOf(manager -> manager.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    anyOf(manager -> manager.checkClientTrusted(chain, type));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    anyOf(manager -> manager.checkClientTrusted(chain, type, socket));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    anyOf(manager -> manager.checkClientTrusted(chain, type, engine));
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return managers.get().stream()
        .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
        .toArray(X509Certificate[]::new);
  }

  private void anyOf(Check check) throws CertificateException {
    CertificateException refusal = new CertificateException("no authority is trusted");
    for (X509ExtendedTrustManager manager : managers.get()) {
      try {
        check.by(manager);
        return;
      } catch (CertificateException refused) {
        refused.addSuppressed(refusal);
        refusal = refused;
      }
    }
    throw refusal;
  }

  @FunctionalInterface
  private interface Check {
    void by(X509ExtendedTrustManager manager) throws CertificateException;
  }
}
