package org.eksamik.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eksamik.app.window.WorkstationAccounts;
import org.eksamik.capture.Device;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.Fault;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.profile.Reading;
import org.eksamik.ui.TestScreen;
import org.eksamik.ui.admin.accounts.AccountsDesk.Row;
import org.eksamik.ui.admin.accounts.AccountsViewModel;
import org.eksamik.ui.admin.accounts.AccountsViewModel.News;
import org.eksamik.ui.admin.devices.DevicesViewModel;
import org.eksamik.ui.admin.devices.Trial;
import org.eksamik.ui.admin.profiles.ProfilesViewModel;
import org.eksamik.ui.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the administrator does to accounts, profiles and devices, on real ones. */
class StaffDesksTest {
  private static final String TWO =
      """
      login,firstName,lastName,group,password
      mari.maasikas,Mari,Maasikas,12a,roheline-kuusk-31
      kaspar.tamm,Kaspar,Tamm,12b,punane-kask-77
      """;
  private static final String PROFILE =
      """
      {"profile": 1, "title": "Room 204", "language": "en", "login": {"local": {}},
       "providers": {"onlineexammaker": {"code": "sample"}},
       "exams": [{"id": "math", "title": "Math", "provider": "onlineexammaker", "eid": "1"}]}
      """;

  @TempDir Path folder;
  private final TestScreen screen = new TestScreen();
  private final Work work = screen.work(() -> Instant.EPOCH);
  private DataFolder data;

  @BeforeEach
  void open() {
    data = new DataFolder(folder.resolve("data"));
  }

  @AfterEach
  void close() throws Exception {
    data.close();
  }

  @Test
  void takesAFileOfAccountsAndFindsByNameLoginAndGroup() throws Exception {
    AccountsViewModel model = imported();

    assertThat(model.news().get()).isInstanceOf(News.Imported.class);
    assertThat(logins(model)).containsExactly("kaspar.tamm", "mari.maasikas");
    model.search().set("MAASIKAS");
    assertThat(logins(model)).containsExactly("mari.maasikas");
    model.search().set("12b");
    assertThat(logins(model)).containsExactly("kaspar.tamm");
  }

  @Test
  void namesTheLinesOfAFileThatAreThereAlreadyAndChangesNothing() throws Exception {
    AccountsViewModel model = imported();

    model.take(file("again.csv", TWO), false);
    idle(model);

    assertThat(model.news().get())
        .isInstanceOfSatisfying(
            News.Failed.class,
            failed -> assertThat(failed.why().fault()).isEqualTo(Fault.FILE_INVALID));
    model.take(file("again.csv", TWO), true);
    idle(model);
    assertThat(model.news().get())
        .isInstanceOfSatisfying(
            News.Imported.class, news -> assertThat(news.taken().updated()).isEqualTo(2));
  }

  @Test
  void showsANewPinUntilItIsRead() throws Exception {
    AccountsViewModel model = imported();

    model.reset(row(model, "mari.maasikas"));
    idle(model);

    assertThat(model.news().get())
        .isInstanceOfSatisfying(
            News.Pin.class, news -> assertThat(news.pin().reveal()).isNotBlank());
    assertThat(row(model, "mari.maasikas").oneTime()).isTrue();
    model.dismiss();
    assertThat(model.news().get()).isInstanceOf(News.None.class);
  }

  @Test
  void removesAnAccountOnlyWhenItIsMeant() throws Exception {
    AccountsViewModel model = imported();

    model.remove(row(model, "mari.maasikas"));
    model.dismiss();
    model.confirm();
    assertThat(logins(model)).contains("mari.maasikas");

    model.remove(row(model, "mari.maasikas"));
    model.confirm();
    idle(model);
    assertThat(logins(model)).containsExactly("kaspar.tamm");
  }

  @Test
  void triesEachDeviceAndKeepsThePictureThatItGave() throws Exception {
    DevicesViewModel model = new DevicesViewModel(new FakeDevices(), work);
    screen.until(() -> !model.busy().get());

    model.tryAll();
    screen.until(() -> !model.busy().get());

    List<DevicesViewModel.Row> rows = ((DevicesViewModel.State.Listed) model.state().get()).rows();
    assertThat(rows).isSortedAccordingTo((a, b) -> a.device().kind().compareTo(b.device().kind()));
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(row.trial())
                .isInstanceOf(
                    row.device().kind() == Device.Kind.MICROPHONE
                        ? Trial.Sound.class
                        : Trial.Picture.class));
    model.close();
  }

  @Test
  void namesEveryMistakeOfAProfileAndGoesBackToItsOwn() throws Exception {
    Profile ours = ProfileReader.require(file("ours.json", PROFILE));
    ProfilesViewModel model = new ProfilesViewModel(ours, ProfileReader::read, work);

    model.check(file("wrong.json", PROFILE.replace("\"eid\"", "\"eidd\"")));
    screen.until(() -> !model.busy().get());
    assertThat(model.state().get())
        .isInstanceOfSatisfying(
            ProfilesViewModel.State.Wrong.class,
            wrong -> assertThat(wrong.findings()).isNotEmpty());

    model.check(file("good.json", PROFILE));
    screen.until(() -> !model.busy().get());
    assertThat(model.state().get()).isInstanceOf(ProfilesViewModel.State.Good.class);

    model.back();
    assertThat(model.state().get()).isEqualTo(new ProfilesViewModel.State.Ours(ours));
  }

  @Test
  void saysWhenAProfileCannotBeRead() throws Exception {
    Reading.Valid ours = (Reading.Valid) ProfileReader.parse(PROFILE, folder);
    ProfilesViewModel model = new ProfilesViewModel(ours.profile(), ProfileReader::read, work);

    model.check(folder.resolve("none.json"));
    screen.until(() -> !model.busy().get());

    assertThat(model.state().get()).isInstanceOf(ProfilesViewModel.State.NotRead.class);
  }

  private AccountsViewModel imported() throws Exception {
    AccountsViewModel model = new AccountsViewModel(new WorkstationAccounts(data), work);
    idle(model);
    model.take(file("accounts.csv", TWO), false);
    idle(model);
    return model;
  }

  private void idle(AccountsViewModel model) throws InterruptedException {
    BooleanSupplier idle = () -> !model.busy().get();
    screen.until(idle);
  }

  private static List<String> logins(AccountsViewModel model) {
    return rows(model).stream().map(Row::login).toList();
  }

  private static Row row(AccountsViewModel model, String login) {
    return rows(model).stream().filter(row -> row.login().equals(login)).findFirst().orElseThrow();
  }

  private static List<Row> rows(AccountsViewModel model) {
    return ((AccountsViewModel.State.Listed) model.state().get()).rows();
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
