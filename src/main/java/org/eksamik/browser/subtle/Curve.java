package org.eksamik.browser.subtle;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;

/** A named curve y² = x³ − 3x + b over a prime field (FIPS 186-4, D.1.2). */
enum Curve {
  P_256("P-256", "secp256r1", 32),
  P_384("P-384", "secp384r1", 48),
  P_521("P-521", "secp521r1", 66);

  private static final int EVEN = 2;
  private static final int ODD = 3;
  private static final int UNCOMPRESSED = 4;
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private final String standard;
  private final String jdk;
  private final int bytes;

  Curve(String standard, String jdk, int bytes) {
    this.standard = standard;
    this.jdk = jdk;
    this.bytes = bytes;
  }

  static Curve of(String name) throws SubtleException {
    return Arrays.stream(values())
        .filter(curve -> curve.standard.equals(name))
        .findFirst()
        .orElseThrow(() -> SubtleException.unsupported("There is no curve of this name"));
  }

  static Curve of(ECParameterSpec parameters) throws SubtleException {
    for (Curve curve : values()) {
      if (curve.parameters().getOrder().equals(parameters.getOrder())) {
        return curve;
      }
    }
    throw SubtleException.data("The key is of another curve");
  }

  String standard() {
    return standard;
  }

  /** The length of a coordinate and of a private number. */
  int bytes() {
    return bytes;
  }

  ECGenParameterSpec generation() {
    return new ECGenParameterSpec(jdk);
  }

  ECParameterSpec parameters() {
    try {
      AlgorithmParameters known = AlgorithmParameters.getInstance("EC");
      known.init(generation());
      return known.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK lacks " + jdk, e);
    }
  }

  /** SEC 1, 2.3.4: a compressed or uncompressed point of this curve. */
  ECPoint point(byte[] encoded) throws SubtleException {
    if (encoded.length == 2 * bytes + 1 && encoded[0] == UNCOMPRESSED) {
      return point(
          new BigInteger(1, encoded, 1, bytes), new BigInteger(1, encoded, 1 + bytes, bytes));
    }
    if (encoded.length == bytes + 1 && (encoded[0] == EVEN || encoded[0] == ODD)) {
      return point(new BigInteger(1, encoded, 1, bytes), encoded[0] == ODD);
    }
    throw SubtleException.data("This is no point");
  }

  /** For primes of the form 4k + 3, which these are, a root is a power. */
  private ECPoint point(BigInteger x, boolean odd) throws SubtleException {
    BigInteger p = prime();
    BigInteger root = square(x).modPow(p.add(BigInteger.ONE).shiftRight(2), p);
    return point(x, root.testBit(0) == odd ? root : p.subtract(root));
  }

  private BigInteger square(BigInteger x) {
    BigInteger b = parameters().getCurve().getB();
    return x.pow(3).subtract(THREE.multiply(x)).add(b).mod(prime());
  }

  ECPoint point(BigInteger x, BigInteger y) throws SubtleException {
    BigInteger p = prime();
    boolean inField = x.compareTo(p) < 0 && y.compareTo(p) < 0;
    if (!inField || !y.pow(2).mod(p).equals(square(x))) {
      throw SubtleException.data("The point is not on the curve");
    }
    return new ECPoint(x, y);
  }

  byte[] encode(ECPoint point) {
    byte[] x = Octets.joined(new byte[] {UNCOMPRESSED}, fixed(point.getAffineX()));
    return Octets.joined(x, fixed(point.getAffineY()));
  }

  /** A number in as many bytes as this curve's have. */
  byte[] fixed(BigInteger number) {
    return Octets.fixed(number, bytes);
  }

  /** The public point of a private number; for keys that come without it. */
  ECPoint publicOf(BigInteger secret) throws SubtleException {
    ECParameterSpec parameters = parameters();
    if (secret.signum() <= 0 || secret.compareTo(parameters.getOrder()) >= 0) {
      throw SubtleException.data("The number is none of this curve");
    }
    ECPoint sum = ECPoint.POINT_INFINITY;
    for (int bit = secret.bitLength() - 1; bit >= 0; bit--) {
      sum = add(sum, sum);
      if (secret.testBit(bit)) {
        sum = add(sum, parameters.getGenerator());
      }
    }
    return sum;
  }

  private ECPoint add(ECPoint a, ECPoint b) {
    if (a.equals(ECPoint.POINT_INFINITY)) {
      return b;
    }
    if (b.equals(ECPoint.POINT_INFINITY)) {
      return a;
    }
    BigInteger p = prime();
    BigInteger rise;
    BigInteger run;
    if (!a.getAffineX().equals(b.getAffineX())) {
      rise = b.getAffineY().subtract(a.getAffineY());
      run = b.getAffineX().subtract(a.getAffineX());
    } else if (a.getAffineY().equals(b.getAffineY())) {
      rise = THREE.multiply(a.getAffineX().pow(2)).subtract(THREE);
      run = a.getAffineY().shiftLeft(1);
    } else {
      return ECPoint.POINT_INFINITY;
    }
    BigInteger slope = rise.multiply(run.modInverse(p)).mod(p);
    BigInteger x = slope.pow(2).subtract(a.getAffineX()).subtract(b.getAffineX()).mod(p);
    BigInteger y = slope.multiply(a.getAffineX().subtract(x)).subtract(a.getAffineY()).mod(p);
    return new ECPoint(x, y);
  }

  private BigInteger prime() {
    return ((ECFieldFp) parameters().getCurve().getField()).getP();
  }
}
