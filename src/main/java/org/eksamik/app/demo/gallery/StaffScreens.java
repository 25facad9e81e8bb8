package org.eksamik.app.demo.gallery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.eksamik.capture.CaptureSource;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.accounts.AccountsDesk;
import org.eksamik.ui.admin.accounts.AccountsView;
import org.eksamik.ui.admin.accounts.AccountsViewModel;
import org.eksamik.ui.admin.candidates.CandidatesView;
import org.eksamik.ui.admin.candidates.CandidatesViewModel;
import org.eksamik.ui.admin.candidates.Sheet;
import org.eksamik.ui.admin.candidates.Tab;
import org.eksamik.ui.admin.candidates.form.FormViewModel;
import org.eksamik.ui.admin.candidates.listing.Listing;
import org.eksamik.ui.admin.candidates.results.ResultsViewModel;
import org.eksamik.ui.admin.devices.DevicesView;
import org.eksamik.ui.admin.devices.DevicesViewModel;
import org.eksamik.ui.admin.entrance.EntranceView;
import org.eksamik.ui.admin.entrance.EntranceViewModel;
import org.eksamik.ui.admin.entrance.NoProviderView;
import org.eksamik.ui.admin.evidence.EvidenceView;
import org.eksamik.ui.admin.evidence.EvidenceViewModel;
import org.eksamik.ui.admin.frame.AdminFrameView;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.admin.profiles.ProfilesView;
import org.eksamik.ui.admin.profiles.ProfilesViewModel;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The administrator's area. */
final class StaffScreens {
  private static final FileDialogs DIALOGS = new NoFiles();

  private final Sample sample;

  private StaffScreens(Sample sample) {
    this.sample = sample;
  }

  /** Those that stand on nothing but samples. */
  static List<Exhibit> all() {
    return List.of(
        exhibit("70-entrance", (on, dress) -> new EntranceView(on.entrance(), dress.words())),
        exhibit("71-no-provider", (_, dress) -> new NoProviderView(dress.words())),
        accounts("72-accounts", () -> new SampleAccounts(4), (_, _) -> {}),
        accounts("73-accounts-none", () -> new SampleAccounts(0), (_, _) -> {}),
        accounts("74-accounts-slow", SampleAccounts::slow, (_, _) -> {}),
        accounts("75-accounts-pin", () -> new SampleAccounts(4), AccountsViewModel::reset),
        accounts("76-accounts-remove", () -> new SampleAccounts(4), AccountsViewModel::remove),
        accounts(
            "77-accounts-mistakes",
            () -> new SampleAccounts(4),
            (model, _) -> model.take(Path.of("accounts.csv"), false)),
        exhibit("78-profile", Place.PROFILES, StaffScreens::profile),
        exhibit("79-profile-mistakes", Place.PROFILES, StaffScreens::mistakes),
        devices("80-devices", new SampleDevices(), _ -> {}),
        devices("81-devices-tried", new SampleDevices(), DevicesViewModel::tryAll),
        devices("82-devices-none", SampleDevices.none(), _ -> {}));
  }

  /** Those that show what providers and recorders really hold. */
  static List<Exhibit> of(Administration parts) {
    return List.of(
        candidates("85-candidates", parts, Tab.LIST, (_, _) -> {}),
        candidates("86-candidates-file", parts, Tab.IMPORT, (_, _) -> {}),
        candidates("87-candidates-results", parts, Tab.RESULTS, StaffScreens::results),
        candidates("88-candidate-new", parts, Tab.LIST, StaffScreens::newCandidate),
        recordings("90-recordings", parts, (_, _) -> {}),
        recordings("91-recording-key", parts, StaffScreens::lock),
        recordings("92-recording", parts, StaffScreens::unlock));
  }

  private static Exhibit exhibit(String name, BiFunction<StaffScreens, Dress, View> view) {
    return exhibit(name, Optional.empty(), view);
  }

  private static Exhibit exhibit(
      String name, Place place, BiFunction<StaffScreens, Dress, View> view) {
    return exhibit(name, Optional.of(place), view);
  }

  private static Exhibit exhibit(
      String name, Optional<Place> place, BiFunction<StaffScreens, Dress, View> view) {
    return new Exhibit(
        name,
        (sample, dress) -> {
          AdminFrameView frame =
              new AdminFrameView(
                  "Matemaatika, ruum 204",
                  false,
                  dress.words(),
                  dress.look(),
                  new AdminFrameView.Ways(_ -> {}, () -> {}, List.of(Place.values()), _ -> {}));
          frame.show(view.apply(new StaffScreens(sample), dress), place);
          sample.atEnd(frame::close);
          return frame.root();
        });
  }

  private static Exhibit accounts(
      String name,
      Supplier<SampleAccounts> desk,
      BiConsumer<AccountsViewModel, AccountsDesk.Row> then) {
    return exhibit(name, Place.ACCOUNTS, (on, dress) -> on.accounts(desk.get(), then, dress));
  }

