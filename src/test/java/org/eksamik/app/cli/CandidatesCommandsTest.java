package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eksamik.sandbox.Misbehaviour;
import org.eksamik.sandbox.Received;
import org.eksamik.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of the seeds from the command line, against the stand-ins. */
class CandidatesCommandsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CALLS = "/onlineexammaker/api/v1/student/";

  @TempDir Path folder;
  private final Sandbox sandbox = Sandbox.start(InstantSource.fixed(TypedCommand.NOW));

  @BeforeEach
  void writeTheProfile() throws IOException {
    ObjectNode profile = (ObjectNode) JSON.readTree(sandbox.profile());
    profile.remove("roster");
    profile.put("language", "en");
    profile
        .path("providers")
        .forEach(provider -> ((ObjectNode) provider).put("requestsPerSecond", 1000));
    write("profile.json", profile.toString());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  // OnlineExamMaker, seed 003

  @Test
  void listsTheFieldsOfOnlineExamMaker() throws IOException {
    TypedCommand told = run(0, "fields", "--provider", "onlineexammaker", "--json");

    assertThat(json(told).findValuesAsText("label"))
        .containsExactly("name", "gender", "phone", "password");
    assertThat(json(told).path(2).path("column").asText()).isEqualTo("login");
    assertThat(run(0, "fields", "--provider", "onlineexammaker").out())
        .contains("id,label,column,required,secret", "10,password,password,false,true");
  }

  @Test
  void addsTheCandidatesOfACsvFile() throws IOException {
    Path file =
        write(
            "new.csv", "firstName,lastName,phone,password,gid\nJuku,Juurikas,51,pw-s3cret,2993\n");

    TypedCommand added = run(0, "add", file, "--provider", "onlineexammaker", "--json");

    assertThat(json(added))
        .isEqualTo(
            JSON.readTree(
                """
                {"provider": "onlineexammaker", "operation": "add", "total": 1, "taken": 1,
                 "refused": 0, "refusedLines": null}
                """));
    assertThat(sandbox.onlineExamMaker().candidates("51")).isEqualTo(1);
    assertThat(last("addStudents").parameters().get("info"))
        .isEqualTo(
            "[{\"gid\":\"2993\",\"fields\":[{\"sfid\":1,\"value\":\"Juku Juurikas\"},"
                + "{\"sfid\":4,\"value\":\"51\"},{\"sfid\":10,\"value\":\"pw-s3cret\"}]}]");
    assertThat(added.out() + added.err()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void takesEverySeparatorByteOrderMarksAndLineBreaksInCells(String separator) throws IOException {
    String text =
        String.join(
            "\n",
            String.join(separator, "\uFEFFname", "login", "group"),
            String.join(separator, "\"Mari\nMaasikas\"", "61", "2993"),
            "",
            String.join(separator, "Õie Öö", "62", "2994"));
    Path file = write("new.csv", text);

    run(0, "add", file, "--provider", "onlineexammaker");

    assertThat(show("61").findValuesAsText("name")).containsExactly("Mari\nMaasikas");
    assertThat(show("62").findValuesAsText("name")).containsExactly("Õie Öö");
  }

  @Test
  void addsTheCandidatesOfAJsonFile() throws IOException {
    Path file =
        write(
            "new.json",
            """
            [{"firstName": "Juku", "lastName": "Juurikas", "login": "51",
              "fields": {"gid": 2993}}, {"login": "52", "fields": {"name": "Kai", "group": "2994"}}]
            """);

    run(0, "add", file, "--provider", "onlineexammaker");

    assertThat(show("51").findValuesAsText("name")).containsExactly("Juku Juurikas");
    assertThat(show("52").findValuesAsText("name")).containsExactly("Kai");
  }

  @Test
  void putsRefusedLinesWithTheirReasonIntoAFileBesideTheInput() throws IOException {
    Path file =
        write(
            "new.csv",
            """
            name;login;gid;shoe
            Juku;51;2993;
            Mari;52;9999;
            Kai;;2993;
            Uno;53;2993;44
            Ene;54;2993
            """);

    TypedCommand added = run(3, "add", file, "--provider", "onlineexammaker");

    Path refused = folder.resolve("new-refused.csv");
    assertThat(Files.readAllLines(refused))
        .containsExactly(
            "line;reason;name;login;gid;shoe",
            "3;The provider did not take this candidate and does not say why.;Mari;52;9999;",
            "4;login is missing. phone;Kai;;2993;",
            "5;The provider has no field shoe.;Uno;53;2993;44",
            "6;The line has another number of columns than the header: 3 / 4.;Ene;54;2993");
    assertThat(added.err()).contains("Done: 1 of 5.", refused.toString());
    assertThat(sandbox.onlineExamMaker().candidates("51")).isEqualTo(1);
  }

  @Test
  void takesTheRefusedLinesAgainOnceTheyAreMended() throws IOException {
    Path file = write("new.csv", "name,login,gid\nMari,52,9999\n");
    run(3, "add", file, "--provider", "onlineexammaker");
    Path refused = folder.resolve("new-refused.csv");
    Files.writeString(refused, Files.readString(refused).replace("9999", "2993"));

    run(0, "add", refused, "--provider", "onlineexammaker");

    assertThat(sandbox.onlineExamMaker().candidates("52")).isEqualTo(1);
  }

  @Test
  void sendsNothingOfAFileThatCannotBeReadToItsEnd() throws IOException {
    Path file = write("new.csv", "name,login,gid\nJuku,51,2993\n\"Mari,52,2993\n");

    assertThat(run(2, "add", file, "--provider", "onlineexammaker").err()).contains("E-104");

    assertThat(sandbox.received(CALLS + "addStudents")).isEmpty();
  }

  @Test
  void doesNotTakeTheSameFileTwiceUnlessToldTo() throws IOException {
    Path file = write("new.csv", "name,login,gid\nJuku,51,2993\n");
    run(0, "add", file, "--provider", "onlineexammaker");

    assertThat(run(2, "add", file, "--provider", "onlineexammaker").err()).contains("--again");
    run(0, "add", file, "--provider", "onlineexammaker", "--resume");
    assertThat(sandbox.onlineExamMaker().candidates("51")).isEqualTo(1);

    run(0, "add", file, "--provider", "onlineexammaker", "--again");
    assertThat(sandbox.onlineExamMaker().candidates("51")).isEqualTo(2);
  }

  @Test
  void showsWhatAddingWouldDoAndDoesNothing() throws IOException {
    Path file =
        write(
            "new.csv",
            "name,login,password,gid\n"
                + "Juku,51,pw-s3cret,2993\n"
                + "Mari,+372 5555 0101,,2993\n"
                + "Kai,,,1\n");

    TypedCommand told = run(2, "add", file, "--provider", "onlineexammaker", "--dry-run");

    assertThat(told.out().lines())
        .containsExactly(
            "line,effect,candidate,detail",
            "2,add,51,name: Juku; phone: 51; password: •••",
            "3,there,+372 5555 0101,170501",
            "4,bad,,login is missing. phone");
    assertThat(sandbox.received(CALLS + "addStudents")).isEmpty();
    assertThat(sandbox.onlineExamMaker().candidates()).isEqualTo(3);
  }

  @Test
  void updatesByIdentifierAndByLogin() throws IOException {
    Path file =
        write(
            "changes.csv",
            "sid,login,name,gender\n170501,,Mari M,f\n,+372 5555 0103,Jaan T,\n999,,X,\n");

    TypedCommand previewed =
        run(0, "update", file, "--provider", "onlineexammaker", "--dry-run", "--json");
    assertThat(json(previewed).path("lines").findValuesAsText("detail"))
        .containsExactly(
            "name: Mari Maasikas → Mari M; gender:  → f", "name: Jaan Tamm → Jaan T", "");

    run(3, "update", file, "--provider", "onlineexammaker");

    assertThat(show("+372 5555 0101").findValuesAsText("name")).containsExactly("Mari M");
    assertThat(show("+372 5555 0103").findValuesAsText("name")).containsExactly("Jaan T");
    assertThat(Files.readString(folder.resolve("changes-refused.csv"))).contains("4,", ",999,");
    assertThat(last("changeStuinfo").parameters().get("info"))
        .startsWith("[{\"sid\":170501,\"loginValue\":\"\",\"fields\":[{\"sfid\":");
  }

  @Test
  void deletesByIdentifierAndByLogin() throws IOException {
    TypedCommand previewed =
        run(0, "delete", "170501", "--provider", "onlineexammaker", "--dry-run");
    assertThat(previewed.out()).contains("Mari Maasikas").doesNotContain("pw-170501");
    assertThat(sandbox.onlineExamMaker().candidates()).isEqualTo(3);

    TypedCommand deleted =
        run(3, "delete", "170501", "999", "--provider", "onlineexammaker", "--json");
    assertThat(json(deleted).path("taken").asInt()).isEqualTo(1);
    assertThat(json(deleted).path("refused").findValuesAsText("candidate")).containsExactly("999");
    assertThat(last("delStu").parameters()).containsEntry("sids", "[170501,999]");

    run(0, "delete", "+372 5555 0102", "--by", "login", "--provider", "onlineexammaker");
    assertThat(last("delStu").parameters()).containsEntry("loginValues", "[\"+372 5555 0102\"]");
    assertThat(sandbox.onlineExamMaker().candidates()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"addto, '2993 2994', 0", "moveto, 2994, 0", "delfrom, 2993, 3"})
  void movesBetweenGroups(String action, String groups, int exitCode) throws IOException {
    run(
        exitCode,
        "move",
        "170501",
        "--group",
        action.equals("delfrom") ? "2993" : "2994",
        "--action",
        action,
        "--provider",
        "onlineexammaker");

    List<String> now =
        json(run(0, "show", "170501", "--provider", "onlineexammaker", "--json"))
            .path("candidates")
            .path(0)
            .path("groups")
            .findValuesAsText("id");
    assertThat(now).containsExactlyInAnyOrder(groups.split(" ", -1));
  }

  @Test
  void showsCandidatesAndWhoIsNotThere() throws IOException {
    TypedCommand shown = run(3, "show", "170501", "999", "--provider", "onlineexammaker", "--json");

    JsonNode answer = json(shown);
    assertThat(answer.path("missing").path(0).asText()).isEqualTo("999");
    JsonNode mari = answer.path("candidates").path(0);
    assertThat(mari.path("login").asText()).isEqualTo("+372 5555 0101");
    assertThat(mari.path("fields").path("name").asText()).isEqualTo("Mari Maasikas");
    assertThat(mari.path("fields").has("password")).isFalse();
  }

  @Test
  void listsAllPagesWithoutAnyPassword() throws IOException {
    StringBuilder many = new StringBuilder("name,login,gid,password\n");
    for (int i = 0; i < 205; i++) {
      many.append("N")
          .append(i)
          .append(',')
          .append(6000 + i)
          .append(",2993,pw-")
          .append(i)
          .append('\n');
    }
    run(0, "add", write("many.csv", many.toString()), "--provider", "onlineexammaker");

    TypedCommand listed = run(0, "list", "--provider", "onlineexammaker");
    assertThat(listed.out().lines()).hasSize(1 + 208);
    assertThat(listed.out()).startsWith("id,login,name,gender,phone,group").doesNotContain("pw-");
    assertThat(sandbox.received(CALLS + "getstulist").size()).isGreaterThanOrEqualTo(3);

    JsonNode page =
        json(
            run(
                0,
                "list",
                "--start",
                "200",
                "--limit",
                "5",
                "--provider",
                "onlineexammaker",
                "--json"));
    assertThat(page.path("total").asInt()).isEqualTo(208);
    assertThat(page.path("candidates")).hasSize(5);
  }

  @Test
  void listsResultsWithoutTheLinksToThePapers() throws IOException {
    TypedCommand all = run(0, "results", "--provider", "onlineexammaker");
    assertThat(all.out())
        .contains(
            "candidate,login,name,exam,score,passed", "Mari Maasikas,3506,87.5,true", "41,false")
        .doesNotContain("token", "transgetresult");

    JsonNode one =
        json(run(0, "results", "--login", "+372 5555 0101", "--exam", "english", "--json"));
    assertThat(one.path("results").findValuesAsText("score")).containsExactly("87.5");
    assertThat(one.path("total").asInt()).isEqualTo(1);
    Received asked = sandbox.received(CALLS + "queryresults").getLast();
    assertThat(asked.parameters())
        .containsEntry("loginValues", "+372 5555 0101")
        .containsEntry("eid", "3506");
    assertThat(run(2, "results", "--login", "x", "--provider", "onlineexammaker").err())
        .contains("--exam");
  }

  // Kaoshixing, seed 004

  @Test
  void addsUpdatesAndShowsAtKaoshixing() throws IOException {
    Path file =
        write(
            "new.csv",
            "user_id,firstName,lastName,department,password,sex\n"
                + "k1,三,张,总部/财务部,pw-s3cret,1\nk2,Mari,Maasikas,总部/财务部,,\nk3,X,Y,,,3\n");
    run(3, "add", file, "--provider", "kaoshixing");
    assertThat(Files.readString(folder.resolve("new-refused.csv")))
        .contains("department is missing.", "sex is not as the provider wants it, such as 1, 0.");
    assertThat(sandbox.kaoshixing().candidates()).isEqualTo(2);

    Path changes = write("changes.csv", "id,phone,status\nk1,555,1\nk9,666,\n");
    run(3, "update", changes, "--provider", "kaoshixing");
    assertThat(Files.readString(folder.resolve("changes-refused.csv")))
        .contains("The candidate does not exist there", "31000 该考生不存在");

    JsonNode shown = json(run(3, "show", "k1", "k9", "--provider", "kaoshixing", "--json"));
    assertThat(shown.path("candidates").path(0).path("fields").path("phone").asText())
        .isEqualTo("555");
    assertThat(shown.path("candidates").path(0).path("fields").path("user_name").asText())
        .isEqualTo("张三");
    assertThat(shown.path("missing").path(0).asText()).isEqualTo("k9");
  }

  @Test
  void permitsAndMovesDepartmentsAtKaoshixing() throws IOException {
    Path file = write("new.csv", "id,user_name,department\nk1,张三,总部/财务部\n");
    run(0, "add", file, "--provider", "kaoshixing");

    run(0, "permit", "k1", "--exam", "safety");
    assertThat(sandbox.received().getLast().json().path("exam_id").asText()).isEqualTo("55400");
    TypedCommand refused = run(3, "permit", "k1", "k9", "--exam", "safety", "--remove");
    assertThat(sandbox.received().getLast().json().path("event_type").asText()).isEqualTo("del");
    assertThat(refused.out())
        .contains("k1,done,", "k9,refused,", "Add the candidate first.", "31014 用户不存在");

    run(0, "department", "总部/财务部", "--under", "分部", "--provider", "kaoshixing");
    JsonNode shown = json(run(0, "show", "k1", "--provider", "kaoshixing", "--json"));
    assertThat(shown.findValuesAsText("department")).containsExactly("分部/财务部");
    TypedCommand nowhere = run(3, "department", "没有", "--under", "分部", "--provider", "kaoshixing");
    assertThat(nowhere.err())
        .contains("The provider could not move the department.", "更新部门失败", "0042");
  }

  // Oqylyq, seed 000

  @Test
  void givesEveryCandidateOfAFileTheirAssignment() throws IOException {
    Path file =
        write(
            "new.csv",
            "external_id,firstName,lastName,email,query.key\n"
                + "o1,Mari,Maasikas,mari@school.example,one\n"
                + "o2,Juku,Juurikas,juku@school.example,two\n");

    TypedCommand added = run(0, "add", file, "--exam", "math");
    run(0, "add", file, "--exam", "math", "--again");

    assertThat(sandbox.oqylyq().sessions()).isEqualTo(2);
    assertThat(added.out() + added.err()).doesNotContain("/oqylyq/session/");
    assertThat(
            sandbox.received("/oqylyq/api/external-session/assignment.json").stream()
                .map(sent -> sent.json().path("session_data").path("query").path("key").asText()))
        .contains("one", "two");
  }

  // what a provider lacks, and whom a command means

  @ParameterizedTest
  @CsvSource({
    "kaoshixing, list",
    "kaoshixing, results",
    "kaoshixing, delete k1",
    "kaoshixing, move k1 --group 1",
    "onlineexammaker, permit 1 --exam 3506",
    "onlineexammaker, department a --under b",
    "oqylyq, show o1 --exam math",
    "oqylyq, list"
  })
  void saysPlainlyWhatAProviderLacks(String provider, String words) throws IOException {
    List<String> typed = new ArrayList<>(List.of(words.split(" ")));
    typed.remove("--exam");
    typed.remove("math");
    if (words.startsWith("permit")) {
      typed.add(2, "--exam");
    }
    typed.addAll(List.of("--provider", provider));

    TypedCommand refused = run(2, typed.toArray());

    assertThat(refused.err()).contains("E-107", provider);
    assertThat(sandbox.received()).isEmpty();
  }

  @Test
  void asksWhichProviderIsMeantWhereTheProfileHasSeveral() throws IOException {
    assertThat(run(2, "fields").err()).contains("oqylyq, onlineexammaker, kaoshixing");
  }

  @Test
  void tellsARefusalInTheReadersLanguageWithTheProvidersOwnWords() throws IOException {
    ObjectNode profile =
        (ObjectNode) JSON.readTree(Files.readString(folder.resolve("profile.json")));
    profile.put("language", "et");
    write("profile.json", profile.toString());

    TypedCommand refused =
        run(3, "department", "没有", "--under", "分部", "--provider", "kaoshixing", "--json");

    assertThat(refused.err()).contains("ei saanud osakonda ümber tõsta", "更新部门失败");
    assertThat(json(refused).path("error").path("facts").path("code").asText()).isEqualTo("0042");
  }

  @Test
  void tellsThatTheProviderIsBusyOnlyAfterWaitingForIt() throws IOException {
    Path file = write("new.csv", "name,login,gid\nJuku,51,2993\n");
    sandbox.misbehave("onlineexammaker/api/v1/student/addStudents", Misbehaviour.BUSY);

    run(0, "add", file, "--provider", "onlineexammaker");

    assertThat(sandbox.received(CALLS + "addStudents")).hasSize(2);
    assertThat(sandbox.onlineExamMaker().candidates("51")).isEqualTo(1);
  }

  private JsonNode show(String login) throws IOException {
    return json(run(0, "show", login, "--by", "login", "--provider", "onlineexammaker", "--json"));
  }

  private Received last(String call) {
    return sandbox.received(CALLS + call).getLast();
  }

  private TypedCommand run(int exitCode, Object... words) {
    List<String> all = new ArrayList<>(List.of("candidates"));
    Arrays.stream(words).map(Object::toString).forEach(all::add);
    all.addAll(
        List.of(
            "--profile",
            folder.resolve("profile.json").toString(),
            "--data",
            folder.resolve("data").toString()));
    TypedCommand command = new TypedCommand();
    assertThat(command.type(all.toArray(String[]::new)))
        .as(() -> command.out() + command.err() + sandbox.refused())
        .isEqualTo(exitCode);
    return command;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(TypedCommand command) throws IOException {
    return JSON.readTree(command.out());
  }
}
