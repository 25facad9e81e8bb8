package org.eksamik.ui.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.login.PageLogin;
import org.eksamik.login.SignIn;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** One visit to a sign-in's own page, from its first address to the callback. */
public final class PageViewModel implements ScreenModel {
  /** How long someone may take to sign in before the page is closed. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final PageLogin login;
  private final PageLogin.Visit visit;
  private final Ends ends;
  private final Events events;
  private final Work work;
  private final ExamBrowser browser;
  private final Instant giveUpAt;
  private final Runnable stopTicks;
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
  private @Nullable Waiting waiting;

  public PageViewModel(
      PageLogin login,
      BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> browsers,
      Ends ends,
      Events events,
      Work work) {
    this.login = login;
    this.visit = login.begin();
    this.ends = ends;
    this.events = events;
    this.work = work;
    this.browser =
        browsers.apply(
            new BrowserRules(login.allowedAddresses(), visit::isCallback), new Watcher());
    this.giveUpAt = work.now().plus(PATIENCE);
    this.stopTicks = work.eachSecond(this::tick);
    address.set(shown(visit.start()));
    browser.open(visit.start());
  }

  public String login() {
    return login.name();
  }

  public ExamBrowser browser() {
    return browser;
  }

  /** The page's address without its query, for the person to see where they type. */
  public ReadOnlyStringProperty address() {
    return address.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public void reload() {
    state.set(State.OPENING);
    browser.open(visit.start());
  }

  /** Back to the ways to sign in. */
  public void back() {
    ends.back().run();
  }

  private void tick() {
    if (state.get() != State.SIGNING_IN && work.now().isAfter(giveUpAt)) {
      ends.failed().accept(ExamException.of(Fault.LOGIN_TIMED_OUT));
    }
  }

  private void caught(URI callback) {
    // The callback may be told twice; the login's server is asked only once.
    if (state.get() != State.SIGNING_IN) {
      state.set(State.SIGNING_IN);
      waiting = work.start(() -> visit.complete(callback), ends.signedIn(), ends.failed());
    }
  }

  private static String shown(URI page) {
    return page.getScheme() + "://" + page.getRawAuthority() + page.getRawPath();
  }

  @Override
  public void close() {
    stopTicks.run();
    if (waiting != null) {
      waiting.cancel();
    }
    browser.close();
  }

  /** How the visit stands. */
  public enum State {
    OPENING,
    OPEN,
    NOT_LOADED,
    /** The callback was caught; the login's server is being asked. */
    SIGNING_IN
  }

  /** Where the screen leads. */
  public record Ends(Consumer<SignIn> signedIn, Consumer<ExamException> failed, Runnable back) {}

  private final class Watcher implements BrowserWatcher {
    @Override
    public void opened(URI page) {
      address.set(shown(page));
      if (state.get() != State.SIGNING_IN) {
        state.set(State.OPEN);
      }
    }

    @Override
    public void failed(URI page, String reason) {
      events.record(Event.Kind.PAGE_FAILED, "address", shown(page));
      if (state.get() != State.SIGNING_IN) {
        state.set(State.NOT_LOADED);
      }
    }

    @Override
    public void refused(String page, Refusal refusal) {
      events.record(Event.Kind.ADDRESS_REFUSED, "address", page);
    }

    @Override
    public void caught(URI callback) {
      PageViewModel.this.caught(callback);
    }
  }
}
