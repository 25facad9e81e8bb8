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
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.accounts.AccountsDesk;
import org.eksamik.ui.admin.accounts.AccountsView;
import org.eksamik.ui.admin.accounts.AccountsViewModel;
import org.eksamik.ui.admin.candidates.CandidatesView;
import org.eksamik.ui.admin.candidates.CandidatesViewModel;
import org.eksamik.ui.admin.candidates.Tab;
import org.eksamik.ui.admin.candidates.listing.Listing;
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
        candidates("85-candidates", parts, Tab.LIST),
        candidates("86-candidates-file", parts, Tab.IMPORT),
        candidates("87-candidates-results", parts, Tab.RESULTS),
        exhibit("88-recordings", Place.EVIDENCE, (on, dress) -> on.recordings(parts, dress)));
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

  private static Exhibit candidates(String name, Administration parts, Tab tab) {
    return exhibit(name, Place.CANDIDATES, (on, dress) -> on.candidates(parts, tab, dress));
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

  private View candidates(Administration parts, Tab tab, Dress dress) {
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
    return new CandidatesView(model, DIALOGS, dress.look(), dress.words());
  }

  private View recordings(Administration parts, Dress dress) {
    EvidenceViewModel model = new EvidenceViewModel(parts.recordings(), sample.work);
    settle(() -> model.state().get() instanceof EvidenceViewModel.State.Reading);
    return new EvidenceView(model, dress.look(), dress.words());
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
