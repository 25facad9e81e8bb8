package org.eksamik.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eksamik.sandbox.onlineexammaker.OnlineExamMakerStandIn;

/** The students of the demonstration: local accounts, roster lines, candidates. */
final class SamplePeople {
  private static final List<Student> STUDENTS =
      List.of(
          new Student(
              "demo-mari",
              "60822330001",
              "mari",
              "Mari",
              "Maasikas",
              "12a",
              0,
              170_501L,
              "+372 5555 0101"),
          new Student(
              "demo-kaspar",
              "",
              "kaspar",
              "Kaspar",
              "Maasikas",
              "10b",
              15,
              170_502L,
              "+372 5555 0102"),
          new Student("", "", "jaan", "Jaan", "Tamm", "12a", 0, 170_503L, "+372 5555 0103"));

  private static final Instant MARKED = Instant.parse("2026-04-20T09:30:00Z");
  private static final String EXAMS = "math;english;safety";

  private SamplePeople() {}

  /**
   * @param stuudium the id there; empty for who has no account
   * @param login the local account
   * @param phone the login value at OnlineExamMaker
   */
  private record Student(
      String stuudium,
      String idcode,
      String login,
      String firstName,
      String lastName,
      String group,
      int extraMinutes,
      long userId,
      String phone) {

    String accountLine() {
      return String.join(",", login, firstName, lastName, group, localPassword());
    }

    String rosterLine() {
      return String.join(
          ",",
          stuudium,
          idcode,
          login,
          EXAMS,
          Integer.toString(extraMinutes),
          Long.toString(userId),
          phone,
          candidatePassword(),
          "kx-" + userId,
          "总部/财务部",
          "oq-" + userId,
          login + "@school.example");
    }

    String localPassword() {
      return "naidis-" + login + "-204";
    }

    String candidatePassword() {
      return "pw-" + userId;
    }
  }

  static String accountsCsv() {
    return STUDENTS.stream()
        .map(Student::accountLine)
        .collect(Collectors.joining("\n", "login,firstName,lastName,group,password\n", "\n"));
  }

  static String login() {
    return STUDENTS.getFirst().login();
  }

  static String password() {
    return STUDENTS.getFirst().localPassword();
  }

  static String rosterCsv() {
    return STUDENTS.stream()
        .map(Student::rosterLine)
        .collect(
            Collectors.joining(
                "\n",
                "stuudium,idcode,local,exams,extraMinutes,userId,loginValue,password,user_id,"
                    + "department,external_id,email\n",
                "\n"));
  }

  static void introduceTo(OnlineExamMakerStandIn onlineExamMaker) {
    for (Student student : STUDENTS) {
      onlineExamMaker.admit(
          student.userId(),
          student.firstName() + " " + student.lastName(),
          student.phone(),
          student.candidatePassword());
    }
    onlineExamMaker.mark(STUDENTS.get(0).phone(), "87.5", true, MARKED);
    onlineExamMaker.mark(STUDENTS.get(1).phone(), "41", false, MARKED.plusSeconds(300));
  }
}
