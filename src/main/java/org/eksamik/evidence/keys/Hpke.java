package org.eksamik.evidence.keys;

import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;

/** The one suite of HPKE (RFC 9180) that session keys are wrapped with. */
final class Hpke {
  private static final HpkeParameters SUITE = suite();

  private Hpke() {}

  static HpkeParameters parameters() {
    return SUITE;
  }

  private static HpkeParameters suite() {
    try {
      HybridConfig.register();
      return HpkeParameters.builder()
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink has this suite", impossible);
    }
  }
}
