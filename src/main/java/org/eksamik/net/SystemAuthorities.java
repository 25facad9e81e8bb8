package org.eksamik.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate store of Windows or macOS, where schools put their own authorities; elsewhere the
 * JDK's store is the system's.
 */
final class SystemAuthorities {
  private static final Logger log = LoggerFactory.getLogger(SystemAuthorities.class);

  private SystemAuthorities() {}

  static Optional<KeyStore> store() {
    return Stream.of("Windows-ROOT", "KeychainStore-ROOT")
        .filter(Security.getAlgorithms("KeyStore")::contains)
        .findFirst()
        .flatMap(SystemAuthorities::open);
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
}
