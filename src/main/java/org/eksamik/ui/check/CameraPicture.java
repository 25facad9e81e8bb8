package org.eksamik.ui.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.ui.work.Work;

/** What the camera sees, small, and whether that is anything but darkness. */
public final class CameraPicture implements LiveSign {
  private static final VideoFormat WISH = new VideoFormat(640, 480, 15);

  /** A picture that is black for so long is no camera waking up. */
  private static final Duration WAKING = Duration.ofSeconds(3);

  private final Work work;
  private final AtomicBoolean shown = new AtomicBoolean(true);
  private final ReadOnlyObjectWrapper<Optional<SmallPicture>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final LiveDevice<VideoFrame> device;
  private final Runnable stopBeats;
  private Instant lastLight;

  CameraPicture(Preview preview, Work work) {
    this.work = work;
    this.lastLight = work.now();
    this.device =
        new LiveDevice<>(
            Device.Kind.CAMERA,
            preview,
            (camera, reader) -> preview.devices().joinVideo(camera, WISH, reader),
            this::take,
            work);
    this.stopBeats = work.eachSecond(this::judge);
    device
        .live()
        .subscribe(live -> {
          if (!live) {
            lastLight = work.now();
            dark.set(false);
            picture.set(Optional.empty());
          }
        });
  }

  /** The last picture, empty while there is none. */
  public ReadOnlyObjectProperty<Optional<SmallPicture>> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The pictures have been black for a while. */
  @Override
  public ReadOnlyBooleanProperty doubtful() {
    return dark.getReadOnlyProperty();
  }

  /** On the camera's thread: a picture that comes before the last one is shown is left out. */
  private void take(VideoFrame frame) {
    if (shown.getAndSet(false)) {
      SmallPicture small = SmallPicture.of(frame);
      work.onScreen(() -> show(small));
    }
  }

  private void show(SmallPicture small) {
    shown.set(true);
    if (device.live().get()) {
      picture.set(Optional.of(small));
      if (!small.isBlack()) {
        lastLight = work.now();
        dark.set(false);
      }
    }
  }

  private void judge() {
    boolean black = picture.get().filter(SmallPicture::isBlack).isPresent();
    dark.set(black && !work.now().isBefore(lastLight.plus(WAKING)));
  }

  @Override
  public ReadOnlyBooleanProperty live() {
    return device.live();
  }

  @Override
  public ReadOnlyObjectProperty<DeviceChoice> choice() {
    return device.choice();
  }

  @Override
  public void choose(Device camera) {
    device.choose(camera);
  }

  @Override
  public void close() {
    stopBeats.run();
    device.close();
  }
}
