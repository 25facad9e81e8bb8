package org.eksamik.profile;

import java.net.URI;

/**
 * Where a school tells its workstations which Eksamik they should have.
 *
 * @param manifest the manifest's address; its signature lies at the same address with {@code .sig}
 * @param key the school's public key: the 32 bytes of an Ed25519 key (RFC 8032) in base64
 */
public record UpdateSettings(URI manifest, String key) {}
