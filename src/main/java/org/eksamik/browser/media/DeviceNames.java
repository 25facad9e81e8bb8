package org.eksamik.browser.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eksamik.capture.Device;

/** What a device is called to a page: another name for each origin and each visit. */
final class DeviceNames {
  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  DeviceNames() {
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    key = new SecretKeySpec(secret, HMAC);
  }

  String deviceId(Device device, String origin) {
    return name("device " + device.kind() + " " + device.id(), origin);
  }

  String groupId(Device device, String origin) {
    return name("group " + device.id(), origin);
  }

  private String name(String of, String origin) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return HexFormat.of()
          .formatHex(mac.doFinal((origin + "\n" + of).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
