package org.eksamik.login.stuudium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.School;
import org.eksamik.login.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StuudiumAnswerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BASIC =
      """
      {"idcode": "31122331234", "name_first": "Mari", "name_last": "Maasikas"}\
      """;
  private static final String EXTENDED =
      """
      {"id": "test-123", "client": {"id": "demo", "label": "Demo kool"}, "idcode": "31122331234",
       "name_first": "Mari", "name_last": "Maasikas"}\
      """;

  @Test
  void takesTheBasicAnswerWhereAnySchoolMaySignIn() throws Exception {
    Person person = student(List.of(), BASIC);
    assertThat(person)
        .isEqualTo(
            new Person(
                "stuudium",
                Optional.empty(),
                "Mari",
                "Maasikas",
                Optional.of("31122331234"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void refusesTheBasicAnswerWhereASchoolIsRequired() {
    assertThat(fault(List.of("demo"), BASIC)).isEqualTo(Fault.LOGIN_OTHER_SCHOOL);
  }

  @Test
  void takesTheExtendedAnswerOfAnExpectedSchool() throws Exception {
    Person person = student(List.of("other", "demo"), EXTENDED);
    assertThat(person.id()).contains("test-123");
    assertThat(person.school()).contains(new School("demo", "Demo kool"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"elsewhere\", \"label\": \"demo\"}",
        "{\"id\": \"Demo\"}",
        "{\"id\": \"demo2\"}",
        "{\"id\": \"\"}",
        "{\"id\": null}",
        "{}",
        "null",
        "\"demo\"",
        "[\"demo\"]"
      })
  void refusesAnotherSchool(String client) {
    String answer = "{\"id\": \"1\", \"name_first\": \"M\", \"client\": " + client + "}";
    assertThat(fault(List.of("demo"), answer)).isEqualTo(Fault.LOGIN_OTHER_SCHOOL);
  }

  @Test
  void readsFieldsThatAreMissingEmptyNullOrNumbers() throws Exception {
    Person person =
        student(
            List.of(),
            """
            {"id": 123, "client": {"id": 7}, "idcode": 31122331234, "name_first": null,
             "name_last": " Maasikas ", "group": "", "is_teacher": null, "logout_url": 5}\
            """);
    assertThat(person.id()).contains("123");
    assertThat(person.idcode()).contains("31122331234");
    assertThat(person.firstName()).isEmpty();
    assertThat(person.lastName()).isEqualTo("Maasikas");
    assertThat(person.group()).isEmpty();
    assertThat(person.school()).contains(new School("7", "7"));
    assertThat(person.logoutAddress()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"idcode\": \"\"}", "{\"id\": {}, \"name_first\": []}"})
  void refusesAnAnswerThatNamesNobody(String answer) {
    assertThat(fault(List.of(), answer)).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @Test
  void takesAnIdcodeOfAnyForm() throws Exception {
    assertThat(student(List.of(), "{\"idcode\": \"not-a-code\"}").idcode()).contains("not-a-code");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"is_student\": true",
        "\"is_student\": true, \"is_teacher\": true, \"is_parent\": true",
        "\"is_student\": 1, \"is_parent\": true",
        "\"is_student\": \"true\"",
        "\"group\": \"12a\"",
        "\"group\": \"12a\", \"is_teacher\": true",
        "\"is_teacher\": false, \"is_parent\": false",
        "\"students\": []",
        "\"students\": null",
        "\"students\": [{}]"
      })
  void takesWhoeverIsAStudentAmongOtherThings(String roles) throws Exception {
    assertThat(student(List.of(), with(roles)).id()).contains("test-123");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"is_teacher\": true",
        "\"is_student\": false",
        "\"is_student\": false, \"is_teacher\": true, \"group\": \"12a\"",
        "\"is_parent\": true",
        "\"is_parent\": true, \"students\": []",
        "\"is_parent\": true, \"students\": [{}, {}]",
        "\"is_parent\": true, \"students\": \"none\"",
        "\"is_parent\": true, \"students\": [null, 5, \"x\"]"
      })
  void findsNoStudentInATeacherOrAParentWithoutChildren(String roles) {
    assertThat(fault(List.of("demo"), with(roles))).isEqualTo(Fault.LOGIN_NO_STUDENT);
  }

  @Test
  void letsAParentChooseAmongTheChildrenOfTheSchool() throws Exception {
    SignIn.Parent signIn =
        parent(
            List.of("demo"),
            """
            "is_parent": true, "logout_url": "https://ope.ee/logi/v2lja", "students": [
              {"id": "a", "client": {"id": "demo"}, "group": "7b", "name_first": "Juku"},
              {},
              {"id": "b", "client": {"id": "elsewhere"}, "name_first": "Ats"},
              {"id": "c", "name_first": "Ilma koolita"},
              {"id": "d", "client": {"id": "demo"}, "idcode": "", "name_first": "Kai"}]\
            """);
    assertThat(signIn.parent().id()).contains("test-123");
    assertThat(signIn.children()).extracting(Person::firstName).containsExactly("Juku", "Kai");
    assertThat(signIn.children())
        .extracting(Person::logoutAddress)
        .containsOnly(Optional.of(URI.create("https://ope.ee/logi/v2lja")));
    assertThat(signIn.children().getFirst().group()).contains("7b");
  }

  @Test
  void takesStudentsForAParentsEvenWhereNoRoleIsSaid() throws Exception {
    SignIn.Parent signIn = parent(List.of(), "\"students\": [{\"id\": \"a\"}, {\"id\": \"a\"}]");
    assertThat(signIn.children()).extracting(Person::id).containsExactly(Optional.of("a"));
  }

  @Test
  void letsAParentWhoIsAStudentChooseThemselfToo() throws Exception {
    SignIn.Parent signIn =
        parent(
            List.of("demo"),
            """
            "is_student": true, "is_parent": true,
            "students": [{"id": "a", "client": {"id": "demo"}}]\
            """);
    assertThat(signIn.children())
        .extracting(Person::id)
        .containsExactly(Optional.of("test-123"), Optional.of("a"));
  }

  @Test
  void takesAStudentAtOnceWhoseChildrenAreAllElsewhere() throws Exception {
    String roles =
        "\"is_student\": true, \"students\": [{\"id\": \"a\", \"client\": {\"id\": \"x\"}}]";
    assertThat(student(List.of("demo"), with(roles)).id()).contains("test-123");
  }

  @Test
  void refusesAParentWhoseChildrenAreAllElsewhere() {
    String roles =
        "\"is_parent\": true, \"students\": [{\"id\": \"a\", \"client\": {\"id\": \"x\"}}]";
    assertThat(fault(List.of("demo"), with(roles))).isEqualTo(Fault.LOGIN_OTHER_SCHOOL);
  }

  @ParameterizedTest
  @CsvSource({
    "https://ope.ee/logi/kasutaja/v2lja, true",
    "https://ope.ee/out?u=1&t=2, true",
    "http://localhost:8080/out, true",
    "http://127.0.0.1/out, true",
    "http://ope.ee/out, false",
    "wss://ope.ee/out, false",
    "javascript:alert(1), false",
    "file:///etc/passwd, false",
    "https://me:pw@ope.ee/out, false",
    "//ope.ee/out, false",
    "https://ope ee/, false"
  })
  void keepsOnlyASafeLogOutAddress(String address, boolean kept) throws Exception {
    Person person = student(List.of(), with("\"logout_url\": \"" + address + "\""));
    assertThat(person.logoutAddress().map(URI::toString))
        .isEqualTo(kept ? Optional.of(address) : Optional.empty());
  }

  private static String with(String more) {
    return EXTENDED.substring(0, EXTENDED.length() - 1) + ", " + more + "}";
  }

  private static Person student(List<String> schools, String answer) throws Exception {
    return ((SignIn.Student) new StuudiumAnswer(schools).read(json(answer))).person();
  }

  private static SignIn.Parent parent(List<String> schools, String more) throws Exception {
    return (SignIn.Parent) new StuudiumAnswer(schools).read(json(with(more)));
  }

  private static Fault fault(List<String> schools, String answer) {
    return catchThrowableOfType(
            ExamException.class, () -> new StuudiumAnswer(schools).read(json(answer)))
        .fault();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }
}
