package org.eksamik.evidence.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.eksamik.evidence.Deletions;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.log.SessionVerifier;
import org.eksamik.evidence.log.SessionWriter;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.UploadSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploaderTest {
  @TempDir Path data;
  @TempDir Path share;
  private Sessions sessions;
  private SessionFolder session;

  @BeforeEach
  void record() throws IOException {
    sessions = new Sessions(data, Disk.real(), InstantSource.system());
    try (SessionWriter writer = sessions.open(sessions.keys(Optional.empty()))) {
      session = writer.folder();
      for (int segment = 0; segment < 3; segment++) {
        writer.add("journal", 1, 1, new byte[40_000]);
        if (segment < 2) {
          writer.sign();
        } else {
          writer.end();
        }
        writer.commit();
      }
    }
  }

  private Uploader to(Destination destination, boolean keepLocal) throws IOException {
    UploadSettings settings =
        new UploadSettings(
            new UploadSettings.Target.Folder(share),
            UploadSettings.When.DURING,
            100_000,
            keepLocal);
    return new Uploader(
        settings,
        sessions,
        destination,
        new Deletions(sessions, InstantSource.system()),
        sessions.keys(Optional.empty()));
  }

  private static HttpsDestination server(MockWebServer server) {
    return new HttpsDestination(
        new UploadSettings.Target.Https(
            URI.create("http://localhost:" + server.getPort() + "/in"), Secret.of("token")),
        new OkHttpClient.Builder().retryOnConnectionFailure(false).build(),
        100_000);
  }

  @Test
  void bringsSessionsToAFolderWhereTheyVerify() throws Exception {
    assertThat(to(new FolderDestination(share), true).sendAll()).isEqualTo(3);

    SessionFolder copy = new SessionFolder(share.resolve(session.id()));
    assertThat(SessionVerifier.verify(copy, Set.of(sessions.signer().open()), true).findings())
        .isEmpty();
    assertThat(session.segments()).hasSize(3);
  }

  @Test
  void sendsNothingTwiceAlsoAfterARestart() throws Exception {
    to(new FolderDestination(share), true).sendAll();

    assertThat(to(new FolderDestination(share), true).sendAll()).isZero();
  }

  @Test
  void removesOnlyWhatIsConfirmedAndKeepsARecordOfIt() throws Exception {
    to(new FolderDestination(share), false).sendAll();

    assertThat(sessions.list()).isEmpty();
    Deletions deletions = new Deletions(sessions, InstantSource.system());
    assertThat(deletions.list())
        .singleElement()
        .satisfies(gone -> assertThat(gone.session()).isEqualTo(session.id()));
    assertThat(
            SessionVerifier.verify(deletions.record(), Set.of(sessions.signer().open()), false)
                .isIntact())
        .isTrue();
  }

  @Test
  void goesOnWhereAFaultOfTheServerEndedIt() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      Inbox inbox = new Inbox();
      server.setDispatcher(inbox);
      server.start();
      inbox.faults.add(new MockResponse.Builder().code(500).build());
      inbox.faults.add(
          new MockResponse.Builder().onRequestBody(new SocketEffect.CloseSocket()).build());
      Uploader uploader = to(server(server), false);

      assertThatThrownBy(uploader::sendAll).hasMessageContaining("500");
      assertThatThrownBy(uploader::sendAll).isInstanceOf(IOException.class);
      assertThat(sessions.list()).hasSize(1);
      assertThat(uploader.sendAll()).isEqualTo(3);
      assertThat(inbox.held).hasSize(3);
      assertThat(sessions.list()).isEmpty();
    }
  }

  @Test
  void doesNotBelieveAWrongChecksum() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      Inbox inbox = new Inbox();
      inbox.damaging = true;
      server.setDispatcher(inbox);
      server.start();
      Uploader uploader = to(server(server), false);

      assertThatThrownBy(uploader::sendAll).hasMessageContaining("does not have what was sent");
      assertThat(session.segments()).hasSize(3);
      inbox.damaging = false;
      assertThat(uploader.sendAll()).isEqualTo(3);
    }
  }

  @Test
  void waitsForAServerThatIsAway() throws Exception {
    MockWebServer away = new MockWebServer();
    away.start();
    HttpsDestination gone = server(away);
    away.close();

    assertThatThrownBy(to(gone, false)::sendAll).isInstanceOf(IOException.class);
    assertThat(session.segments()).hasSize(3);
    Backoff backoff = new Backoff(RandomGenerator.getDefault());
    long longest = 0;
    for (int i = 0; i < 40; i++) {
      longest = Math.max(longest, backoff.next().toSeconds());
    }
    assertThat(longest).isBetween(30L, 300L);
  }

  @Test
  void sendsWhenTheServerIsBack() throws Exception {
    MockWebServer away = new MockWebServer();
    away.start();
    Uploader uploader = to(server(away), false);
    int port = away.getPort();
    away.close();
    assertThatThrownBy(uploader::sendAll).isInstanceOf(IOException.class);

    try (MockWebServer back = new MockWebServer()) {
      back.setDispatcher(new Inbox());
      back.start(port);
      assertThat(uploader.sendAll()).isEqualTo(3);
    }
    assertThat(sessions.list()).isEmpty();
  }

  @Test
  void bringsSessionsToAnS3Server() throws Exception {
    try (S3Server server = S3Server.start();
        Network network = Network.open(NetworkSettings.SYSTEM)) {
      UploadSettings.Target.S3 target =
          new UploadSettings.Target.S3(
              server.address(), "us-east-1", S3Server.BUCKET, "key", Secret.of("secret"));
      UploadSettings settings =
          new UploadSettings(target, UploadSettings.When.DURING, 100_000, true);
      Uploader uploader =
          Uploader.of(
              settings, sessions, network, sessions.keys(Optional.empty()), InstantSource.system());

      assertThat(uploader.sendAll()).isEqualTo(3);
      assertThat(uploader.sendAll()).isZero();
      Path copy = Files.createDirectories(share.resolve(session.id()));
      for (Path segment : session.segments()) {
        Files.write(
            copy.resolve(segment.getFileName()),
            server.read(session.id() + "/" + segment.getFileName()));
      }
      assertThat(
              SessionVerifier.verify(
                      new SessionFolder(copy), Set.of(sessions.signer().open()), true)
                  .isIntact())
          .isTrue();
    }
  }

  /** A server as docs/evidence.md asks for, with faults at the next PUTs. */
  private static final class Inbox extends Dispatcher {
    private final Map<String, String> held = new ConcurrentHashMap<>();
    private final List<MockResponse> faults = new CopyOnWriteArrayList<>();
    private volatile boolean damaging;

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String path = request.getUrl().encodedPath();
      if (!"Bearer token".equals(request.getHeaders().get("Authorization"))) {
        return new MockResponse.Builder().code(401).build();
      }
      if (request.getMethod().equals("HEAD")) {
        String digest = held.get(path);
        return digest == null
            ? new MockResponse.Builder().code(404).build()
            : new MockResponse.Builder().addHeader("Repr-Digest", digest).build();
      }
      if (!faults.isEmpty()) {
        return faults.removeFirst();
      }
      byte[] body = Objects.requireNonNull(request.getBody()).toByteArray();
      if (damaging) {
        body[7] ^= 1;
      }
      String digest = Base64.getEncoder().encodeToString(Parcel.digest("SHA-256", body));
      held.put(path, "sha-256=:" + digest + ":");
      return new MockResponse.Builder().code(201).build();
    }
  }
}
