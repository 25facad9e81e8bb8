package org.eksamik.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs checks side by side, and waits for none of them for long. */
public final class Doctor {
  private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

  private final Duration patience;

  /**
   * @param patience how long all checks together may take
   */
  public Doctor(Duration patience) {
    this.patience = patience;
  }

  /** The findings in the order of the checks; one that answers too late, or not, fails. */
  public List<Finding> look(List<Check> checks) throws InterruptedException {
    // Not virtual threads: a driver that hangs would hold one of the few that carry them. Nor is
    // the end of a hanging one waited for.
    ExecutorService threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("check-", 0).factory());
    try {
      List<Callable<Finding>> looks = new ArrayList<>();
      checks.forEach(check -> looks.add(check::look));
      List<Future<Finding>> answers =
          threads.invokeAll(looks, patience.toMillis(), TimeUnit.MILLISECONDS);
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        findings.add(finding(checks.get(i), answers.get(i)));
      }
      return findings;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Finding finding(Check check, Future<Finding> answer) {
    return switch (answer.state()) {
      case SUCCESS -> answer.resultNow();
      case FAILED -> {
        LOG.error("The check {} broke", check.name(), answer.exceptionNow());
        yield Finding.fail("broken", Map.of());
      }
      case CANCELLED, RUNNING -> Finding.fail("silent", Map.of());
    };
  }
}
