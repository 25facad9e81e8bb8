package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import org.eksamik.browser.door.PlayerDoor;
import org.eksamik.browser.media.playing.SoundOutput;
import org.eksamik.browser.peer.PeerEngine;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.encode.Recorder;

/**
 * Carries out what a known frame asks. Messages are the page's word: every value is checked, and
 * rights come from the frame alone. Belongs to the FX thread; devices are met on threads of their
 * own.
 */
final class Requests {
  /** The prompt's answer to a message that was understood. */
  static final String TAKEN = BridgePart.TAKEN;

  private final SharedDevices devices;
  private final FramePolicy policy;
  private final MediaWatcher watcher;
  private final DeviceNames names = new DeviceNames();
  private final Tracks tracks;
  private final Playbacks playbacks;
  private final Peers peers;
  private final DeviceOpener opener;
  private final Recordings recordings;
  private final PermissionStates permissions;
  private final DeviceFollowers followers;
  private final Map<String, BridgePart> parts = new HashMap<>();

  Requests(
      PlayerDoor player,
      FrameFiles files,
      SoundOutput output,
      SharedDevices devices,
      Recorder recorder,
      FramePolicy policy,
      PeerEngine engine,
      PeerReach reach,
      MediaWatcher watcher,
      List<BridgePart> parts) {
    this.recordings = new Recordings(recorder);
    this.tracks = new Tracks(watcher);
    this.peers = new Peers(engine, reach, tracks);
    this.playbacks = new Playbacks(player, files, tracks, output);
    this.devices = devices;
    this.policy = policy;
    this.watcher = watcher;
    this.permissions = new PermissionStates(policy);
    this.opener = new DeviceOpener(devices, names, watcher, tracks, permissions);
    this.followers = new DeviceFollowers(devices, policy, watcher);
    parts.forEach(part -> part.operations().forEach(named -> this.parts.put(named, part)));
  }

  String handle(Frame frame, JsonNode message) {
    BridgePart part = parts.get(message.path("op").asText());
    return part == null ? media(frame, message) : part.handle(frame, message);
  }

  /** Carries out what came as a long message, which only parts understand. */
  String handleLong(Frame frame, JsonNode message) {
    BridgePart part = parts.get(message.path("op").asText());
    return part == null ? BridgePart.REFUSED : part.handle(frame, message);
  }

  private String media(Frame frame, JsonNode message) {
    return switch (message.path("op").asText()) {
      case "claim",
          "claimed",
          "file",
          "sought",
          "sounding",
          "show",
          "pictures",
          "picture",
          "finish" ->
          playbacks.handle(frame, message);
      case "enable" -> {
        tracks.enable(frame, message);
        yield TAKEN;
      }
      case "stop" -> {
        tracks.stop(frame, message);
        yield TAKEN;
      }
      case "configure" -> tracks.configure(frame, message);
      case "copy" -> tracks.copy(frame, message);
      case "canvas" -> tracks.canvas(frame, message);
      case "peer" -> peers.handle(frame, message);
      case "record" -> recordings.begin(frame, message);
      case "recording" -> recordings.command(frame, message);
      case "sound" -> tracks.sound(frame, message);
      case "hear" -> Listening.begin(frame, message);
      case "unhear" -> Listening.end(frame, message);
      case "follow" -> {
        if (!frame.beginsToFollow()) {
          yield "";
        }
        Platform.runLater(() -> followers.follow(frame));
        yield TAKEN;
      }
      case "handed" -> policy.isHanded(frame, message.path("feature").asText()) ? TAKEN : "";
      default -> later(frame, message);
    };
  }

  /** Looks anew at what a frame may: it hears of what changed, and what it may not use ends. */
  void permissionsChanged(Frame frame) {
    tracks.withdraw(frame, kind -> policy.allows(frame, kind));
    permissions.check(frame);
  }

  /** Answers not before the page's own script has run on. */
  private String later(Frame frame, JsonNode message) {
    int request = message.path("n").asInt();
    if (!frame.opens(request)) {
      return "";
    }
    Platform.runLater(() -> {
      switch (message.path("op").asText()) {
        case "devices" -> devices(frame, request, kinds(message));
        case "enumerate" -> enumerate(frame, request);
        case "permission" ->
            frame.resolve(request, permissions.query(frame, message.path("name").asText()));
        case "open" -> open(frame, request, message);
        default -> frame.reject(request, Refusal.UNKNOWN);
      }
    });
    return TAKEN;
  }

  private static Set<Device.Kind> kinds(JsonNode message) {
    Set<Device.Kind> kinds = EnumSet.noneOf(Device.Kind.class);
    for (String named : message.path("kinds").asText().split(" ", -1)) {
      DeviceCard.kind(named).ifPresent(kinds::add);
    }
    return kinds;
  }

  private void devices(Frame frame, int request, Set<Device.Kind> kinds) {
    if (kinds.isEmpty() || !kinds.stream().allMatch(kind -> mayUse(frame, kind))) {
      frame.reject(request, Refusal.NOT_ALLOWED);
      return;
    }
    OffThread.run(
        devices::list,
        found -> {
          ObjectNode answer = JsonNodeFactory.instance.objectNode();
          for (Device.Kind kind : kinds) {
            ArrayNode list = answer.putArray(kind.name().toLowerCase(Locale.ROOT));
            found.stream()
                .filter(device -> device.kind() == kind)
                .map(device -> DeviceCard.of(device, names, frame.origin()))
                .forEach(list::add);
          }
          frame.resolve(request, answer);
        },
        () -> frame.reject(request, Refusal.NOT_FOUND));
  }

  private void enumerate(Frame frame, int request) {
    OffThread.run(
        devices::list,
        found -> frame.resolve(request, devicesOf(listed(frame, found))),
        () -> frame.resolve(request, devicesOf(JsonNodeFactory.instance.arrayNode())));
  }

  /** An object, since what a promise resolves to is asked for its "then" and lists inherit one. */
  private static ObjectNode devicesOf(ArrayNode list) {
    return JsonNodeFactory.instance.objectNode().set("devices", list);
  }

  /** Before a frame has used a kind of device, it learns no more than that there is one. */
  private ArrayNode listed(Frame frame, List<Device> found) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Device.Kind kind : List.of(Device.Kind.MICROPHONE, Device.Kind.CAMERA)) {
      if (!policy.allows(frame, kind)) {
        continue;
      }
      List<Device> these = found.stream().filter(device -> device.kind() == kind).toList();
      boolean known = frame.granted().contains(kind);
      these.stream()
          .limit(known ? these.size() : 1)
          .map(device -> DeviceCard.listed(device, names, frame.origin(), known))
          .forEach(list::add);
    }
    return list;
  }

  private void open(Frame frame, int request, JsonNode message) {
    DeviceCard.kind(message.path("kind").asText())
        .filter(kind -> mayUse(frame, kind))
        .ifPresentOrElse(
            kind -> opener.open(frame, request, kind, message),
            () -> frame.reject(request, Refusal.NOT_ALLOWED));
  }

  private boolean mayUse(Frame frame, Device.Kind kind) {
    boolean allowed = policy.allows(frame, kind);
    if (!allowed && frame.isNewlyRefused(kind)) {
      watcher.refused(kind, frame.origin());
    }
    return allowed;
  }
}