  private static Exhibit devices(
      String name, CaptureSource source, Consumer<DevicesViewModel> then) {
    return exhibit(name, Place.DEVICES, (on, dress) -> on.devices(source, then, dress));
  }

  private static Exhibit candidates(
      String name,
      Administration parts,
      Tab tab,
      BiConsumer<StaffScreens, CandidatesViewModel> then) {
    return exhibit(name, Place.CANDIDATES, (on, dress) -> on.candidates(parts, tab, then, dress));
  }

  private static Exhibit recordings(
      String name, Administration parts, BiConsumer<StaffScreens, EvidenceViewModel> then) {
    return exhibit(name, Place.EVIDENCE, (on, dress) -> on.recordings(parts, then, dress));
  }

  private EntranceViewModel entrance() {
    return new EntranceViewModel(_ -> false, () -> {}, () -> {}, _ -> {}, sample.work);
  }

  private View accounts(
      SampleAccounts desk, BiConsumer<AccountsViewModel, AccountsDesk.Row> then, Dress dress) {
    AccountsViewModel model = new AccountsViewModel(desk, sample.work);
    sample.atEnd(model::close);
    if (desk.answers()) {
      settle(model.busy()::get);
      if (model.state().get() instanceof AccountsViewModel.State.Listed(var rows, int _)
          && !rows.isEmpty()) {
        then.accept(model, rows.getFirst());
        settle(model.busy()::get);
      }
    } else {
      sample.screen.at(Sample.NOW.plus(Duration.ofSeconds(4)));
    }
    return new AccountsView(model, DIALOGS, dress.look(), dress.words());
  }

  private View profile(Dress dress) {
    return new ProfilesView(profiles(), DIALOGS, dress.words());
  }

  private View mistakes(Dress dress) {
    ProfilesViewModel model = profiles();
    model.check(Path.of("room-204.json"));
    settle(model.busy()::get);
    return new ProfilesView(model, DIALOGS, dress.words());
  }

  private ProfilesViewModel profiles() {
    return new ProfilesViewModel(
        SampleProfile.GOOD, _ -> SampleProfile.withMistakes(), sample.work);
  }

  private View devices(CaptureSource source, Consumer<DevicesViewModel> then, Dress dress) {
    DevicesViewModel model = new DevicesViewModel(source, sample.work);
    settle(model.busy()::get);
    then.accept(model);
    settle(model.busy()::get);
    return new DevicesView(model, dress.words());
  }

  private View candidates(
      Administration parts,
      Tab tab,
      BiConsumer<StaffScreens, CandidatesViewModel> then,
      Dress dress) {
    CandidatesViewModel model =
        new CandidatesViewModel(
            new CandidatesViewModel.Parts(parts.directories(), parts.runs(), _ -> {}),
            dress::words,
            sample.work);
    parts.directories().stream()
        .filter(choice -> choice.provider().equals("onlineexammaker"))
        .findFirst()
        .ifPresent(model::choose);
    model.open(tab);
    settle(() -> model.list().listing().get() instanceof Listing.Loading);
    then.accept(this, model);
    return new CandidatesView(model, DIALOGS, dress.look(), dress.words());
  }

  private void results(CandidatesViewModel model) {
    settle(() -> model.results().state().get() instanceof ResultsViewModel.State.Reading);
  }

  private void newCandidate(CandidatesViewModel model) {
    model.add();
    settle(() ->
        model.sheet().get() instanceof Sheet.Form(FormViewModel form)
            && form.fields().get().isEmpty());
  }

  private View recordings(
      Administration parts, BiConsumer<StaffScreens, EvidenceViewModel> then, Dress dress) {
    EvidenceViewModel model = new EvidenceViewModel(parts.recordings(), sample.work);
    sample.atEnd(model::close);
    settle(() -> model.state().get() instanceof EvidenceViewModel.State.Reading);
    then.accept(this, model);
    return new EvidenceView(model, dress.look(), dress.words());
  }

  private void lock(EvidenceViewModel model) {
    latest(model).ifPresent(model::choose);
  }

  private void unlock(EvidenceViewModel model) {
    latest(model)
        .ifPresent(session -> model.ownKey(session).ifPresent(key -> model.unlock(session, key)));
    settle(() -> model.state().get() instanceof EvidenceViewModel.State.Opening);
    settle(() ->
        model.state().get() instanceof EvidenceViewModel.State.Open(var viewer)
            && !viewer.hasItsPictures());
  }

  private static Optional<SessionSummary> latest(EvidenceViewModel model) {
    return model.state().get() instanceof EvidenceViewModel.State.Listed(var sessions)
        ? sessions.stream().findFirst()
        : Optional.empty();
  }

  private void settle(Supplier<Boolean> waits) {
    sample.screen.until(() -> !waits.get());
  }

  /** Nobody is asked for a file. */
  private record NoFiles() implements FileDialogs {
    @Override
    public Optional<Path> open(Window over, Words words) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(Window over, Words words, String name) {
      return Optional.empty();
    }
  }
}
