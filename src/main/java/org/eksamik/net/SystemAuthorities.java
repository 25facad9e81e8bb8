package org.eksamik.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authorities of the operating system, among which schools put their own; the JDK has a list of
 * its own and does not look here.
 */
final class SystemAuthorities {
  private static final Logger log = LoggerFactory.getLogger(SystemAuthorities.class);

  private SystemAuthorities() {}

  static Optional<KeyStore> store() {
    return typeOn(System.getProperty("os.name", ""))
        .flatMap(SystemAuthorities::open)
        .or(SystemAuthorities::bundle);
  }

  /** By the system's name: asking Java what it offers would load every security provider. */
  static Optional<String> typeOn(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Optional.of("Windows-ROOT");
    }
    return name.startsWith("mac") ? Optional.of("KeychainStore-ROOT") : Optional.empty();
  }

  private static Optional<KeyStore> open(String type) {
    try {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      return store.size() == 0 ? Optional.empty() : Optional.of(store);
    } catch (GeneralSecurityException | IOException unusable) {
      log.warn("the system's certificate store {} cannot be opened", type, unusable);
      return Optional.empty();
    }
  }

  /** Where Debian and Ubuntu, Fedora, and openSUSE keep them all in one file. */
  private static Optional<KeyStore> bundle() {
    return Stream.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem")
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst()
        .flatMap(SystemAuthorities::read);
  }

  private static Optional<KeyStore> read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("system-" + store.size(), one);
      }
      return store.size() == 0 ? Optional.empty() : Optional.of(store);
    } catch (GeneralSecurityException | IOException unusable) {
      log.warn("the system's certificates in {} cannot be read", file, unusable);
      return Optional.empty();
    }
  }
}
