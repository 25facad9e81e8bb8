package org.eksamik.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.exam.Events;
import org.eksamik.exam.Exam;
import org.eksamik.exam.Roster;
import org.eksamik.exam.Secret;
import org.eksamik.launch.LaunchSequence;
import org.eksamik.login.LoginMethod;
import org.eksamik.login.PageLogin;
import org.eksamik.login.PasswordLogin;
import org.eksamik.profile.Profile;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.check.PreCheck;
import org.eksamik.ui.check.Preview;
import org.eksamik.ui.held.Holding;
import org.eksamik.ui.status.Workstation;

/**
 * Everything the windows need from the rest of the program.
 *
 * @param logins in the order of the profile; the first of each kind is offered
 * @param launcher gives the steps that lead to one exam
 * @param browsers makes the browser of one visit; on the FX thread
 * @param checks what is looked at before anyone signs in; empty: nothing is
 * @param preview lets whoever sits there see and hear themselves meanwhile
 * @param invigilator whether this is the invigilator's password; slow, not for the FX thread; asked
 *     only where the profile has a quit password
 * @param demo nothing here is a real exam, and every window says so
 * @param windowed leaves the screen to its owner: no window covers it
 * @param holding what keeps the workstation on an exam, where anything does
 * @param staff where school staff get to from here, by the password of the profile; empty: nowhere
 */
public record Parts(
    Profile profile,
    List<LoginMethod> logins,
    Roster roster,
    Function<Exam, LaunchSequence> launcher,
    BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> browsers,
    List<PreCheck> checks,
    Optional<Preview> preview,
    Workstation workstation,
    Predicate<Secret> invigilator,
    Events events,
    InstantSource clock,
    boolean demo,
    boolean windowed,
    Holding holding,
    Optional<Administration> staff) {

  public Parts {
    logins = List.copyOf(logins);
    checks = List.copyOf(checks);
  }

  /** The same parts, with this clock. */
  public Parts at(InstantSource other) {
    return with(browsers, other);
  }

  /** The same parts, with somebody who is shown each browser that is made; on the FX thread. */
  public Parts shownTo(Consumer<ExamBrowser> onlooker) {
    return with(
        (rules, watcher) -> {
          ExamBrowser made = browsers.apply(rules, watcher);
          onlooker.accept(made);
          return made;
        },
        clock);
  }

  private Parts with(
      BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> otherBrowsers,
      InstantSource otherClock) {
    return new Parts(
        profile,
        logins,
        roster,
        launcher,
        otherBrowsers,
        checks,
        preview,
        workstation,
        invigilator,
        events,
        otherClock,
        demo,
        windowed,
        holding,
        staff);
  }

  Optional<PageLogin> pageLogin() {
    return first(PageLogin.class);
  }

  Optional<PasswordLogin> passwordLogin() {
    return first(PasswordLogin.class);
  }

  private <L extends LoginMethod> Optional<L> first(Class<L> kind) {
    return logins.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
