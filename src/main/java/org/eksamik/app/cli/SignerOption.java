package org.eksamik.app.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import picocli.CommandLine.Option;

/** Whose signatures count. */
final class SignerOption {
  @Option(names = "--signer", paramLabel = "KEY")
  private List<String> signers = List.of();

  /** Empty where it does not say. */
  Set<VerifyingKey> keys() throws ExamException {
    try {
      return signers.stream().map(VerifyingKey::ofHex).collect(Collectors.toSet());
    } catch (IllegalArgumentException notAKey) {
      throw ExamException.of(Fault.USAGE, notAKey)
          .with("detail", Detail.of("signer-key", "option", "--signer"));
    }
  }
}
