package org.eksamik.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import org.eksamik.app.check.BeforeSignIn;
import org.eksamik.app.check.PreChecks;
import org.eksamik.app.hold.Comeback;
import org.eksamik.app.hold.Invigilator;
import org.eksamik.app.hold.ThisSession;
import org.eksamik.app.hold.Workplace;
import org.eksamik.app.window.DeviceNews;
import org.eksamik.app.window.PageShowing;
import org.eksamik.app.window.ThisWorkstation;
import org.eksamik.app.window.UpdateNotice;
import org.eksamik.app.window.WorkstationAccounts;
import org.eksamik.browser.BrowserNetwork;
import org.eksamik.browser.BrowserOptions;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.PageExtension;
import org.eksamik.browser.WebViewBrowser;
import org.eksamik.browser.chromium.ChromiumSettings;
import org.eksamik.browser.chromium.gate.ServerTrust;
import org.eksamik.browser.engine.EngineNeeds;
import org.eksamik.browser.media.MediaBridge;
import org.eksamik.browser.media.MediaExtension;
import org.eksamik.browser.media.MediaPermissions;
import org.eksamik.browser.platform.WebPlatform;
import org.eksamik.candidates.CandidateRuns;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.PreferredDevices;
import org.eksamik.capture.SharedDevices;
import org.eksamik.db.DataFolder;
import org.eksamik.doctor.Doctor;
import org.eksamik.doctor.KioskCheck;
import org.eksamik.evidence.Evidence;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.SealingKey;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.LogKeys;
import org.eksamik.evidence.upload.Uploader;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Roster;
import org.eksamik.keys.QuitPassword;
import org.eksamik.kiosk.Guests;
import org.eksamik.kiosk.UnfinishedExams;
import org.eksamik.launch.AskProvider;
import org.eksamik.launch.CheckLink;
import org.eksamik.launch.CheckPicture;
import org.eksamik.launch.CheckTimes;
import org.eksamik.launch.HoldWorkstation;
import org.eksamik.launch.LaunchSequence;
import org.eksamik.launch.LaunchStep;
import org.eksamik.launch.LinkCheck;
import org.eksamik.launch.StartRecorder;
import org.eksamik.login.LoginMethod;
import org.eksamik.login.local.LocalLogin;
import org.eksamik.login.roster.CsvRoster;
import org.eksamik.login.stuudium.StuudiumLogin;
import org.eksamik.net.Network;
import org.eksamik.net.Reachability;
import org.eksamik.net.Way;
import org.eksamik.net.networkmanager.NetworkManager;
import org.eksamik.net.wireless.WirelessNetworks;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.UploadSettings;
import org.eksamik.qr.ProviderPictureCheck;
import org.eksamik.qr.QrReader;
import org.eksamik.ui.Parts;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.admin.Desks;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.evidence.EvidenceDesk;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.check.PreCheck;
import org.eksamik.ui.check.Preview;
import org.eksamik.ui.exam.PageQuestions;
import org.eksamik.ui.held.Alarm;
import org.eksamik.ui.held.HeldWindow;
import org.eksamik.ui.held.Holding;
import org.eksamik.ui.status.Workstation;
import org.eksamik.ui.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts together, by hand, for one profile. Read it from top to bottom; nothing is found
 * at run time.
 */
