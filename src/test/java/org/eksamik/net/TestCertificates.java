package org.eksamik.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A school's own authority and a server certificate of it.
 *
 * @param authority the authority's certificate as PEM
 * @param certificate the server's
 */
public record TestCertificates(Path authority, KeyPair keys, X509Certificate certificate) {
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  private static final X500Name SCHOOL = new X500Name("CN=School CA");

  /**
   * @param host whom the server's certificate is for
   * @param end when it stops to hold
   */
  public static TestCertificates make(Path folder, String host, Instant end)
      throws IOException, GeneralSecurityException {
    KeyPair ca = made();
    ExtensionsGenerator authorityMay = new ExtensionsGenerator();
    authorityMay.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    X509Certificate authority =
        certificate(
            SCHOOL, ca, ca.getPrivate(), Instant.now().plus(Duration.ofDays(1)), authorityMay);
    KeyPair own = made();
    ExtensionsGenerator names = new ExtensionsGenerator();
    names.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    X509Certificate server = certificate(new X500Name("CN=exam"), own, ca.getPrivate(), end, names);
    return new TestCertificates(
        Files.writeString(folder.resolve("school-ca.pem"), pem(authority)), own, server);
  }

  /** A server with this certificate. */
  public SSLSocketFactory server() throws IOException, GeneralSecurityException {
    return sendingAlong();
  }

  /** A server that also sends certificates which have nothing to do with its own. */
  SSLSocketFactory sendingAlong(X509Certificate... others)
      throws IOException, GeneralSecurityException {
    X509Certificate[] chain =
        Stream.concat(Stream.of(certificate), Stream.of(others)).toArray(X509Certificate[]::new);
    char[] password = "changeit".toCharArray();
    // This kind of store takes any chain.
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, null);
    store.setKeyEntry("server", keys.getPrivate(), password, chain);
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getSocketFactory();
  }

  private static KeyPair made() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      X500Name subject, KeyPair keys, PrivateKey signer, Instant end, ExtensionsGenerator more)
      throws IOException, GeneralSecurityException {
    V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(System.nanoTime())));
    generator.setSignature(ECDSA);
    generator.setIssuer(SCHOOL);
    generator.setSubject(subject);
    generator.setStartDate(new Time(Date.from(end.minus(Duration.ofDays(30)))));
    generator.setEndDate(new Time(Date.from(end)));
    generator.setSubjectPublicKeyInfo(
        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    generator.setExtensions(more.generate());
    TBSCertificate unsigned = generator.generateTBSCertificate();
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(signer);
    signature.update(unsigned.getEncoded());
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(unsigned);
    parts.add(ECDSA);
    parts.add(new DERBitString(signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(new DERSequence(parts).getEncoded()));
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, newline).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
