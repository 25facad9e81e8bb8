package org.eksamik.bench;

import java.util.concurrent.TimeUnit;
import org.eksamik.qr.QrCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long a link takes to become a QR picture of 512 pixels. The aim: a median under 3 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class QrBenchmark {
  private static final String LINK =
      "https://app.oqylyq.kz/external-session/5f0c9f2e?token=" + "abcdefghij0123456789".repeat(8);

  @Benchmark
  public byte[] draw512() {
    return QrCode.of(LINK).png(512);
  }

  /** Runs for about ten seconds; p0.50 in the answer is the median. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(QrBenchmark.class.getName())
                .forks(0)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .build())
        .run();
  }
}
