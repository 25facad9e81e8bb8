package org.eksamik.browser.peer;

import dev.onvoid.webrtc.RTCRtpParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was agreed for sending a track (WebRTC 1.0, 5.2.5). */
public record Parameters(List<Codec> codecs, List<Extension> extensions, String cname) {

  /**
   * A codec.
   *
   * @param channels 0 for pictures
   * @param line its parameters as descriptions name them
   */
  public record Codec(int payloadType, String mimeType, int clockRate, int channels, String line) {}

  public record Extension(String uri, int id, boolean encrypted) {}

  static Parameters none() {
    return new Parameters(List.of(), List.of(), "");
  }

  static Parameters of(RTCRtpSendParameters told) {
    return new Parameters(codecs(told), extensions(told), cname(told));
  }

  private static List<Codec> codecs(RTCRtpParameters told) {
    return told.codecs.stream()
        .map(codec ->
            new Codec(
                codec.payloadType,
                codec.mediaType.name().toLowerCase(Locale.ROOT) + "/" + codec.codecName,
                Optional.ofNullable(codec.clockRate).orElse(0),
                Optional.ofNullable(codec.channels).orElse(0),
                Optional.ofNullable(codec.parameters).map(Parameters::line).orElse("")))
        .toList();
  }

  /** Some have no name, as the codecs that red repeats. */
  private static String line(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() == null ? one.getValue() : one.getKey() + "=" + one.getValue())
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private static List<Extension> extensions(RTCRtpParameters told) {
    return told.headerExtensions.stream()
        .map(extension -> new Extension(extension.uri, extension.id, extension.encrypted))
        .toList();
  }

  private static String cname(RTCRtpParameters told) {
    return Optional.ofNullable(told.rtcp).map(rtcp -> rtcp.cName).orElse("");
  }
}
