package org.eksamik.login.stuudium;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Person;
import org.eksamik.exam.School;
import org.eksamik.profile.AllowList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads people from an answer in which any field may be missing, empty, null or a number.
 *
 * @param logout where all of them are signed out: the children came with their parent's sign-in
 */
record PersonReader(Optional<URI> logout) {
  private static final Logger log = LoggerFactory.getLogger(PersonReader.class);

  static PersonReader of(JsonNode answer) {
    return new PersonReader(text(answer, "logout_url").flatMap(PersonReader::safe));
  }

  /** The person this object describes; empty for one that names nobody, such as {@code {}}. */
  Optional<Person> person(JsonNode node) {
    Person person =
        new Person(
            "stuudium",
            text(node, "id"),
            text(node, "name_first").orElse(""),
            text(node, "name_last").orElse(""),
            text(node, "idcode"),
            text(node, "group"),
            school(node.path("client")),
            logout);
    boolean named =
        person.id().isPresent() || person.idcode().isPresent() || !person.fullName().isEmpty();
    return Optional.of(person).filter(_ -> named);
  }

  /** Everybody under {@code students}. */
  List<Person> students(JsonNode answer) {
    return answer
        .path("students")
        .valueStream()
        .map(this::person)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(field -> field.isValueNode() && !field.isNull())
        .map(field -> field.asText().strip())
        .filter(value -> !value.isEmpty());
  }

  private static Optional<School> school(JsonNode client) {
    return text(client, "id").map(id -> new School(id, text(client, "label").orElse(id)));
  }

  /** Only https, or this machine itself. */
  private static Optional<URI> safe(String address) {
    try {
      URI logout = new URI(address);
      if (isWeb(logout) && AllowList.originsOf(List.of(logout)).allows(logout)) {
        return Optional.of(logout);
      }
    } catch (URISyntaxException notAnAddress) {
      // Told below; the text itself is this person's own and stays out of the log.
    }
    log.warn("Stuudium's log-out address is not a safe one and will not be opened");
    return Optional.empty();
  }

  private static boolean isWeb(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        || "http".equalsIgnoreCase(address.getScheme());
  }
}
