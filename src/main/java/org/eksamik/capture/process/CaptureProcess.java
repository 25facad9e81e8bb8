package org.eksamik.capture.process;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.capture.ffmpeg.SystemDevices;
import org.eksamik.capture.ffmpeg.SystemInputs;

/**
 * The capture process itself. Its input brings {@link Order}s, its output {@link Report}s; when the
 * input ends, so does the process, whatever a driver does.
 */
public final class CaptureProcess {
  private CaptureProcess() {}

  /**
   * Runs until the program that started it is gone.
   *
   * @param words nothing for the devices of this machine, or a video file to be the camera
   */
  public static void main(String[] words) {
    CaptureSource devices =
        words.length == 0
            ? new SystemDevices(SystemInputs.ofThisMachine())
            : new FakeDevices(Path.of(words[0]));
    LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    PrintWriter reports =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().name("capture").start(new CaptureWork(devices, orders, reports));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        orders.add(Order.of(line));
      }
    } catch (IOException | IllegalArgumentException e) {
      // the program speaks another way, or no longer at all: there is no one left to tell
    }
    // not exit(): nothing here is worth waiting for, and a driver may never let go
    Runtime.getRuntime().halt(0);
  }
}
