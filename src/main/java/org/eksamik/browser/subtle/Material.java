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
  record Secret(byte[] bytes) implements Material {
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

  record OctetPublic(OctetCurve curve, byte[] bytes) implements Material {
    @Override
    public String type() {
      return "public";
    }
  }

  /**
   * @param point the public key that belongs to it
   */
  record OctetPrivate(OctetCurve curve, byte[] bytes, byte[] point) implements Material {
    @Override
    public String type() {
      return "private";
    }
  }
}
