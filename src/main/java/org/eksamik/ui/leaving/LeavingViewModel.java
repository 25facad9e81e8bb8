package org.eksamik.ui.leaving;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.launch.Launch;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;

/**
 * Takes the launch back and signs the student out of the sign-in's own site, both at once; then the
 * place is ready. A site that does not answer keeps nobody here.
 */
public final class LeavingViewModel implements ScreenModel {
  /** How long the log-out page may take. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Runnable ready;
  private final Work work;
  private final Instant giveUpAt;
  private final List<Object> open = new ArrayList<>();
  private final Runnable stopTicks;
  private final Optional<Waiting> undoing;
  private final Optional<ExamBrowser> logout;

  public LeavingViewModel(
      Optional<Launch.Ready> launch,
      Optional<Logout> page,
      BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> browsers,
      Runnable ready,
      Work work) {
    this.ready = ready;
    this.work = work;
    this.giveUpAt = work.now().plus(PATIENCE);
    launch.ifPresent(open::add);
    page.ifPresent(open::add);
    this.stopTicks = work.eachSecond(() -> page.ifPresent(this::giveUp));
    this.undoing = launch.map(this::undo);
    this.logout =
        page.map(to -> {
          ExamBrowser browser =
              browsers.apply(new BrowserRules(to.allow(), _ -> false), new Watcher(to));
          browser.open(to.address());
          return browser;
        });
    if (open.isEmpty()) {
      work.onScreen(ready);
    }
  }

  private Waiting undo(Launch.Ready launch) {
    return work.start(
        () -> {
          launch.close();
          return launch;
        },
        this::done,
        _ -> done(launch));
  }

  private void giveUp(Logout page) {
    if (work.now().isAfter(giveUpAt)) {
      done(page);
    }
  }

  private void done(Object what) {
    if (open.remove(what) && open.isEmpty()) {
      work.onScreen(ready);
    }
  }

  @Override
  public void close() {
    stopTicks.run();
    undoing.ifPresent(Waiting::cancel);
    logout.ifPresent(ExamBrowser::close);
  }

  /**
   * The page that signs this student out.
   *
   * @param allow address patterns it may open on the way
   */
  public record Logout(URI address, List<String> allow) {
    public Logout {
      allow = List.copyOf(allow);
    }
  }

  private final class Watcher implements BrowserWatcher {
    private final Logout page;

    Watcher(Logout page) {
      this.page = page;
    }

    @Override
    public void opened(URI address) {
      done(page);
    }

    @Override
    public void failed(URI address, String reason) {
      done(page);
    }
  }
}
