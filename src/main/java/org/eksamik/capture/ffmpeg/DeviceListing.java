package org.eksamik.capture.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.eksamik.capture.Device;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the system for its devices through FFmpeg, and gives up when it does not answer. */
final class DeviceListing {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceListing.class);
  private static final int PATIENCE_SECONDS = 3;

  private DeviceListing() {}

  /** The cameras and microphones of one of FFmpeg's inputs, and {@code screen}. */
  static List<Device> of(String format, Device screen) {
    CompletableFuture<List<Device>> answer = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("device list")
        .start(() -> {
          try {
            answer.complete(ask(format));
          } catch (RuntimeException | LinkageError e) {
            answer.completeExceptionally(e);
          }
        });
    List<Device> found = new ArrayList<>();
    try {
      found.addAll(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The system did not list its devices", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    found.add(screen);
    return found;
  }

  private static List<Device> ask(String format) {
    avdevice.avdevice_register_all();
    AVDeviceInfoList list = new AVDeviceInfoList(null);
    List<Device> found = new ArrayList<>();
    avdevice.avdevice_list_input_sources(
        avformat.av_find_input_format(format), (String) null, (AVDictionary) null, list);
    for (int i = 0; !list.isNull() && i < list.nb_devices(); i++) {
      AVDeviceInfo device = list.devices(i);
      if (device.nb_media_types() > 0) {
        Device.Kind kind =
            device.media_types().get(0) == avutil.AVMEDIA_TYPE_AUDIO
                ? Device.Kind.MICROPHONE
                : Device.Kind.CAMERA;
        found.add(
            new Device(
                kind, device.device_name().getString(), device.device_description().getString()));
      }
    }
    avdevice.avdevice_free_list_devices(list);
    return found;
  }
}
