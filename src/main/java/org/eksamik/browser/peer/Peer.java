package org.eksamik.browser.peer;

import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eksamik.browser.peer.PeerException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a page. Methods return at once, on any thread; what they ask for is done in
 * their order.
 */
public final class Peer {
  private final PeerEngine engine;
  private final CandidateRule rule;
  private final IceServers servers;
  private final Transceivers transceivers = new Transceivers();
  private final Channels channels;
  private @Nullable RTCPeerConnection connection;

  Peer(
      PeerEngine engine,
      PeerSettings settings,
      CandidateRule rule,
      PeerRules rules,
      PeerListener listener) {
    this.engine = engine;
    this.rule = rule;
    this.servers = new IceServers(rules, rule);
    this.channels = new Channels(listener, engine::runSoon);
    engine.run(() ->
        connection =
            engine
                .factory()
                .createPeerConnection(
                    configuration(settings), new PeerObserver(rule, channels, listener)));
  }

  private RTCConfiguration configuration(PeerSettings settings) {
    RTCConfiguration told = new RTCConfiguration();
    told.iceServers = servers.allowed(settings.servers());
    told.iceTransportPolicy =
        settings.relayOnly() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
    told.bundlePolicy =
        switch (settings.bundle()) {
          case "max-bundle" -> RTCBundlePolicy.MAX_BUNDLE;
          case "max-compat" -> RTCBundlePolicy.MAX_COMPAT;
          default -> RTCBundlePolicy.BALANCED;
        };
    return told;
  }

  /** What the connection offers, or its answer, as it stands now. */
  public CompletableFuture<SessionDescription> describe(boolean offer, boolean restart) {
    return asking(live -> {
      Described told = new Described();
      if (offer) {
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = restart;
        live.createOffer(options, told);
      } else {
        live.createAnswer(new RTCAnswerOptions(), told);
      }
      return told.answer();
    });
  }

  /** Takes a description as this side's; what the transceivers then are. */
  public CompletableFuture<List<TransceiverState>> setLocal(SessionDescription description) {
    return setting((live, done) -> live.setLocalDescription(description.told(), done));
  }

  /** Takes a description as the other side's; what the transceivers then are. */
  public CompletableFuture<List<TransceiverState>> setRemote(SessionDescription description) {
    SessionDescription allowed =
        new SessionDescription(description.type(), rule.reachable(description.sdp()));
    return setting((live, done) -> live.setRemoteDescription(allowed.told(), done));
  }

  /**
   * The library's thread waits: a description may end transceivers, and nothing may hold one
   * meanwhile.
   */
  private CompletableFuture<List<TransceiverState>> setting(
      BiConsumer<RTCPeerConnection, Done> work) {
    return asking(live -> {
      Done done = new Done();
      work.accept(live, done);
      done.await();
      engine.keepSoundComing();
      return CompletableFuture.completedFuture(transceivers.states(live));
    });
  }

  /** Tries one more way to the other side; done when the library took it, or the rule did not. */
  public CompletableFuture<Boolean> add(String line, String mid, int section) {
    return engine.ask(() -> {
      Optional<Candidate> read = Candidate.read(line);
      if (read.isEmpty()) {
        throw new PeerException(Reason.CONTENT, "The candidate cannot be read");
      }
      read.flatMap(rule::reachable)
          .ifPresent(candidate ->
              with(live ->
                  live.addIceCandidate(new RTCIceCandidate(mid, section, candidate.line()))));
      return true;
    });
  }

  /** Adds a way to send and receive under a number of the page's own. */
  public void add(int number, TransceiverPlan plan) {
    doing(live -> transceivers.add(engine.factory(), live, number, plan));
  }

  public void direct(int number, String direction) {
    doing(live -> transceivers.direct(live, number, direction));
  }

  public void stop(int number) {
    doing(live -> transceivers.stop(live, number));
  }

  /** Offers these codecs first, by their MIME types. */
  public void prefer(int number, boolean video, List<String> codecs) {
    doing(live -> transceivers.prefer(engine.factory(), live, number, video, codecs));
  }

  /** Names the streams that a sender's track belongs to. */
  public void setStreams(int number, List<String> streams) {
    doing(live -> transceivers.setStreams(live, number, streams));
  }

  /** What a transceiver sends from now on comes through the consumer's argument. */
  public void feed(int number, boolean video, Consumer<Outgoing> feeder) {
    doing(live -> feeder.accept(transceivers.outgoing(engine.factory(), live, number, video)));
  }

  /** Changes how a transceiver sends; done when the library agreed. */
  public CompletableFuture<Boolean> encode(int number, List<Encoding> encodings) {
    return engine.ask(() -> {
      with(live -> transceivers.encode(live, number, encodings));
      engine.keepSoundComing();
      return true;
    });
  }

  public CompletableFuture<Parameters> parameters(int number) {
    return engine.ask(() ->
        connection()
            .flatMap(live -> transceivers.parameters(live, number))
            .orElseGet(Parameters::none));
  }

  /** Binds a number of the page's own to a transceiver that the other side's description made. */
  public void bind(int number, String receiver) {
    engine.run(() -> transceivers.bind(number, receiver));
  }

  /** Opens a data channel under a number of the page's own. */
  public void open(int channel, ChannelFacts facts) {
    doing(live -> channels.open(live, channel, facts));
  }

  public void send(int channel, ChannelMessage message) {
    engine.run(() -> channels.send(channel, message));
  }

  /** After what was sent before. */
  public void closeChannel(int channel) {
    engine.run(() -> channels.close(channel));
  }

  /** Everything that can be counted, without what the page may not know. */
  public CompletableFuture<List<Statistic>> statistics() {
    return asking(live -> {
      CompletableFuture<List<Statistic>> answer = new CompletableFuture<>();
      List<String> hidden = rule.hiddenStatistics();
      live.getStats(report ->
          answer.complete(
              report.getStats().values().stream()
                  .map(stats -> Statistic.of(stats, hidden))
                  .toList()));
      return answer;
    });
  }

  public void restartIce() {
    doing(RTCPeerConnection::restartIce);
  }

  public void configure(PeerSettings settings) {
    doing(live -> live.setConfiguration(configuration(settings)));
  }

  /** Ends all that goes through it. */
  public void close() {
    engine.run(() -> {
      connection()
          .ifPresent(live -> {
            transceivers.close();
            channels.closeAll();
            live.close();
            engine.keepSoundComing();
          });
      connection = null;
    });
  }

  private Optional<RTCPeerConnection> connection() {
    return Optional.ofNullable(connection);
  }

  private void with(Consumer<RTCPeerConnection> work) {
    try {
      connection().ifPresent(work);
    } catch (Error e) {
      throw new PeerException(Reason.CONTENT, String.valueOf(e.getMessage()));
    }
  }

  private void doing(Consumer<RTCPeerConnection> work) {
    engine.run(() -> connection().ifPresent(work));
  }

  private <T> CompletableFuture<T> asking(Function<RTCPeerConnection, CompletableFuture<T>> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    engine.run(() -> {
      RTCPeerConnection live = connection;
      if (live == null) {
        answer.completeExceptionally(new PeerException(Reason.STATE, "The connection is closed"));
        return;
      }
      try {
        var _ =
            work.apply(live)
                .whenComplete((value, failure) -> {
                  if (failure == null) {
                    answer.complete(value);
                  } else {
                    answer.completeExceptionally(failure);
                  }
                });
      } catch (Error e) {
        answer.completeExceptionally(
            new PeerException(Reason.SYNTAX, String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    return answer;
  }
}
