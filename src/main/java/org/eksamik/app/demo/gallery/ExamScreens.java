package org.eksamik.app.demo.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  ExamScreens(Sample sample) {
    this.sample = sample;
  }

  static List<Exhibit> all() {
    List<Exhibit> all = new ArrayList<>();
    all.add(exam("40-exam", Sample.USUAL, ExamScreens::usual));
    all.add(exam("41-exam-warning", Sample.USUAL, on -> on.at(Duration.ofMinutes(150))));
    all.add(exam("42-exam-time-up", Sample.USUAL, on -> on.at(Duration.ofHours(3))));
    all.add(exam("43-exam-leave", Sample.USUAL, ExamScreens::leaving));
    all.add(exam("44-exam-handed-in", Sample.USUAL, ExamScreens::handedIn));
    all.add(exam("45-exam-not-loaded", Sample.USUAL, ExamScreens::notLoaded));
    all.add(exam("46-exam-devices", Sample.USUAL, ExamScreens::watched));
    all.add(exam("47-exam-missing", Sample.facts(true, 100, true), ExamScreens::missed));
    all.add(exam("48-exam-network-lost", Sample.facts(false, 21, false), ExamScreens::watched));
    all.add(exam("49-exam-battery-20", Sample.facts(true, 20, false), ExamScreens::watched));
    all.add(exam("50-exam-battery-10", Sample.facts(true, 9, false), ExamScreens::watched));
    all.add(exam("51-exam-network-back", Sample.facts(true, 81, true), ExamScreens::back));
    all.add(wireless("52-exam-wireless", Sample.USUAL));
    all.add(wireless("53-exam-wireless-lost", LOST));
    all.add(
        new Exhibit(
            "60-frozen",
            (sample, dress) ->
                new FrozenView(new ExamScreens(sample).frozen(), dress.words()).root()));
    all.add(choice("61-wireless", ExamScreens::choosing));
    all.add(choice("62-wireless-password", on -> on.chosen(0, WirelessState.Asking.class)));
    all.add(choice("63-wireless-wrong", ExamScreens::wrong));
    all.add(choice("64-wireless-joined", on -> on.chosen(1, WirelessState.Joined.class)));
    all.add(choice("65-wireless-failed", on -> on.chosen(2, WirelessState.Failed.class)));
    return List.copyOf(all);
  }

  private static Exhibit exam(
      String name, Workstation.Facts facts, Function<ExamScreens, ExamViewModel> exam) {
    return exam(name, facts, exam, WirelessNetworks.NONE);
  }

  private static Exhibit wireless(String name, Workstation.Facts facts) {
    return exam(name, facts, ExamScreens::watched, new SampleNetworks());
  }

  private static Exhibit exam(
      String name,
      Workstation.Facts facts,
      Function<ExamScreens, ExamViewModel> exam,
      WirelessNetworks networks) {
    return new Exhibit(
        name,
        (sample, dress) -> {
          ExamView view =
              new ExamView(
                  exam.apply(new ExamScreens(sample)),
                  dress.words(),
                  dress.look(),
                  sample.status(facts),
                  sample.wireless(networks),
                  _ -> {});
          view.demo(false);
          return view.root();
        });
  }

  private static Exhibit choice(String name, Function<ExamScreens, WirelessViewModel> model) {
    return new Exhibit(
        name,
        (sample, dress) ->
            new StackPane(
                Shown.inTheMiddle(
                    new WirelessView(model.apply(new ExamScreens(sample)), dress.words(), () -> {})
                        .root())));
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
    model.begin();
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
