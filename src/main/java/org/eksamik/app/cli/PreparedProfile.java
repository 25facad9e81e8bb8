package org.eksamik.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.profile.ProviderSettings.Oqylyq.Prepared;
import org.eksamik.profile.sealed.NewFile;

/** A profile written anew with links in place of Oqylyq's account. */
final class PreparedProfile {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                  .build())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private PreparedProfile() {}

  /**
   * Writes it; comments stay behind.
   *
   * @param profile the bytes of one that was found in order; wiped
   */
  static void write(byte[] profile, Prepared prepared, Path out) throws ExamException {
    try {
      ObjectNode tree = (ObjectNode) JSON.readTree(profile);
      ObjectNode providers = tree.withObjectProperty("providers");
      providers.set(
          "oqylyq", LinkPreparation.settings(providers.withObjectProperty("oqylyq"), prepared));
      NewFile.write(out, JSON.writeValueAsBytes(tree));
    } catch (IOException notJson) {
      // Without the cause: its message may quote the profile.
      throw ExamException.of(Fault.PROFILE_INVALID);
    } finally {
      Arrays.fill(profile, (byte) 0);
    }
  }
}
