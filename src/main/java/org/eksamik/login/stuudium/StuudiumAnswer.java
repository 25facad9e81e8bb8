package org.eksamik.login.stuudium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.School;
import org.eksamik.login.SignIn;
import org.eksamik.words.Detail;

/**
 * Who signed in, by Stuudium's answer (S002, steps 5 and 5.1). A student sits the exam; a parent
 * chooses a child; one who is both chooses among the children and themself, since only they know
 * for whom they came.
 */
final class StuudiumAnswer {
  private final List<String> schools;

  /**
   * @param schools the school signs that may sign in; empty for any
   */
  StuudiumAnswer(List<String> schools) {
    this.schools = List.copyOf(schools);
  }

  SignIn read(JsonNode answer) throws ExamException {
    PersonReader reader = PersonReader.of(answer);
    Person self =
        reader
            .person(answer)
            .orElseThrow(() ->
                ExamException.of(Fault.PROVIDER_ANSWER)
                    .with("provider", "Stuudium")
                    .with("detail", Detail.of("answer-nobody")));
    if (!expects(self.school())) {
      throw otherSchool(self.school());
    }
    List<Person> children = reader.students(answer);
    List<Person> candidates = new ArrayList<>();
    if (Roles.of(answer, !children.isEmpty()).sitsExams()) {
      candidates.add(self);
    }
    children.stream()
        .filter(child -> expects(child.school()))
        .filter(child -> !candidates.contains(child))
        .forEach(candidates::add);
    return outcome(self, candidates, children);
  }

  private static SignIn outcome(Person self, List<Person> candidates, List<Person> children)
      throws ExamException {
    if (candidates.equals(List.of(self))) {
      return new SignIn.Student(self);
    }
    if (!candidates.isEmpty()) {
      return new SignIn.Parent(self, candidates);
    }
    if (!children.isEmpty()) {
      throw otherSchool(children.getFirst().school());
    }
    throw ExamException.of(Fault.LOGIN_NO_STUDENT);
  }

  /** Fails closed: where a school is required, a person without one is not let in. */
  private boolean expects(Optional<School> school) {
    return schools.isEmpty() || school.filter(known -> schools.contains(known.id())).isPresent();
  }

  private static ExamException otherSchool(Optional<School> school) {
    return ExamException.of(Fault.LOGIN_OTHER_SCHOOL)
        .with("school", school.map(School::label).orElse("?"));
  }
}
