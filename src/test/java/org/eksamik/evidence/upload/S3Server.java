package org.eksamik.evidence.upload;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Adobe's S3Mock, an S3 server in one jar, in a process of its own. */
final class S3Server implements AutoCloseable {
  static final String BUCKET = "evidence";

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

  private final Process process;
  private final URI address;
  private final OkHttpClient client = new OkHttpClient();

  private S3Server(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static S3Server start() throws IOException {
    String jar =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(".*s3mock-[0-9.]+-exec\\.jar"))
            .findFirst()
            .orElseThrow(() -> new IOException("S3Mock is not on the class path"));
    int port = freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                jar,
                "--server.address=127.0.0.1",
                "--server.port=" + freePort(),
                "--com.adobe.testing.s3mock.httpPort=" + port,
                "--com.adobe.testing.s3mock.domain.initialBuckets=" + BUCKET)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    S3Server server = new S3Server(process, URI.create("http://127.0.0.1:" + port));
    server.awaitReady();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + PATIENCE;
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("S3Mock does not start");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private boolean answers() {
    Request head = new Request.Builder().url(address + "/" + BUCKET).head().build();
    try (Response answer = client.newCall(head).execute()) {
      return answer.isSuccessful();
    } catch (IOException notYet) {
      return false;
    }
  }

  URI address() {
    return address;
  }

  byte[] read(String key) throws IOException {
    Request get = new Request.Builder().url(address + "/" + BUCKET + "/" + key).build();
    try (Response answer = client.newCall(get).execute()) {
      return answer.body().bytes();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
