package org.eksamik.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MaskedProfileTest {
  @Test
  void showsDotsForEverySecretOfTheDesignsSample() throws Exception {
    String shown = masked(Samples.DESIGN).toString();

    assertThat(shown)
        .doesNotContain("\"s1\"", "\"s2\"", "\"s3\"", "\"s4\"", "\"s5\"", "\"s6\"", "argon2id")
        .contains("Mathematics, room 204", "\"school\"", "\"14343\"");
  }

  @Test
  void showsDotsForWhatMayBeWrittenToAStore() throws Exception {
    JsonNode shown =
        masked(
            """
            {"evidence": {"upload": {"s3": {"accessKey": "a", "secretKey": "x1"}}},
             "providers": {"oqylyq": {"apiToken": "x2"}},
             "kiosk": {"recoveryCodes": ["x3", "x4"]},
             "exams": [{"query": {"key": "x5"}}]}
            """);

    assertThat(shown.toString()).doesNotContain("x1", "x2", "x3", "x4", "x5");
    assertThat(shown.at("/kiosk/recoveryCodes").size()).isEqualTo(2);
    assertThat(shown.at("/exams/0/query/key").asText()).isEqualTo("•••");
  }

  private static JsonNode masked(String profile) throws Exception {
    return MaskedProfile.of(profile.getBytes(StandardCharsets.UTF_8));
  }
}
