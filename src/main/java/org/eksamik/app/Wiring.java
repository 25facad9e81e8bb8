package org.eksamik.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.app.window.DeviceNews;
import org.eksamik.app.window.ThisWorkstation;
import org.eksamik.browser.BrowserNetwork;
import org.eksamik.browser.BrowserOptions;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.PageExtension;
import org.eksamik.browser.WebViewBrowser;
import org.eksamik.browser.media.MediaBridge;
import org.eksamik.browser.media.MediaExtension;
import org.eksamik.browser.media.MediaPermissions;
import org.eksamik.candidates.CandidateRuns;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.SharedDevices;
import org.eksamik.db.DataFolder;
import org.eksamik.evidence.JournalFile;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Roster;
import org.eksamik.exam.Secret;
import org.eksamik.keys.QuitPassword;
import org.eksamik.launch.AskProvider;
import org.eksamik.launch.CheckLink;
import org.eksamik.launch.CheckPicture;
import org.eksamik.launch.CheckTimes;
import org.eksamik.launch.LaunchSequence;
import org.eksamik.launch.LinkCheck;
import org.eksamik.login.LoginMethod;
import org.eksamik.login.local.LocalLogin;
import org.eksamik.login.roster.CsvRoster;
import org.eksamik.login.stuudium.StuudiumLogin;
import org.eksamik.net.Network;
import org.eksamik.net.Way;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Profile;
import org.eksamik.qr.ProviderPictureCheck;
import org.eksamik.qr.QrReader;
import org.eksamik.ui.Parts;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.exam.PageQuestions;
import org.eksamik.ui.status.Workstation;
import org.eksamik.ui.words.Words;

/**
 * Puts the parts together, by hand, for one profile. Read it from top to bottom; nothing is found
 * at run time.
 */
public final class Wiring implements AutoCloseable {
  private final Profile profile;
  private final Path data;
  private final InstantSource clock = InstantSource.system();
  private final Network network;
  private final Providers providers;
  private final DataFolder folder;
  private final SharedDevices devices;
  private final JournalFile journal;

  /**
   * Opens what every exam needs: the network and the journal. The database opens when somebody
   * signs in.
   *
   * @param data the data folder
   * @param devices the cameras, microphones and screens that exam pages may get
   */
  public Wiring(Profile profile, Path data, CaptureSource devices) throws ExamException {
    this.profile = profile;
    this.data = data;
    this.network = Network.open(profile.network());
    this.providers = new Providers(profile, network, clock);
    this.folder = new DataFolder(data);
    this.devices = new SharedDevices(devices);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    this.journal = JournalFile.open(data.resolve("journal").resolve(today + ".jsonl"), clock);
  }

  /** What the windows need. Comes before the first WebView of the program. */
  public Parts parts(boolean demo, boolean windowed) throws ExamException {
    BrowserNetwork pages = BrowserNetwork.install(network.proxies(), network.trust());
    Path storage = storage();
    MediaPermissions permissions = MediaPermissions.of(profile.browser());
    Roster roster = roster();
    return new Parts(
        profile,
        logins(),
        roster,
        this::launch,
        (rules, watcher) ->
            new WebViewBrowser(
                pages, rules, watcher, browsing(storage, media(permissions, watcher))),
        List.of(),
        workstation(),
        this::isInvigilator,
        journal,
        clock,
        demo,
        windowed,
        Optional.of(administration(demo)));
  }

  /** What the administrator's window needs. */
  public Administration administration(boolean demo) throws ExamException {
    return new Administration(
        profile.title(),
        profile.language(),
        profile.kiosk().quitPassword().map(_ -> this::isInvigilator),
        providers.directories(),
        words -> new CandidateRuns(data, words),
        FileDialogs.ofThisSystem(),
        journal,
        clock,
        demo);
  }

  /**
   * Loads the page engine before the first page needs it; FX thread. The bridge comes first: its
   * door into the player stands before the first WebView or not at all.
   */
  public void warm() {
    new MediaBridge(devices);
    WebViewBrowser.warm();
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

  private LaunchSequence launch(Exam exam) {
    ExamSettings settings =
        profile
            .exam(exam.id())
            .orElseThrow(() -> new IllegalStateException("no exam " + exam.id()));
    return new LaunchSequence(
        List.of(
            new CheckTimes(clock),
            new AskProvider(providers.provider(settings)),
            new CheckLink(new LinkCheck(profile.allowList(settings), providers.settings(settings))),
            new CheckPicture(new ProviderPictureCheck(new QrReader()), journal)),
        journal);
  }

  private Path storage() throws ExamException {
    Path pages = data.resolve("pages");
    try {
      return Files.createDirectories(pages);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", pages.toString());
    }
  }

  private BrowserOptions browsing(Path storage, PageExtension media) {
    return new BrowserOptions(
        Version.number(),
        profile.network().timeouts().page(),
        storage,
        new PageQuestions(() -> Words.in(profile.language())),
        List.of(media));
  }

  private PageExtension media(MediaPermissions permissions, BrowserWatcher watcher) {
    return new MediaExtension(new MediaBridge(devices), permissions, new DeviceNews(watcher));
  }

  private Workstation workstation() {
    return new ThisWorkstation(
        profile.providers().stream()
            .findFirst()
            .map(provider -> new Way(provider.baseUrl(), network.proxies())));
  }

  private boolean isInvigilator(Secret typed) {
    return profile
        .kiosk()
        .quitPassword()
        .filter(hash -> QuitPassword.matches(hash, typed))
        .isPresent();
  }

  /** Writes what the journal was told; waits for the disk. */
  @Override
  public void close() throws ExamException {
    folder.close();
    journal.close();
    network.close();
  }
}
