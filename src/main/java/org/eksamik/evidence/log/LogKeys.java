package org.eksamik.evidence.log;

import org.eksamik.evidence.keys.SealingKey;
import org.eksamik.evidence.keys.SigningKey;

/**
 * Who signs a log, and who may read it.
 *
 * @param readerName {@code school} or {@code workstation}
 */
public record LogKeys(SigningKey signer, SealingKey reader, String readerName) {}
