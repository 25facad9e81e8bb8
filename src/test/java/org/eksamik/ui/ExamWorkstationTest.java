package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Event;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.exam.Notice;
import org.eksamik.ui.status.Workstation.Charge;
import org.eksamik.ui.status.Workstation.Facts;
import org.eksamik.ui.status.Workstation.Network;
import org.junit.jupiter.api.Test;

/** What an exam says about the computer's battery and network. */
class ExamWorkstationTest {
  private static final Network UP = new Network.Up(Duration.ofMillis(24));

  private final TestRoom room = new TestRoom();
  private final ExamViewModel exam = exam();

  private ExamViewModel exam() {
    ExamViewModel made = room.exam();
    made.begin();
    return made;
  }

  private void battery(int percent, boolean charging) {
    exam.workstation(new Facts(UP, Optional.of(new Charge(percent, charging)), Optional.empty()));
  }

  private void network(Network network) {
    exam.workstation(facts(network));
  }

  private static Facts facts(Network network) {
    return new Facts(network, Optional.empty(), Optional.empty());
  }

  private List<Event> warnings() {
    return room.events.stream().filter(event -> event.kind() == Event.Kind.BATTERY_LOW).toList();
  }

  @Test
  void warnsAtTwentyAndAtTenPercentOnceEach() {
    battery(21, false);
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
    battery(20, false);
    assertThat(exam.notice().get()).isEqualTo(new Notice.BatteryLow(20, 20));
    exam.dismissNotice();
    battery(19, false);
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
    battery(10, false);
    assertThat(exam.notice().get()).isEqualTo(new Notice.BatteryLow(10, 10));
    battery(9, false);
    assertThat(warnings())
        .extracting(event -> event.facts().get("percent"))
        .containsExactly("20", "10");
  }

  @Test
  void tellsWhatIsSoWhenItBeginsAndNothingBefore() {
    ExamViewModel ahead = room.exam();
    ahead.workstation(facts(new Network.Down()));
    ahead.workstation(facts(UP));
    ahead.workstation(new Facts(UP, Optional.of(new Charge(7, false)), Optional.empty()));
    assertThat(ahead.notice().get()).isEqualTo(new Notice.None());
    assertThat(warnings()).isEmpty();

    ahead.begin();

    assertThat(ahead.notice().get()).isEqualTo(new Notice.BatteryLow(10, 7));
    assertThat(warnings()).hasSize(1);
  }

  @Test
  void warnsOnceWhereTheBatteryIsNearlyEmptyFromTheBeginning() {
    battery(7, false);
    assertThat(exam.notice().get()).isEqualTo(new Notice.BatteryLow(10, 7));
    assertThat(warnings()).hasSize(1);
  }

  @Test
  void takesTheWarningBackWhenTheChargerIsPluggedIn() {
    battery(15, false);
    battery(15, true);
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
  }

  @Test
  void saysNothingWhileTheBatteryIsCharged() {
    battery(5, true);
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
    assertThat(warnings()).isEmpty();
  }

  @Test
  void saysThatTheNetworkIsGoneAndBackAndLeavesThePageAlone() {
    network(UP);
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
    int loaded = room.lastBrowser().loads;
    network(new Network.Down());
    assertThat(exam.notice().get()).isEqualTo(new Notice.NetworkLost());
    network(new Network.Down());
    network(UP);
    assertThat(exam.notice().get()).isEqualTo(new Notice.NetworkBack());
    assertThat(room.lastBrowser().loads).isEqualTo(loaded);
  }

  @Test
  void looksForTheServerOfThePageWithoutWhatTheLinkSaysOfTheStudent() {
    assertThat(exam.server()).hasToString("https://app.oqylyq.kz");
  }
}
