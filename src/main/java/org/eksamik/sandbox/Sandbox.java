package org.eksamik.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eksamik.sandbox.demo.ExamPages;
import org.eksamik.sandbox.demo.HostilePages;
import org.eksamik.sandbox.demo.Sitting;
import org.eksamik.sandbox.demo.Sittings;
import org.eksamik.sandbox.http.HttpListener;
import org.eksamik.sandbox.http.Router;
import org.eksamik.sandbox.kaoshixing.KaoshixingStandIn;
import org.eksamik.sandbox.onlineexammaker.OnlineExamMakerStandIn;
import org.eksamik.sandbox.oqylyq.OqylyqStandIn;
import org.eksamik.sandbox.stuudium.StuudiumStandIn;

/**
 * The four providers and a demo exam on one loopback port. They refuse what the real ones would,
 * and misbehave when told to. Safe for use by several threads; {@link #close()} ends every
 * connection.
 */
public final class Sandbox implements AutoCloseable {
  private final SandboxClock clock;
  private final HttpListener listener;
  private final URI address;
  private final Sittings sittings = new Sittings();
  private final Mischief mischief = new Mischief();
  private final OqylyqStandIn oqylyq;
  private final OnlineExamMakerStandIn onlineExamMaker;
  private final KaoshixingStandIn kaoshixing;
  private final StuudiumStandIn stuudium;
  private final Desk desk;

  private Sandbox(InstantSource realClock, HttpListener listener) {
    this.clock = new SandboxClock(realClock);
    this.listener = listener;
    this.address = URI.create("http://127.0.0.1:" + listener.port());
    this.oqylyq = new OqylyqStandIn(address, clock);
    this.stuudium = new StuudiumStandIn(address, clock);
    this.onlineExamMaker = new OnlineExamMakerStandIn(address, clock, sittings);
    SamplePeople.introduceTo(onlineExamMaker);
    Router router = new Router();
    oqylyq.addTo(router);
    onlineExamMaker.addTo(router);
    this.kaoshixing = new KaoshixingStandIn(address, clock, sittings);
    kaoshixing.addTo(router);
    stuudium.addTo(router);
    // Before the exams: the hostile pages would else be exams nobody knows.
    HostilePages.addTo(router);
    new ExamPages(sittings, address.resolve("/done")).addTo(router);
    this.desk = new Desk(clock, router, mischief);
  }

  public static Sandbox start() {
    return start(InstantSource.system());
  }

  /** Starts on a free port; returns once it answers. */
  public static Sandbox start(InstantSource clock) {
    HttpListener listener = HttpListener.bind();
    Sandbox sandbox = new Sandbox(clock, listener);
    listener.listen(sandbox.desk::answer);
    return sandbox;
  }

  /** {@code http://127.0.0.1:PORT}; the providers lie under {@code /oqylyq} and so on. */
  public URI address() {
    return address;
  }

  /** The same server under its other name, so that a page of it is of another origin. */
  public URI otherOrigin() {
    return URI.create("http://localhost:" + listener.port());
  }

  /** The text of a profile for this sandbox. */
  public String profile() {
    return SampleProfile.text(address, otherOrigin());
  }

  /** Local accounts to import: {@code login,firstName,lastName,group,password}. */
  public String accountsCsv() {
    return SamplePeople.accountsCsv();
  }

  /** Who those people, and Stuudium's, are to the providers. */
  public String rosterCsv() {
    return SamplePeople.rosterCsv();
  }

  /** The name of a local account that may sit every exam. */
  public String studentLogin() {
    return SamplePeople.login();
  }

  public String studentPassword() {
    return SamplePeople.password();
  }

  /** Everything that arrived, in its order. */
  public List<Received> received() {
    return desk.received();
  }

  /** What arrived at this path, such as {@code /oqylyq/oauth/token}. */
  public List<Received> received(String path) {
    return received().stream().filter(request -> request.path().equals(path)).toList();
  }

  /** What was not accepted, and why. */
  public List<Refused> refused() {
    return desk.refused();
  }

  /** Every sitting of the demo exam, with its answers. */
  public List<Sitting> sittings() {
    return sittings.all();
  }

  /**
   * Makes the next answers go wrong, one each, in this order. A misbehaviour that does not fit an
   * answer, such as a foreign link where there is no link, waits for one that it fits.
   *
   * @param place a provider ({@code oqylyq}, {@code onlineexammaker}, {@code kaoshixing}, {@code
   *     stuudium}), of which only what programs call goes wrong; or {@code exam}; or one path, such
   *     as {@code oqylyq/oauth/token}
   */
  public void misbehave(String place, Misbehaviour... misbehaviours) {
    mischief.next(place, List.of(misbehaviours));
  }

  /** Makes every answer go wrong until {@link #behave()}. */
  public void misbehaveAlways(String place, Misbehaviour misbehaviour) {
    mischief.always(place, misbehaviour);
  }

  /** Forgets all misbehaviour and ends every silence. */
  public void behave() {
    mischief.clear();
    release();
  }

  /** Ends every silence: those requests are now answered truly. */
  public void release() {
    mischief.release();
  }

  /** How many requests wait in silence now. */
  public int silent() {
    return mischief.silent();
  }

  /** Sets the server's clock off, in what it checks and in the {@code Date} it sends. */
  public void clockOff(Duration off) {
    clock.off(off);
  }

  public OqylyqStandIn oqylyq() {
    return oqylyq;
  }

  public OnlineExamMakerStandIn onlineExamMaker() {
    return onlineExamMaker;
  }

  public KaoshixingStandIn kaoshixing() {
    return kaoshixing;
  }

  public StuudiumStandIn stuudium() {
    return stuudium;
  }

  @Override
  public void close() {
    listener.close();
    release();
  }
}
