package org.eksamik.browser.chromium.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Certificates of a {@link SessionAuthority}; RFC 5280. */
final class IssuedCertificate {
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  private static final X500Name AUTHORITY = new X500Name("CN=Eksamik session");
  private static final X500Name SERVER = new X500Name("CN=Eksamik");

  /** Longer than an exam, and clocks may be set while it lasts. */
  private static final Duration VALID = Duration.ofDays(2);

  private static final int SERIAL_BITS = 120;
  private static final SecureRandom RANDOM = new SecureRandom();

  private IssuedCertificate() {}

  /** The authority's own, which holds for nothing but some hosts. */
  static X509Certificate authority(KeyPair keys, List<String> hosts)
      throws GeneralSecurityException, IOException {
    ExtensionsGenerator extensions = new ExtensionsGenerator();
    extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    extensions.addExtension(
        Extension.nameConstraints,
        true,
        new NameConstraints(
            hosts.stream()
                .map(host -> host.startsWith("*.") ? host.substring(2) : host)
                .map(IssuedCertificate::permitted)
                .toArray(GeneralSubtree[]::new),
            null));
    return issue(AUTHORITY, keys.getPublic(), keys, extensions);
  }

  /** A host's. */
  static X509Certificate server(KeyPair authority, PublicKey key, String host)
      throws GeneralSecurityException, IOException {
    ExtensionsGenerator extensions = new ExtensionsGenerator();
    extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    extensions.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(dns(host)));
    return issue(SERVER, key, authority, extensions);
  }

  private static GeneralSubtree permitted(String host) {
    return new GeneralSubtree(dns(host));
  }

  private static GeneralName dns(String host) {
    return new GeneralName(GeneralName.dNSName, host);
  }

  private static X509Certificate issue(
      X500Name subject, PublicKey key, KeyPair authority, ExtensionsGenerator extensions)
      throws GeneralSecurityException, IOException {
    Instant now = Instant.now();
    V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(new ASN1Integer(new BigInteger(SERIAL_BITS, RANDOM)));
    generator.setSignature(ECDSA);
    generator.setIssuer(AUTHORITY);
    generator.setSubject(subject);
    generator.setStartDate(new Time(Date.from(now.minus(VALID))));
    generator.setEndDate(new Time(Date.from(now.plus(VALID))));
    generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    generator.setExtensions(extensions.generate());
    TBSCertificate unsigned = generator.generateTBSCertificate();
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(authority.getPrivate());
    signature.update(unsigned.getEncoded());
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(unsigned);
    parts.add(ECDSA);
    parts.add(new DERBitString(signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(new DERSequence(parts).getEncoded()));
  }
}
