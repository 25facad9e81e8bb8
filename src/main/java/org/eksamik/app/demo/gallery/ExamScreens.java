package org.eksamik.app.demo.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.eksamik.browser.DeviceUse;
import org.eksamik.capture.Device;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetworks;
import org.eksamik.ui.exam.ExamView;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.frozen.FrozenView;
import org.eksamik.ui.frozen.FrozenViewModel;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.status.Workstation;
import org.eksamik.ui.wireless.WirelessState;
import org.eksamik.ui.wireless.WirelessView;
import org.eksamik.ui.wireless.WirelessViewModel;

/** The exam with its bar, and what lies over it or beside it. */
final class ExamScreens {
  private static final String ORIGIN = "https://app.oqylyq.kz";
  private static final List<Device> DEVICES =
      List.of(FakeDevices.CAMERA, FakeDevices.MICROPHONE, FakeDevices.SCREEN);
  private static final Workstation.Facts LOST = Sample.facts(false, 81, false);

  private final Sample sample;
  private final List<Exhibit> all = new ArrayList<>();

  ExamScreens(Sample sample) {
    this.sample = sample;
  }

  List<Exhibit> all() {
    all.clear();
    add("40-exam", Sample.USUAL, this::usual);
    add("41-exam-warning", Sample.USUAL, () -> at(Duration.ofMinutes(150)));
    add("42-exam-time-up", Sample.USUAL, () -> at(Duration.ofHours(3)));
    add("43-exam-leave", Sample.USUAL, this::leaving);
    add("44-exam-handed-in", Sample.USUAL, this::handedIn);
    add("45-exam-not-loaded", Sample.USUAL, this::notLoaded);
    add("46-exam-devices", Sample.USUAL, this::watched);
    add("47-exam-missing", Sample.facts(true, 100, true), this::missed);
    add("48-exam-network-lost", Sample.facts(false, 21, false), this::watched);
    add("49-exam-battery-20", Sample.facts(true, 20, false), this::watched);
    add("50-exam-battery-10", Sample.facts(true, 9, false), this::watched);
    add("51-exam-network-back", Sample.facts(true, 81, true), this::back);
    wireless("52-exam-wireless", Sample.USUAL);
    wireless("53-exam-wireless-lost", LOST);
    all.add(new Exhibit("60-frozen", dress -> new FrozenView(frozen(), dress.words()).root()));
    choice("61-wireless", this::choosing);
    choice("62-wireless-password", () -> chosen(0, WirelessState.Asking.class));
    choice("63-wireless-wrong", this::wrong);
    choice("64-wireless-joined", () -> chosen(1, WirelessState.Joined.class));
    choice("65-wireless-failed", () -> chosen(2, WirelessState.Failed.class));
    return List.copyOf(all);
  }

  private void add(String name, Workstation.Facts facts, Supplier<ExamViewModel> exam) {
    add(name, facts, exam, WirelessNetworks.NONE);
  }

  private void wireless(String name, Workstation.Facts facts) {
    add(name, facts, this::watched, new SampleNetworks());
  }

  private void add(
      String name,
      Workstation.Facts facts,
      Supplier<ExamViewModel> exam,
      WirelessNetworks networks) {
    all.add(
        new Exhibit(
            name,
            dress -> {
              ExamView view =
                  new ExamView(
                      exam.get(),
                      dress.words(),
                      dress.look(),
                      sample.status(facts),
                      sample.wireless(networks),
                      _ -> {});
              view.demo(false);
              return view.root();
            }));
  }

  private void choice(String name, Supplier<WirelessViewModel> model) {
    all.add(
        new Exhibit(
            name,
            dress ->
                new StackPane(
                    Shown.inTheMiddle(
                        new WirelessView(model.get(), dress.words(), () -> {}).root()))));
  }

  private ExamViewModel usual() {
    return exam(Sample.MARI);
  }

  ExamViewModel exam(Person person) {
    ExamViewModel model =
        new ExamViewModel(
            Sample.admission(person, Sample.math()),
            sample.examPage(),
            Optional.of(_ -> false),
            _ -> {},
            _ -> {},
            sample.work);
    sample.page().opened(Sample.LINK);
    return model;
  }

  private ExamViewModel at(Duration sinceStart) {
    ExamViewModel model = usual();
    Instant start = Sample.math().times().startsAt().orElseThrow().toInstant();
    sample.screen.at(start.plus(sinceStart));
    return model;
  }

  private ExamViewModel leaving() {
    ExamViewModel exam = usual();
    exam.leave();
    exam.confirm(Secret.of("guess"));
    sample.screen.until(exam.passwordRefused()::get);
    return exam;
  }

  private ExamViewModel handedIn() {
    ExamViewModel exam = usual();
    sample.page().opened(Sample.EXIT);
    return exam;
  }

  private ExamViewModel notLoaded() {
    ExamViewModel exam = usual();
    sample.page().failed(Sample.LINK, "no answer");
    return exam;
  }

  private ExamViewModel watched() {
    return watched(Sample.LONG_NAME);
  }

  private ExamViewModel watched(Person person) {
    ExamViewModel exam = exam(person);
    DEVICES.forEach(device -> sample.page().device(new DeviceUse.Started(device, ORIGIN)));
    return exam;
  }

  private ExamViewModel missed() {
    ExamViewModel exam = watched(Sample.MARI);
    DEVICES.forEach(
        device -> sample.page().device(new DeviceUse.Lost(device, ORIGIN, "unplugged")));
    return exam;
  }

  private ExamViewModel back() {
    ExamViewModel exam = watched();
    exam.workstation(LOST);
    return exam;
  }

  private FrozenViewModel frozen() {
    return new FrozenViewModel(() -> {}, () -> {}, sample.work);
  }

  private WirelessViewModel choosing() {
    return sample.wireless(new SampleNetworks());
  }

  private WirelessViewModel chosen(int row, Class<? extends WirelessState> then) {
    WirelessViewModel wireless = choosing();
    wireless.choose(SampleNetworks.ALL.get(row));
    sample.screen.until(() -> then.isInstance(wireless.state().get()));
    return wireless;
  }

  private WirelessViewModel wrong() {
    WirelessViewModel wireless = chosen(0, WirelessState.Asking.class);
    wireless.password(Secret.of("guess"));
    sample.screen.until(
        () -> wireless.state().get() instanceof WirelessState.Asking(_, boolean no) && no);
    return wireless;
  }
}