public final class Wiring implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Wiring.class);

  /** So long one check before sign-in may take. */
  private static final Duration CHECK_PATIENCE = Duration.ofSeconds(30);

  private final Profile profile;
  private final Path data;
  private final InstantSource clock = InstantSource.system();
  private final Network network;
  private final Providers providers;
  private final DataFolder folder;
  private final PreferredDevices preferred;
  private final Engines engines;
  private final SharedDevices devices;
  private final Sessions sessions;
  private final Evidence evidence;
  private final Optional<Thread> upload;
  private final HeldWindow window = new HeldWindow();
  private final Alarm alarm = new Alarm();
  private final CountDownLatch windowShown = new CountDownLatch(1);
  private final Guests guests = new Guests();
  private final UnfinishedExams unfinished;
  private final UpdateNotice updates;
  private Optional<Workplace> workplace = Optional.empty();

  @SuppressWarnings("UnusedVariable") // an engine that nobody holds is given up before it is ready
  private Optional<Node> warmed = Optional.empty();

  /**
   * Opens what every exam needs: the network and the journal. The database opens when somebody
   * signs in.
   *
   * @param data the data folder
   * @param devices the cameras, microphones and screens that exam pages may get
   */
  public Wiring(Profile profile, Path data, CaptureSource devices) throws ExamException {
    this(profile, data, data, devices, Engines.usual(devices));
  }

  /**
   * The same with evidence in another data folder.
   *
   * @param kept the data folder that evidence goes to
   * @param engines what may show exam pages
   */
  public Wiring(Profile profile, Path data, Path kept, CaptureSource devices, Engines engines)
      throws ExamException {
    this.profile = profile;
    this.engines = engines;
    this.data = data;
    this.network = Network.open(profile.network());
    this.providers =
        new Providers(profile, network, clock, WorkstationFiles.ofThisMachine(data).keys());
    this.folder = new DataFolder(data);
    this.preferred = new PreferredDevices(devices);
    this.devices = new SharedDevices(preferred);
    this.sessions = new Sessions(kept, Disk.real(), clock);
    this.evidence = Evidence.open(profile.evidence(), sessions, this.devices, clock);
    this.upload =
        profile
            .evidence()
            .upload()
            .map(settings -> Thread.ofVirtual().name("upload").start(() -> upload(settings)));
    Workplace.recover(data, evidence.journal());
    this.unfinished = new UnfinishedExams(data, clock);
    this.updates = new UpdateNotice(UpdateNotice.look(profile, network, clock), unfinished::isAny);
  }

  /** What the windows need. Comes before the first WebView of the program. */
  public Parts parts(boolean demo, boolean windowed) throws ExamException {
    BrowserNetwork pages = new PageWay(profile, network, sessions, clock).open();
    Path storage = storage();
    MediaPermissions permissions = MediaPermissions.of(profile.browser());
    Roster roster = roster();
    if (!windowed && profile.kiosk().enabled()) {
      workplace =
          Optional.of(
              Workplace.open(
                  profile.kiosk(),
                  window,
                  alarm,
                  evidence.journal(),
                  data,
                  // A demonstration that dies is not started again, unless someone asks for it.
                  Comeback.ofThisProgram(!demo, profile.language()),
                  guests));
    }
    return new Parts(
        profile,
        logins(),
        roster,
        this::launch,
        engines.browsers(
            (rules, watcher) ->
                new WebViewBrowser(
                    pages, rules, watcher, browsing(storage, media(permissions, watcher))),
            installed ->
                new ChromiumSettings(
                        installed,
                        permissions,
                        network.proxies(),
                        engines.fake(),
                        pages.attestation())
                    .trusting(ServerTrust.of(network))
                    .shown(PageShowing.here(guests, evidence.journal())),
            browsing(storage),
            new EngineNeeds(data),
            evidence.journal()),
        demo ? List.of() : checks(windowed),
        Optional.of(new Preview(devices, preferred::prefer)),
        workstation(),
        new Invigilator(profile.kiosk(), data),
        evidence.journal(),
        clock,
        demo,
        windowed,
        new Holding(window, unfinished, alarm),
        Optional.of(administration(demo)));
  }

  /** What the administrator's window needs. */
  public Administration administration(boolean demo) throws ExamException {
    return new Administration(
        profile.title(),
        profile.language(),
        profile.kiosk().quitPassword().map(hash -> typed -> QuitPassword.matches(hash, typed)),
        providers.directories(),
        words -> new CandidateRuns(data, words),
        FileDialogs.ofThisSystem(),
        EvidenceDesk.of(sessions),
        new Desks(
            Optional.of(new WorkstationAccounts(folder)),
            Optional.of(profile),
            Optional.of(devices.asSource())),
        List.of(Place.values()),
        evidence.journal(),
        clock,
        demo);
  }

  /**
   * Gets the network and the page engine ready before they are needed, and lets the checks begin;
   * FX thread, once the first screen is painted. The bridge comes first: its door into the player
   * stands before the first WebView or not at all.
   */
  public void warm() {
    windowShown.countDown();
    Thread.ofVirtual().name("network").start(network::warm);
    updates.begin();
    new MediaBridge(devices);
    warmed = Optional.of(WebViewBrowser.warm());
  }

  private List<LoginMethod> logins() {
    List<LoginMethod> logins = new ArrayList<>();
    profile
        .login()
        .stuudium()
        .ifPresent(settings -> logins.add(new StuudiumLogin(settings, network, clock)));
    if (profile.login().local()) {
      logins.add(new LocalLogin(folder, clock));
    }
    return logins;
  }

  private Roster roster() throws ExamException {
    CsvRoster roster = new CsvRoster(profile.roster(), profile.exams(), profile.createCandidates());
    roster.check();
    return roster;
  }

  /** What doctor looks at, except for holding what is not held. */
  private List<PreCheck> checks(boolean windowed) {
    Doctor doctor = new Doctor(CHECK_PATIENCE);
    return new PreChecks(devices.asSource(), window::displays, ThisSession.now(), data)
        .of(Optional.of(profile), network, clock).stream()
            .filter(check -> !windowed || !(check instanceof KioskCheck))
            .<PreCheck>map(
                check -> new BeforeSignIn(check, doctor, evidence.journal(), windowShown))
            .toList();
  }

  private LaunchSequence launch(Exam exam) {
    ExamSettings settings =
        profile
            .exam(exam.id())
            .orElseThrow(() -> new IllegalStateException("no exam " + exam.id()));
    List<LaunchStep> steps = new ArrayList<>();
    steps.add(new CheckTimes(clock));
    steps.add(new AskProvider(providers.provider(settings)));
    steps.add(
        new CheckLink(new LinkCheck(profile.allowList(settings), providers.settings(settings))));
    steps.add(new CheckPicture(new ProviderPictureCheck(new QrReader()), evidence.journal()));
    steps.add(new StartRecorder(evidence));
    workplace.map(held -> new HoldWorkstation(held.lock(), unfinished)).ifPresent(steps::add);
    return new LaunchSequence(steps, evidence.journal());
  }

  private void upload(UploadSettings settings) {
    try {
      LogKeys keys = sessions.keys(profile.evidence().publicKey().map(SealingKey::of));
      Uploader.of(settings, sessions, network, keys, clock).run();
    } catch (IOException cannot) {
      log.error("evidence is not uploaded", cannot);
    }
  }

  private Path storage() throws ExamException {
    Path pages = data.resolve("pages");
    try {
      return Files.createDirectories(pages);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", pages.toString());
    }
  }

  private BrowserOptions browsing(Path storage, PageExtension... extensions) {
    return new BrowserOptions(
        Version.number(),
        profile.network().timeouts().page(),
        storage,
        new PageQuestions(() -> Words.in(profile.language())),
        List.of(extensions));
  }

  private PageExtension media(MediaPermissions permissions, BrowserWatcher watcher) {
    return new MediaExtension(
        new MediaBridge(devices),
        permissions,
        new DeviceNews(watcher),
        WebPlatform.parts(profile.browser().clipboard()));
  }

  private Workstation workstation() {
    return new ThisWorkstation(
        profile.providers().stream()
            .findFirst()
            .map(provider -> new Way(provider.baseUrl(), network.proxies())),
        updates,
        new Reachability(network)::look,
        ThisSession.isLinux() ? NetworkManager.ofThisMachine() : WirelessNetworks.NONE);
  }

  /** Writes what the journal was told; waits for the disk. */
  @Override
  public void close() throws ExamException {
    workplace.ifPresent(Workplace::close);
    folder.close();
    upload.ifPresent(Thread::interrupt);
    evidence.close();
    network.close();
  }
}
