package org.eksamik.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates we believe: the authorities of the JDK, of the operating system, and those the
 * profile names; of pinned hosts only with one of their keys.
 */
final class Trust {
  private final X509ExtendedTrustManager manager;
  private final OnDemand<SSLContext> context;
  private final List<X509Certificate> named;

  private Trust(X509ExtendedTrustManager manager, List<X509Certificate> named) {
    this.manager = manager;
    this.named = List.copyOf(named);
    this.context = new OnDemand<>(() -> context(manager));
  }

  /** The authorities that the profile names. */
  List<X509Certificate> named() {
    return named;
  }

  X509ExtendedTrustManager manager() {
    return manager;
  }

  /** Takes a while the first time: every cipher of Java's is looked at. */
  SSLContext context() {
    return context.get();
  }

  static Trust of(List<Enclosure> caCertificates, List<Pin> pins) throws ExamException {
    try {
      // What the profile names is read now, so that a mistake there shows at the start.
      List<X509Certificate> named = read(caCertificates);
      Optional<KeyStore> store = named.isEmpty() ? Optional.empty() : Optional.of(storeOf(named));
      X509ExtendedTrustManager either = new EitherTrustManager(() -> managers(store));
      X509ExtendedTrustManager manager =
          pins.isEmpty() ? either : new PinnedTrustManager(either, pins);
      return new Trust(manager, named);
    } catch (GeneralSecurityException | IOException broken) {
      throw ExamException.of(Fault.DEFECT, broken);
    }
  }

  private static SSLContext context(TrustManager manager) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Java cannot speak TLS", broken);
    }
  }

  private static List<X509ExtendedTrustManager> managers(Optional<KeyStore> named) {
    try {
      List<X509ExtendedTrustManager> managers = new ArrayList<>();
      managers.add(managerOf(null));
      for (KeyStore store :
          Stream.of(SystemAuthorities.store(), named).flatMap(Optional::stream).toList()) {
        managers.add(managerOf(store));
      }
      return List.copyOf(managers);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the authorities cannot be used", broken);
    }
  }

  /** Null stands for the JDK's own authorities. */
  private static X509ExtendedTrustManager managerOf(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
  }

  private static KeyStore storeOf(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (X509Certificate certificate : certificates) {
      store.setCertificateEntry("ca-" + store.size(), certificate);
    }
    return store;
  }

  private static List<X509Certificate> read(List<Enclosure> files) throws ExamException {
    List<X509Certificate> all = new ArrayList<>();
    for (Enclosure file : files) {
      read(file).stream().map(X509Certificate.class::cast).forEach(all::add);
    }
    return all;
  }

  private static Collection<? extends Certificate> read(Enclosure file) throws ExamException {
    try (InputStream in = new BufferedInputStream(file.open())) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw unreadable(file, "no-certificate", null);
      }
      return found;
    } catch (IOException cannotRead) {
      throw unreadable(file, "certificate-unreadable", cannotRead);
    } catch (GeneralSecurityException notACertificate) {
      throw unreadable(file, "no-certificate", notACertificate);
    }
  }

  private static ExamException unreadable(Enclosure file, String key, @Nullable Exception cause) {
    ExamException bare =
        cause == null
            ? ExamException.of(Fault.PROFILE_INVALID)
            : ExamException.of(Fault.PROFILE_INVALID, cause);
    return bare.with("file", file.path().toString())
        .with("detail", Detail.of(key, "file", file.path().toString()));
  }
}
