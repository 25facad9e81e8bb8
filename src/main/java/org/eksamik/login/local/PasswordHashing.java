package org.eksamik.login.local;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.keys.PasswordHash;

/** Hashes many passwords with one platform thread a core: the work is arithmetic, not waiting. */
final class PasswordHashing {
  private final SecureRandom random;

  PasswordHashing(SecureRandom random) {
    this.random = random;
  }

  /**
   * The hashes as PHC strings, in the order of the passwords.
   *
   * @throws ExamException {@code CANCELLED} where the calling thread was interrupted
   */
  List<String> hashAll(List<Secret> passwords, ImportProgress progress) throws ExamException {
    ExecutorService cores =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("hash-", 1).daemon().factory());
    try {
      List<Future<String>> works = new ArrayList<>();
      for (Secret password : passwords) {
        works.add(cores.submit(() -> PasswordHash.of(password, random).phc()));
      }
      List<String> hashes = new ArrayList<>();
      for (Future<String> work : works) {
        hashes.add(work.get());
        progress.hashed(hashes.size(), passwords.size());
        if (Thread.currentThread().isInterrupted()) {
          // Taking what is ready does not notice it.
          throw ExamException.of(Fault.CANCELLED);
        }
      }
      return List.copyOf(hashes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ExamException.of(Fault.CANCELLED, e);
    } catch (ExecutionException e) {
      throw ExamException.of(Fault.DEFECT, e);
    } finally {
      cores.shutdownNow();
    }
  }
}
