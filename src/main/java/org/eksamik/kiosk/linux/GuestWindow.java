package org.eksamik.kiosk.linux;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eksamik.kiosk.Area;
import org.eksamik.kiosk.Guests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window of a program of ours inside another window: caught before it is shown, kept in its
 * place, and gone with the window around it, as the X server has it. Whatever else that program
 * would open is never seen, but for lists and menus, which no window manager looks after. For any
 * thread.
 */
public final class GuestWindow implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(GuestWindow.class);

  /** A program names its window right after it made it. */
  private static final int NAMING_MILLIS = 2;

  private static final int RESTING_MILLIS = 250;

  /** Programs keep tiny windows for themselves. */
  private static final int SMALLEST = 50;

  private final String programClass;
  private final Guests guests;
  private final Runnable lost;
  private final CountDownLatch listening = new CountDownLatch(1);
  private volatile Optional<Place> wanted = Optional.empty();
  private volatile Runnable wake = () -> {};
  private volatile boolean over;
  private volatile boolean come;
  private volatile boolean inside;

  /** Inside which window, and where there. */
  private record Place(long host, Area at) {}

  private GuestWindow(String programClass, Guests guests, Runnable lost) {
    this.programClass = programClass;
    this.guests = guests;
    this.lost = lost;
  }

  /**
   * Waits from now on for the first window of a program; returns once nothing can be missed.
   *
   * @param programClass how that program names its windows ({@code WM_CLASS}), and no other
   * @param guests hears of the window
   * @param lost called once, by a thread of its own, when the window is gone before its time
   */
  public static GuestWindow expect(String programClass, Guests guests, Runnable lost) {
    GuestWindow expected = new GuestWindow(programClass, guests, lost);
    Thread.ofPlatform().daemon().name("guest-window").start(expected::watch);
    try {
      expected.listening.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return expected;
  }

  /**
   * Shows it.
   *
   * @param host the window around it
   * @param at where in there
   */
  public void place(long host, Area at) {
    wanted = Optional.of(new Place(host, at));
    wake.run();
  }

  /** Shows it no more, until it is placed again. */
  public void hide() {
    wanted = Optional.empty();
    wake.run();
  }

  /** Whether the program has opened a window. */
  public boolean hasCome() {
    return come;
  }

  /** Whether it has ever been inside another window. */
  public boolean wasInside() {
    return inside;
  }

  @Override
  public void close() {
    over = true;
    wake.run();
  }

  private void watch() {
    try (XDesktop desktop = XDesktop.open();
        Waiting waiting = new Waiting(desktop.descriptor())) {
      wake = waiting::wake;
      desktop.hearOfWindows();
      Watching watching = new Watching(desktop);
      listening.countDown();
      while (!over && watching.goesOn()) {
        waiting.awaitEvent(watching.unnamed.isEmpty() ? RESTING_MILLIS : NAMING_MILLIS);
      }
      guests.went(watching.page);
    } catch (RuntimeException defect) {
      log.error("the page's window is lost", defect);
      lost.run();
    } finally {
      listening.countDown();
    }
  }

  /** What the thread that watches knows. */
  private final class Watching {
    private final XDesktop desktop;
    private final XNest nest;
    private final Set<Long> unnamed = new HashSet<>();

    /** The program's other windows, such as one that says what is captured. */
    private final Set<Long> unwanted = new HashSet<>();

    private long page;
    private Optional<Place> shown = Optional.empty();
    private Optional<Area> told = Optional.empty();

    Watching(XDesktop desktop) {
      this.desktop = desktop;
      this.nest = new XNest(desktop);
    }

    /** Looks once; false where the window is gone. */
    boolean goesOn() {
      unnamed.addAll(desktop.takeEvents().made());
      for (long window : List.copyOf(unnamed)) {
        name(window);
      }
      if (page == 0) {
        return true;
      }
      Optional<XDesktop.Placed> found = desktop.look(page);
      if (found.isEmpty()) {
        guests.went(page);
        lost.run();
        return false;
      }
      unwanted.forEach(this::putAway);
      keep();
      return true;
    }

    private void name(long window) {
      Optional<XDesktop.Placed> found = desktop.look(window);
      if (found.isEmpty() || found.get().unmanaged()) {
        unnamed.remove(window);
        return;
      }
      if (page != 0 && desktop.sameClient(window, page)) {
        unnamed.remove(window);
        unwanted.add(window);
        return;
      }
      if (isSmall(found.get().area())) {
        unnamed.remove(window);
        return;
      }
      String name = desktop.programClass(window);
      if (name.isEmpty()) {
        return;
      }
      unnamed.remove(window);
      if (page == 0 && name.equals(programClass)) {
        nest.away(window);
        page = window;
        come = true;
        guests.came(window);
      }
    }

    private static boolean isSmall(Area area) {
      return area.width() < SMALLEST || area.height() < SMALLEST;
    }

    private void putAway(long window) {
      if (desktop.onRoot(window).isPresent()) {
        nest.away(window);
      }
    }

    private void keep() {
      Optional<Place> now = wanted;
      if (!now.equals(shown)) {
        move(now);
        shown = now;
      }
      now.ifPresent(place -> {
        Optional<Area> host = desktop.look(place.host()).map(XDesktop.Placed::area);
        Optional<Area> is = desktop.look(page).map(XDesktop.Placed::area);
        if (host.isEmpty() || is.isEmpty()) {
          return;
        }
        Area should =
            new Area(
                host.get().x() + place.at().x(),
                host.get().y() + place.at().y(),
                place.at().width(),
                place.at().height());
        if (!is.get().equals(should)) {
          desktop.place(page, place.at());
        }
        if (!told.equals(Optional.of(should))) {
          told = Optional.of(should);
          nest.tellPlace(page);
        }
        nest.tellFocus(page);
        inside = inside || desktop.children(place.host()).contains(page);
      });
    }

    private void move(Optional<Place> to) {
      told = Optional.empty();
      if (to.isEmpty()) {
        nest.away(page);
      } else if (shown.map(Place::host).equals(to.map(Place::host))) {
        desktop.place(page, to.get().at());
      } else {
        nest.put(page, to.get().host(), to.get().at());
      }
    }
  }
}
