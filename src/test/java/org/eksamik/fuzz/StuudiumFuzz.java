package org.eksamik.fuzz;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.eksamik.login.PageLogin;
import org.eksamik.login.SignIn;
import org.eksamik.login.stuudium.StuudiumLogin;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.LoginSettings;

/**
 * Nobody signs in but by the callback with this visit's state, and nobody of another school,
 * whatever stands in the callback and in Stuudium's answer.
 */
final class StuudiumFuzz implements FuzzTarget {
  private static final String CALLBACK = "https://school.example/stuudium";

  private final AnyAnswer server = new AnyAnswer();
  private final PageLogin login;

  StuudiumFuzz() {
    try {
      Network network =
          Network.open(
              new NetworkSettings(
                  new NetworkSettings.Proxy.Direct(), List.of(), NetworkSettings.Timeouts.USUAL));
      LoginSettings.Stuudium settings =
          new LoginSettings.Stuudium(
              server.base(),
              "eksamik",
              Secret.of("s3cret"),
              Optional.of("demo"),
              List.of("demo"),
              URI.create(CALLBACK),
              LoginSettings.Authorization.PLAIN,
              List.of());
      this.login = new StuudiumLogin(settings, network, InstantSource.system());
    } catch (ExamException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void read(byte[] input) {
    int end = 1;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    if (end >= input.length) {
      return;
    }
    server.say(input[0], Arrays.copyOfRange(input, end + 1, input.length));
    PageLogin.Visit visit = login.begin();
    String state =
        Optional.ofNullable(HttpUrl.get(visit.start().toString()).queryParameter("state"))
            .orElseThrow();
    String query = new String(input, 1, end - 1, StandardCharsets.UTF_8);
    // An input's own random text is this visit's where it says so, and never else.
    boolean ours = query.contains("STATE");
    try {
      URI callback = new URI(CALLBACK + "?" + query.replace("STATE", state));
      if (visit.isCallback(callback)) {
        check(visit.complete(callback), ours);
      }
    } catch (URISyntaxException notAnAddress) {
      // WebKit tells none of these.
    } catch (ExamException told) {
      if (told.fault() == Fault.DEFECT) {
        throw new AssertionError("a defect", told);
      }
    }
  }

  private static void check(SignIn signIn, boolean ours) {
    if (!ours) {
      throw new AssertionError("signed in by another state");
    }
    List<Person> candidates =
        switch (signIn) {
          case SignIn.Student(Person person) -> List.of(person);
          case SignIn.Parent(_, List<Person> children) -> children;
        };
    if (candidates.isEmpty()
        || !candidates.stream()
            .allMatch(person -> person.school().filter(it -> it.id().equals("demo")).isPresent())) {
      throw new AssertionError("somebody of another school");
    }
  }
}
