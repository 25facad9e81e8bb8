package org.eksamik.browser.subtle;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;

/** What a key is made of. */
sealed interface Material {
  /** {@code secret}, {@code private} or {@code public}, as pages are told. */
  String type();

  /** For HMAC, AES and what keys are derived from. */
  final class Secret implements Material {
    private final byte[] bytes;

    Secret(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public String type() {
      return "secret";
    }
  }

  record RsaPublic(RSAPublicKey key) implements Material {
    @Override
    public String type() {
      return "public";
    }
  }

  record RsaPrivate(RSAPrivateCrtKey key) implements Material {
    @Override
    public String type() {
      return "private";
    }
  }

  record EcPublic(Curve curve, ECPublicKey key) implements Material {
    @Override
    public String type() {
      return "public";
    }
  }

  /**
   * @param point the public key that belongs to it
   */
  record EcPrivate(Curve curve, ECPrivateKey key, ECPublicKey point) implements Material {
    @Override
    public String type() {
      return "private";
    }
  }

  final class OctetPublic implements Material {
    private final OctetCurve curve;
    private final byte[] bytes;

    OctetPublic(OctetCurve curve, byte[] bytes) {
      this.curve = curve;
      this.bytes = bytes;
    }

    OctetCurve curve() {
      return curve;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public String type() {
      return "public";
    }
  }

  /** With the public key that belongs to it. */
  final class OctetPrivate implements Material {
    private final OctetCurve curve;
    private final byte[] bytes;
    private final byte[] point;

    OctetPrivate(OctetCurve curve, byte[] bytes, byte[] point) {
      this.curve = curve;
      this.bytes = bytes;
      this.point = point;
    }

    OctetCurve curve() {
      return curve;
    }

    byte[] bytes() {
      return bytes;
    }

    byte[] point() {
      return point;
    }

    @Override
    public String type() {
      return "private";
    }
  }
}
