package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.browser.door.FrameDoor;
import org.eksamik.capture.Device;

/** One global object of one frame, and what it uses. Belongs to the FX thread. */
final class Frame implements BridgedFrame {
  private static final int MOST_REQUESTS = 32;
  private static final int MOST_UNREACHABLE = 100;

  private final FrameDoor door;
  private final String id;
  private final int context;
  private final String origin;
  private final String receiver;
  private final Map<Integer, LiveTrack<?, ?>> tracks = new HashMap<>();
  private final Map<Integer, CanvasFeed> canvases = new HashMap<>();
  private final Map<Integer, SoundFeed> sounds = new HashMap<>();
  private final Map<Integer, Runnable> listening = new HashMap<>();
  private final Map<Integer, LivePlayback> playbacks = new HashMap<>();
  private final Map<Integer, FrameFile> files = new HashMap<>();
  private final Map<Integer, Recordings.Joined> recordings = new HashMap<>();
  private final Map<Integer, PagePeer> peers = new HashMap<>();
  private final Set<String> unreachable = new HashSet<>();
  private final Set<Device.Kind> granted = EnumSet.noneOf(Device.Kind.class);
  private final Set<Device> lost = new HashSet<>();
  private final Map<String, String> permissions = new HashMap<>();
  private final List<Runnable> whenGone = new ArrayList<>();
  private final Set<Device.Kind> refused = EnumSet.noneOf(Device.Kind.class);
  private int openRequests;
  private int lastRequest;
  private boolean follows;
  private boolean gone;

  Frame(FrameDoor door, String id, int context, String origin, String receiver) {
    this.door = door;
    this.id = id;
    this.context = context;
    this.origin = origin;
    this.receiver = receiver;
  }

  String id() {
    return id;
  }

  int context() {
    return context;
  }

  @Override
  public String origin() {
    return origin;
  }

  /** Opaque origins are told apart from all others and from each other: they hold no rights. */
  boolean isOpaque() {
    return origin.equals("null") || origin.isEmpty();
  }

  Map<Integer, LiveTrack<?, ?>> tracks() {
    return tracks;
  }

  /** By the number of the first track of each. */
  Map<Integer, CanvasFeed> canvases() {
    return canvases;
  }

  /** By the number of the first track of each. */
  Map<Integer, SoundFeed> sounds() {
    return sounds;
  }

  /** How to stop hearing the track of that number. */
  Map<Integer, Runnable> listening() {
    return listening;
  }

  /** What media elements of this frame play. */
  Map<Integer, LivePlayback> playbacks() {
    return playbacks;
  }

  /** Blobs that play, by the page's numbers. */
  Map<Integer, FrameFile> files() {
    return files;
  }

  /** What runs, by the page's numbers. */
  Map<Integer, Recordings.Joined> recordings() {
    return recordings;
  }

  /** The connections that are open, by the page's numbers. */
  Map<Integer, PagePeer> peers() {
    return peers;
  }

  /** What this frame has already used, and may therefore know by name. */
  Set<Device.Kind> granted() {
    return granted;
  }

  /** What ended while this frame used it, and has not come back. */
  Set<Device> lost() {
    return lost;
  }

  /** The states that this frame was told, by the permissions' names. */
  Map<String, String> permissions() {
    return permissions;
  }

  @Override
  public void whenGone(Runnable action) {
    whenGone.add(action);
  }

  @Override
  public boolean opens(int request) {
    if (request <= lastRequest || openRequests >= MOST_REQUESTS) {
      return false;
    }
    lastRequest = request;
    openRequests++;
    return true;
  }

  /** Whether this is the first time that the frame is refused this. */
  boolean isNewlyRefused(Device.Kind kind) {
    return refused.add(kind);
  }

  /** Whether it asks for the first time to be told of devices. */
  boolean beginsToFollow() {
    boolean first = !follows;
    follows = true;
    return first;
  }

  /** Whether this is the first time that the frame does not reach this host, of the first few. */
  boolean isNewlyRefused(String host) {
    return unreachable.size() < MOST_UNREACHABLE && unreachable.add(host);
  }

  @Override
  public void resolve(int request, JsonNode value) {
    openRequests--;
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("n", request);
    answer.set("value", value);
    tell(answer);
  }

  @Override
  public void reject(int request, Refusal refusal) {
    openRequests--;
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("n", request);
    answer.putObject("error").put("name", refusal.name()).put("message", refusal.message());
    tell(answer);
  }

  @Override
  public Optional<JsonNode> tell(ObjectNode message) {
    return gone ? Optional.empty() : door.call(receiver, message.toString());
  }

  @Override
  public boolean isGone() {
    return gone;
  }

  void leave() {
    gone = true;
    peers.values().forEach(PagePeer::close);
    peers.clear();
    recordings.values().forEach(Recordings.Joined::close);
    recordings.clear();
    files.values().forEach(FrameFile::leave);
    files.clear();
    tracks.values().forEach(LiveTrack::stop);
    tracks.clear();
    canvases.clear();
    sounds.clear();
    whenGone.forEach(Runnable::run);
  }
}
