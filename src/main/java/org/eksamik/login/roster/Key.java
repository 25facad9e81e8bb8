package org.eksamik.login.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eksamik.exam.Person;
import org.eksamik.login.LoginName;

/** One way to tell who somebody is, in the form to compare by. */
record Key(Kind kind, String value) {

  enum Kind {
    STUUDIUM,
    LOCAL,
    IDCODE;

    /** The roster's column, and for the first two the sign-in's name. */
    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static List<Key> of(RosterLine line) {
    List<Key> keys = new ArrayList<>();
    line.stuudium().ifPresent(id -> keys.add(new Key(Kind.STUUDIUM, id.strip())));
    line.local().ifPresent(login -> keys.add(new Key(Kind.LOCAL, LoginName.key(login))));
    line.idcode().ifPresent(code -> keys.add(idcode(code)));
    return List.copyOf(keys);
  }

  /**
   * What the person's sign-in vouches for: its own id, and the identity code where it tells one.
   */
  static List<Key> of(Person person) {
    List<Key> keys = new ArrayList<>();
    person
        .id()
        .filter(id -> !id.isBlank())
        .flatMap(id -> ownKey(person.login(), id))
        .ifPresent(keys::add);
    person.idcode().filter(code -> !code.isBlank()).ifPresent(code -> keys.add(idcode(code)));
    return List.copyOf(keys);
  }

  /** Whether one of the person's keys is the line's and none is another than the line's. */
  static boolean match(List<Key> person, RosterLine line) {
    List<Key> keys = of(line);
    return person.stream().anyMatch(keys::contains)
        && person.stream().noneMatch(key -> contradicts(key, Set.copyOf(keys)));
  }

  private static boolean contradicts(Key told, Set<Key> keys) {
    return !keys.contains(told) && keys.stream().anyMatch(key -> key.kind() == told.kind());
  }

  private static Key idcode(String code) {
    return new Key(Kind.IDCODE, LoginName.key(code));
  }

  private static Optional<Key> ownKey(String login, String id) {
    return switch (login) {
      case "stuudium" -> Optional.of(new Key(Kind.STUUDIUM, id.strip()));
      case "local" -> Optional.of(new Key(Kind.LOCAL, LoginName.key(id)));
      default -> Optional.empty();
    };
  }

  /** Leaves out the value, which is personal. */
  @Override
  public String toString() {
    return "Key[" + kind + "]";
  }
}
