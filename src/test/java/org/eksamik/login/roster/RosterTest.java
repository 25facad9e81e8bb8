package org.eksamik.login.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.login.BadLine;
import org.eksamik.login.BadLine.Reason;
import org.eksamik.profile.ExamSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
  private static final List<ExamSettings> EXAMS =
      List.of(
          new ExamSettings.Oqylyq(
              exam("math", "oqylyq"),
              7,
              URI.create("https://lms.example/exam/1"),
              new ExamSettings.Oqylyq.Group(12, "12A", Optional.empty()),
              Map.of()),
          new ExamSettings.OnlineExamMaker(
              exam("english", "onlineexammaker"), Optional.of("3506"), false, 5),
          kaoshixing("safety", false),
          kaoshixing("silent", true));

  private static final String HEADER =
      "stuudium,idcode,local,exams,extraMinutes,userId,loginValue,password,user_id,department,external_id,email\n";

  @TempDir Path temp;

  @Test
  void aPersonWhomNoLineMatchesMaySitNothing() throws Exception {
    CsvRoster roster = roster(HEADER + "1566,,,,,,,,,,,\n", false);

    assertThat(roster.admissions(stuudium("1567", "38001010000"))).isEmpty();
    assertThat(roster.admissions(local("1566"))).isEmpty();
    assertThat(roster.admissions(nameless())).isEmpty();
  }

  @Test
  void aLineWithoutExamsIsForAllOfTheProfileInItsOrder() throws Exception {
    CsvRoster roster = roster(HEADER + "1566,,,,,,,,,,,\n", false);

    assertThat(roster.admissions(stuudium("1566", "")))
        .extracting(admission -> admission.exam().id())
        .containsExactly("math", "english", "safety", "silent");
  }

  @Test
  void findsAPersonByEachKey() throws Exception {
    CsvRoster roster =
        roster(
            HEADER
                + "1566,,,math,,,,,,,,\n,39912310001,,english,,,,,,,,\n,,Mari.Õun,safety,,,,,,,,\n",
            false);

    assertThat(exams(roster, stuudium("1566", ""))).containsExactly("math");
    assertThat(exams(roster, stuudium("99", "39912310001"))).containsExactly("english");
    assertThat(exams(roster, local("MARI.ÕUN"))).containsExactly("safety");
  }

  @Test
  void aLineThatContradictsTheSignInAdmitsNobody() throws Exception {
    CsvRoster roster = roster(HEADER + "1566,39912310001,,,,,,,,,,\n", true);

    assertThat(exams(roster, stuudium("1566", "39912310001"))).hasSize(4);
    assertThat(exams(roster, stuudium("1566", "48801010002"))).isEmpty();
    assertThat(exams(roster, stuudium("1567", "39912310001"))).isEmpty();
    assertThat(exams(roster, stuudium("1566", ""))).hasSize(4);
  }

  @Test
  void tellsEachProviderWhoSomebodyIs() throws Exception {
    CsvRoster roster =
        roster(
            HEADER.strip()
                + ",seat\n"
                + "1566,,,,30,u-1,mari@login,pw-secret,k-1,总部/财务部,x-1,mari@school.example,4\n",
            false);

    List<Admission> admissions = roster.admissions(stuudium("1566", ""));

    Map<String, String> fields = Map.of("department", "总部/财务部", "seat", "4");
    Candidate oqylyq = admissions.get(0).candidate();
    assertThat(oqylyq.id()).isEqualTo("x-1");
    assertThat(oqylyq.email()).contains("mari@school.example");
    assertThat(oqylyq.firstName()).isEqualTo("Mari");
    assertThat(oqylyq.lastName()).isEqualTo("Maasikas");
    assertThat(oqylyq.login()).isEmpty();
    assertThat(oqylyq.fields()).isEqualTo(fields);
    Candidate maker = admissions.get(1).candidate();
    assertThat(maker.id()).isEqualTo("u-1");
    assertThat(maker.login()).contains("mari@login");
    assertThat(maker.password().map(Secret::reveal)).contains("pw-secret");
    Candidate kaoshixing = admissions.get(2).candidate();
    assertThat(kaoshixing.id()).isEqualTo("k-1");
    assertThat(kaoshixing.field("department")).contains("总部/财务部");
    assertThat(admissions).extracting(Admission::extraTime).containsOnly(Duration.ofMinutes(30));
  }

  @Test
  void theRostersNamesWinOverTheSignIns() throws Exception {
    CsvRoster roster = roster("local,firstName,lastName\nmari,Maria,Erdbeer\n", false);

    Candidate candidate = roster.admissions(local("mari")).getFirst().candidate();
    assertThat(candidate.firstName()).isEqualTo("Maria");
    assertThat(candidate.lastName()).isEqualTo("Erdbeer");
  }

  @Test
  void leavesTheIdBlankWhereTheProviderCannotMakeDoWithOurs() throws Exception {
    String text = HEADER + "1566,,,,,,,,,,,\n";

    assertThat(roster(text, false).admissions(stuudium("1566", "")))
        .extracting(admission -> admission.candidate().id())
        .containsExactly("1566", "", "", "");
    assertThat(roster(text, true).admissions(stuudium("1566", "")))
        .extracting(admission -> admission.candidate().id())
        .containsExactly("1566", "", "1566", "");
  }

  @Test
  void letsStrangersInOnlyWhereTheProviderMakesCandidatesAndTheProfileAllowsIt() throws Exception {
    assertThat(exams(roster(HEADER + "1,,,,,,,,,,,\n", true), stuudium("1566", "")))
        .containsExactly("math", "safety");
    assertThat(new RosterLines(List.of(), EXAMS, true).admissions(nameless())).isEmpty();
    assertThat(new RosterLines(List.of(), EXAMS, true).admissions(local("mari"))).hasSize(2);
    assertThat(new RosterLines(List.of(), EXAMS, false).admissions(local("mari"))).isEmpty();
  }

  @Test
  void withoutAFileNobodyIsOnTheRoster() throws Exception {
    assertThat(exams(new CsvRoster(Optional.empty(), EXAMS, false), stuudium("1566", "")))
        .isEmpty();
    assertThat(exams(new CsvRoster(Optional.empty(), EXAMS, true), stuudium("1566", "")))
        .containsExactly("math", "safety");
  }

  @Test
  void beingOnTheRosterForOneExamDoesNotOpenTheOthers() throws Exception {
    CsvRoster roster = roster(HEADER + "1566,,,english,,,,,,,,\n", true);

    assertThat(exams(roster, stuudium("1566", ""))).containsExactly("english");
  }

  @Test
  void theLineThatNamesTheExamWinsAndTheOthersFillItsBlanks() throws Exception {
    CsvRoster roster =
        roster(
            HEADER
                + "1566,,,,10,u-1,,,,,x-1,\n"
                + "1566,,,math,45,,,,,,,\n"
                + "1566,,,safety,,,,,k-9,,,\n",
            false);

    List<Admission> admissions = roster.admissions(stuudium("1566", ""));

    assertThat(admissions)
        .extracting(Admission::extraTime)
        .containsExactly(
            Duration.ofMinutes(45),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));
    assertThat(admissions)
        .extracting(admission -> admission.candidate().id())
        .containsExactly("x-1", "u-1", "k-9", "");
  }

  @Test
  void aLineFoundByTheSignInsOwnIdWinsOverOneFoundByIdcode() throws Exception {
    CsvRoster roster =
        roster(HEADER + ",39912310001,,math,20,,,,,,by-code,\n1566,,,math,,,,,,,by-id,\n", false);

    Admission math = roster.admissions(stuudium("1566", "39912310001")).getFirst();
    assertThat(math.candidate().id()).isEqualTo("by-id");
    assertThat(math.extraTime()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void reportsEveryBadLineWithItsNumber() throws Exception {
    RosterFile read =
        RosterFile.read(
            file(
                "stuudium;local;exams;extraMinutes\n"
                    + "1;;\"math;english\";0\n"
                    + ";;math;\n"
                    + "2;;maths physics;\n"
                    + "3;;;-5\n"
                    + "4;;;1441\n"
                    + "5;;;ten\n"
                    + "6;x\n"
                    + "1;;english safety;\n"
                    + "7;Kati;;\n"
                    + "8;KATI;;\n"),
            List.of("math", "english", "safety"));

    assertThat(read.badLines())
        .containsExactly(
            BadLine.of(3, Reason.NO_KEY),
            new BadLine(4, Reason.UNKNOWN_EXAM, "maths"),
            new BadLine(4, Reason.UNKNOWN_EXAM, "physics"),
            new BadLine(5, Reason.EXTRA_MINUTES, "-5"),
            new BadLine(6, Reason.EXTRA_MINUTES, "1441"),
            new BadLine(7, Reason.EXTRA_MINUTES, "ten"),
            new BadLine(8, Reason.COLUMN_COUNT, "2 / 4"),
            new BadLine(9, Reason.KEY_TWICE, "stuudium / 2"),
            new BadLine(11, Reason.KEY_TWICE, "local / 10"));
  }

  @Test
  void aRosterWithoutAnyKeyColumnIsNoRoster() throws Exception {
    assertThat(RosterFile.read(file("name,exams\nMari,math\n"), List.of("math")).badLines())
        .containsExactly(new BadLine(1, Reason.NO_COLUMN, "stuudium, idcode, local"));
  }

  @Test
  void aFileWithMistakesAdmitsNobodyAndSaysAllOfThem() throws Exception {
    CsvRoster roster = roster(HEADER + "1566,,,physics,-1,,,,,,,\n", true);

    assertThatThrownBy(() -> roster.admissions(stuudium("1566", "")))
        .asInstanceOf(type(ExamException.class))
        .satisfies(e -> {
          assertThat(e.fault()).isEqualTo(Fault.FILE_INVALID);
          assertThat(e.facts().get("detail")).hasLineCount(2).contains("physics", "-1", "Line 2");
          assertThat(e.facts()).containsEntry("file", temp.resolve("roster.csv").toString());
        });
  }

  @Test
  void readsAgainWhenTheFileChanged() throws Exception {
    CsvRoster roster = roster(HEADER + "1566,,,math,,,,,,,,\n", false);
    roster.check();
    assertThat(exams(roster, stuudium("1566", ""))).containsExactly("math");

    Path file = write(HEADER + "1566,,,english,,,,,,,,\n");
    assertThat(exams(roster, stuudium("1566", ""))).containsExactly("english");

    // The same size: only the time tells.
    write(HEADER + "1567,,,english,,,,,,,,\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-05-04T06:00:00Z")));
    assertThat(exams(roster, stuudium("1566", ""))).isEmpty();

    Files.delete(file);
    assertThatThrownBy(roster::check)
        .asInstanceOf(type(ExamException.class))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.FILE_INVALID));
  }

  @Test
  void printsNothingPersonal() throws Exception {
    RosterFile read =
        RosterFile.read(file(HEADER + "1566,39912310001,,,,u,l,pw-secret,,,,\n"), List.of());

    assertThat(read.toString()).doesNotContain("39912310001", "pw-secret");
  }

  private static List<String> exams(CsvRoster roster, Person person) throws ExamException {
    return roster.admissions(person).stream().map(admission -> admission.exam().id()).toList();
  }

  private CsvRoster roster(String text, boolean createCandidates) throws Exception {
    return new CsvRoster(Optional.of(file(text)), EXAMS, createCandidates);
  }

  private Enclosure file(String text) throws Exception {
    return new Enclosure.Beside(write(text));
  }

  private Path write(String text) throws Exception {
    return Files.writeString(temp.resolve("roster.csv"), text);
  }

  private static Person stuudium(String id, String idcode) {
    return person("stuudium", Optional.of(id), Optional.of(idcode).filter(code -> !code.isEmpty()));
  }

  private static Person local(String login) {
    return person("local", Optional.of(login), Optional.empty());
  }

  /** Stuudium's basic answer names nobody. */
  private static Person nameless() {
    return person("stuudium", Optional.empty(), Optional.empty());
  }

  private static Person person(String login, Optional<String> id, Optional<String> idcode) {
    return new Person(
        login,
        id,
        "Mari",
        "Maasikas",
        idcode,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ExamSettings kaoshixing(String id, boolean silent) {
    return new ExamSettings.Kaoshixing(
        exam(id, "kaoshixing"), Optional.empty(), Optional.empty(), Optional.empty(), silent);
  }

  private static Exam exam(String id, String provider) {
    return new Exam(id, id, provider, Optional.empty(), ExamTimes.OPEN_ENDED, Proctoring.NONE);
  }
}
