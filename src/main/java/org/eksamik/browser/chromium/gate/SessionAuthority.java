package org.eksamik.browser.chromium.gate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority for one browser and for some hosts. Its keys are made for it, are never written down
 * and go with it. Safe for several threads.
 */
final class SessionAuthority {
  private final KeyPair authority;
  private final KeyPair servers;
  private final X509Certificate certificate;
  private final Map<String, SSLContext> made = new ConcurrentHashMap<>();

  private SessionAuthority(KeyPair authority, KeyPair servers, X509Certificate certificate) {
    this.authority = authority;
    this.servers = servers;
    this.certificate = certificate;
  }

  /**
   * Makes one.
   *
   * @param hosts the only ones for which it can speak; {@code *.} before one stands for all below
   */
  static SessionAuthority over(List<String> hosts) {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(256);
      KeyPair authority = keys.generateKeyPair();
      return new SessionAuthority(
          authority, keys.generateKeyPair(), IssuedCertificate.authority(authority, hosts));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no certificate can be made", e);
    }
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** Speaks as a host. */
  SSLContext server(String host) {
    return made.computeIfAbsent(host, this::make);
  }

  private SSLContext make(String host) {
    try {
      X509Certificate own = IssuedCertificate.server(authority, servers.getPublic(), host);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      char[] inMemory = {};
      store.setKeyEntry(
          "server", servers.getPrivate(), inMemory, new X509Certificate[] {own, certificate});
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(store, inMemory);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no certificate can be made", e);
    }
  }
}
