package org.eksamik.evidence.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.eksamik.capture.FramePool;
import org.eksamik.capture.VideoFrame;
import org.eksamik.evidence.recorder.Choice.Verdict;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private final FramePool pool = new FramePool(64, 64);

  private VideoFrame picture(int colour) {
    VideoFrame frame = pool.take();
    Arrays.fill(frame.argb(), colour);
    return frame;
  }

  @Test
  void leavesAScreenThatStandsStill() {
    Choice choice = new WhenChanged();
    assertThat(choice.of(picture(0), Thrift.USUAL)).isEqualTo(Verdict.RECORD_ANEW);

    for (int i = 0; i < 20; i++) {
      assertThat(choice.of(picture(0), Thrift.USUAL)).isEqualTo(Verdict.LEAVE);
    }
  }

  @Test
  void leavesMoreThanOnePictureASecond() {
    Choice choice = new WhenChanged();
    choice.of(picture(0), Thrift.USUAL);

    assertThat(choice.of(picture(1), Thrift.USUAL)).isEqualTo(Verdict.LEAVE);
  }

  @Test
  void keepsTheBeatOfACamera() {
    Choice choice = new EverySoOften(Duration.ofHours(1));

    assertThat(choice.of(picture(0), Thrift.USUAL)).isEqualTo(Verdict.RECORD);
    assertThat(choice.of(picture(1), Thrift.USUAL)).isEqualTo(Verdict.LEAVE);
  }

  @Test
  void recordsNothingWhereThereIsNoRoom() {
    assertThat(new WhenChanged().of(picture(0), Thrift.NONE)).isEqualTo(Verdict.LEAVE);
    assertThat(new EverySoOften(Duration.ofSeconds(1)).of(picture(0), Thrift.NONE))
        .isEqualTo(Verdict.LEAVE);
  }
}
