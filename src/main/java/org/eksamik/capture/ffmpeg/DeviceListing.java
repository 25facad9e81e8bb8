package org.eksamik.capture.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.eksamik.capture.Device;

/** Asks the system's drivers for their devices through FFmpeg, however long they take. */
final class DeviceListing {
  private DeviceListing() {}

  /** The cameras and microphones of one of FFmpeg's inputs. */
  static List<Device> of(String format) {
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
