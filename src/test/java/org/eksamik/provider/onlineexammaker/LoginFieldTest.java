package org.eksamik.provider.onlineexammaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;

class LoginFieldTest {
  /** As the seed's sample has them: who signs in with the name. */
  private static final String BY_NAME =
      """
      [{"loginValue": "n1", "fields": [{"sFid": 1, "label": "name", "value": "n1"},
                                       {"sFid": 4, "label": "phone", "value": "2993"}]},
       {"loginValue": "n2", "fields": [{"sfid": 1, "label": "name", "value": "n2"},
                                       {"sfid": 10, "label": "password", "value": "n2"}]}]
      """;

  private static final String BY_PHONE =
      """
      [{"loginValue": "51", "fields": [{"sFid": 1, "label": "name", "value": "51"},
                                       {"sFid": 4, "label": "phone", "value": 51}]},
       {"loginValue": "52", "fields": [{"sFid": 1, "label": "name", "value": "Mari"},
                                       {"sFid": 4, "label": "phone", "value": "52"}]}]
      """;

  @Test
  void findsOutFromTheCandidatesWhoAreThere() throws Exception {
    assertThat(field().among(students(BY_NAME))).isEqualTo("name");
    assertThat(field().among(students(BY_PHONE))).isEqualTo("phone");
  }

  @Test
  void takesTheNameWhereNobodyIsThere() throws Exception {
    assertThat(field().among(List.of())).isEqualTo("name");
  }

  @Test
  void neverTakesThePassword() throws Exception {
    String samePassword =
        """
        [{"loginValue": "p", "fields": [{"sFid": 10, "label": "password", "value": "p"}]}]
        """;
    assertThat(field().among(students(samePassword))).isEqualTo("name");
  }

  @Test
  void believesTheProfileUnlessTheCandidatesContradictIt() throws Exception {
    assertThat(field("phone").among(List.of())).isEqualTo("phone");
    assertThat(field("Phone").among(students(BY_PHONE))).isEqualTo("Phone");

    ExamException why =
        catchThrowableOfType(ExamException.class, () -> field("phone").among(students(BY_NAME)));
    assertThat(why.fault()).isEqualTo(Fault.PROFILE_INVALID);
    assertThat(why.facts().get("detail")).contains("loginField is phone", "sign in with name");
  }

  private static LoginField field(String... wished) {
    return new LoginField(List.of(wished).stream().findFirst());
  }

  private static List<JsonNode> students(String json) throws Exception {
    return new JsonMapper().readTree(json).valueStream().toList();
  }

  @Test
  void saysNothingOfCandidatesWithoutALogin() throws Exception {
    assertThat(new LoginField(Optional.empty()).among(students("[{\"fields\": []}, {}]")))
        .isEqualTo("name");
  }
}
