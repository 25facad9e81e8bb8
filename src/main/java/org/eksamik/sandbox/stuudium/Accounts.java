package org.eksamik.sandbox.stuudium;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.sandbox.stuudium.Account.Role;

/** The people of the demonstration, by the name the sign-in page gives them. */
final class Accounts {
  private static final String SCHOOL = "demo";
  private static final String LABEL = "Näidisgümnaasium";

  private static final Account MARI = student("demo-mari", "12a", "60822330001", "Mari");
  private static final Account KASPAR = student("demo-kaspar", "10b", "", "Kaspar");

  private static final Account PARENT =
      new Account(
          "demo-kadri",
          SCHOOL,
          LABEL,
          "",
          Set.of(Role.PARENT),
          "48022330002",
          "Kadri",
          "Maasikas",
          List.of(MARI, KASPAR));

  private static final Account TEACHER =
      new Account(
          "demo-tiit", SCHOOL, LABEL, "", Set.of(Role.TEACHER), "", "Tiit", "Tamm", List.of());

  private static final Account STRANGER =
      new Account(
          "teine-liis",
          "teine",
          "Teine Gümnaasium",
          "12c",
          Set.of(Role.STUDENT),
          "60822330003",
          "Liis",
          "Lepp",
          List.of());

  private static final Map<String, Account> BY_NAME =
      Map.of(
          "mari",
          MARI,
          "kaspar",
          KASPAR,
          "parent",
          PARENT,
          "teacher",
          TEACHER,
          "stranger",
          STRANGER);

  private Accounts() {}

  private static Account student(String id, String group, String idcode, String firstName) {
    return new Account(
        id, SCHOOL, LABEL, group, Set.of(Role.STUDENT), idcode, firstName, "Maasikas", List.of());
  }

  static Optional<Account> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
