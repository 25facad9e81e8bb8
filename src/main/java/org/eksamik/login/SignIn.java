package org.eksamik.login;

import java.util.List;
import org.eksamik.exam.Person;

/** How a sign-in ended well. */
public sealed interface SignIn {
  /** One student. */
  record Student(Person person) implements SignIn {}

  /**
   * A parent, who chooses which child sits the exam.
   *
   * @param children at least one; each carries the parent's log-out address
   */
  record Parent(Person parent, List<Person> children) implements SignIn {
    public Parent {
      children = List.copyOf(children);
    }
  }
}
