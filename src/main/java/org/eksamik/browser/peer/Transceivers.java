package org.eksamik.browser.peer;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpCodecCapability;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The transceivers of one connection, by the page's numbers. The library's own objects may be gone
 * after any description, so they are found anew each time, by the name of the receiver's track,
 * which stays. The library's thread.
 */
final class Transceivers {
  private final Map<Integer, String> receivers = new HashMap<>();
  private final Map<String, Incoming> incoming = new HashMap<>();
  private final Map<String, Outgoing> outgoing = new HashMap<>();

  void add(
      PeerConnectionFactory factory,
      RTCPeerConnection connection,
      int number,
      TransceiverPlan plan) {
    Outgoing source = Outgoing.make(factory, plan.video(), plan.track());
    RTCRtpTransceiver added =
        plan.byTrack()
            ? addByTrack(connection, source, plan)
            : connection.addTransceiver(source.track(), init(plan));
    String receiver = receiver(added);
    receivers.put(number, receiver);
    outgoing.put(receiver, source);
  }

  private static RTCRtpTransceiver addByTrack(
      RTCPeerConnection connection, Outgoing source, TransceiverPlan plan) {
    connection.addTrack(source.track(), new ArrayList<>(plan.streams()));
    return Stream.of(connection.getTransceivers())
        .filter(each -> track(each.getSender()).filter(plan.track()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static RTCRtpTransceiverInit init(TransceiverPlan plan) {
    RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
    init.direction = direction(plan.direction());
    init.streamIds = new ArrayList<>(plan.streams());
    init.sendEncodings =
        new ArrayList<>(
            plan.encodings().stream()
                .limit(1) // the library's Java side has no names for several
                .map(encoding -> encoding.into(new RTCRtpEncodingParameters()))
                .toList());
    return init;
  }

  void bind(int number, String receiver) {
    receivers.put(number, receiver);
  }

  void direct(RTCPeerConnection connection, int number, String direction) {
    find(connection, number)
        .filter(Transceivers::runs)
        .ifPresent(found -> found.setDirection(direction(direction)));
  }

  void prefer(
      PeerConnectionFactory factory,
      RTCPeerConnection connection,
      int number,
      boolean video,
      List<String> codecs) {
    List<RTCRtpCodecCapability> known =
        factory.getRtpReceiverCapabilities(video ? MediaType.VIDEO : MediaType.AUDIO).getCodecs();
    List<RTCRtpCodecCapability> preferred =
        codecs.stream()
            .distinct()
            .flatMap(wanted ->
                known.stream().filter(each -> each.getMimeType().equalsIgnoreCase(wanted)))
            .toList();
    find(connection, number)
        .ifPresent(found -> found.setCodecPreferences(new ArrayList<>(preferred)));
  }

  void stop(RTCPeerConnection connection, int number) {
    find(connection, number).filter(Transceivers::runs).ifPresent(RTCRtpTransceiver::stop);
  }

  void setStreams(RTCPeerConnection connection, int number, List<String> streams) {
    find(connection, number)
        .ifPresent(found -> found.getSender().setStreams(new ArrayList<>(streams)));
  }

  /**
   * What the transceiver sends through; one that the other side's description made has none yet.
   */
  Outgoing outgoing(
      PeerConnectionFactory factory, RTCPeerConnection connection, int number, boolean video) {
    String receiver = receivers.getOrDefault(number, "");
    return outgoing.computeIfAbsent(
        receiver,
        name -> {
          Outgoing made = Outgoing.make(factory, video, name);
          find(connection, number).ifPresent(found -> found.getSender().replaceTrack(made.track()));
          return made;
        });
  }

  void encode(RTCPeerConnection connection, int number, List<Encoding> encodings) {
    find(connection, number)
        .map(RTCRtpTransceiver::getSender)
        .ifPresent(sender -> {
          RTCRtpSendParameters parameters = sender.getParameters();
          for (int i = 0; i < Math.min(encodings.size(), parameters.encodings.size()); i++) {
            encodings.get(i).into(parameters.encodings.get(i));
          }
          sender.setParameters(parameters);
        });
  }

  Optional<Parameters> parameters(RTCPeerConnection connection, int number) {
    return find(connection, number)
        .map(RTCRtpTransceiver::getSender)
        .map(RTCRtpSender::getParameters)
        .map(Parameters::of);
  }

  List<TransceiverState> states(RTCPeerConnection connection) {
    return Arrays.stream(connection.getTransceivers()).map(this::state).toList();
  }

  private TransceiverState state(RTCRtpTransceiver transceiver) {
    MediaStreamTrack track = transceiver.getReceiver().getTrack();
    String receiver = track.getId();
    return new TransceiverState(
        number(receiver),
        receiver,
        track.getKind().equals(MediaStreamTrack.VIDEO_TRACK_KIND),
        Optional.ofNullable(transceiver.getMid()),
        Optional.ofNullable(transceiver.getCurrentDirection()).map(Transceivers::word),
        transceiver.stopped(),
        incoming.computeIfAbsent(receiver, _ -> Incoming.of(track)));
  }

  private OptionalInt number(String receiver) {
    return receivers.entrySet().stream()
        .filter(known -> known.getValue().equals(receiver))
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<RTCRtpTransceiver> find(RTCPeerConnection connection, int number) {
    return Optional.ofNullable(receivers.get(number))
        .flatMap(receiver ->
            Stream.of(connection.getTransceivers())
                .filter(each -> receiver(each).equals(receiver))
                .findFirst());
  }

  /** What the library refuses to do with a stopped one would end the process. */
  private static boolean runs(RTCRtpTransceiver transceiver) {
    return !transceiver.stopped()
        && transceiver.getDirection() != RTCRtpTransceiverDirection.STOPPED;
  }

  private static String receiver(RTCRtpTransceiver transceiver) {
    return transceiver.getReceiver().getTrack().getId();
  }

  private static Optional<String> track(RTCRtpSender sender) {
    return Optional.ofNullable(sender.getTrack()).map(MediaStreamTrack::getId);
  }

  private static RTCRtpTransceiverDirection direction(String word) {
    return switch (word) {
      case "sendonly" -> RTCRtpTransceiverDirection.SEND_ONLY;
      case "recvonly" -> RTCRtpTransceiverDirection.RECV_ONLY;
      case "inactive" -> RTCRtpTransceiverDirection.INACTIVE;
      default -> RTCRtpTransceiverDirection.SEND_RECV;
    };
  }

  private static String word(RTCRtpTransceiverDirection direction) {
    return direction.name().replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Before the connection itself is closed. */
  void close() {
    incoming.values().forEach(Incoming::close);
    outgoing.values().forEach(Outgoing::close);
  }
}
