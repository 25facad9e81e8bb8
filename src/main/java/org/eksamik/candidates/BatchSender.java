package org.eksamik.candidates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.Reason;
import org.eksamik.provider.Verdict;

/**
 * Sends batches so that each candidate is taken once. Whatever leaves open whether a batch arrived
 * is settled before anything is sent again: by the provider's own keys where repeating changes
 * nothing, else by looking. Safe for several threads.
 */
final class BatchSender<T> {
  /** How long a request that may be under way is given to arrive before anybody looks. */
  static final Duration USUAL_DOUBT_PAUSE = Duration.ofSeconds(2);

  private static final int MOST_DOUBTS = 3;
  private static final int MOST_TIMES_BUSY = 30;

  private final Sending<T> sending;
  private final Duration doubtPause;

  /** Why whole batches were refused down to the last candidate: others are not tried one by one. */
  private final Set<String> hopeless = ConcurrentHashMap.newKeySet();

  BatchSender(Sending<T> sending, Duration doubtPause) {
    this.sending = sending;
    this.doubtPause = doubtPause;
  }

  /**
   * Sends and settles; one verdict for each of the batch, never {@link Verdict.Unclear}.
   *
   * @param maybeSent whether an earlier try of this batch may have arrived
   * @throws ExamException where the provider cannot be asked any more; nothing is known then
   */
  List<Verdict> send(List<T> batch, boolean maybeSent) throws ExamException {
    List<Optional<Verdict>> verdicts =
        new ArrayList<>(Collections.nCopies(batch.size(), Optional.<Verdict>empty()));
    boolean doubtful = maybeSent;
    int doubts = 0;
    int busy = 0;
    for (List<Integer> open = open(verdicts); !open.isEmpty(); open = open(verdicts)) {
      try {
        if (doubtful && !sending.isRepeatable()) {
          put(verdicts, open, sending.done(these(batch, open)));
          open = open(verdicts);
        }
        if (!open.isEmpty()) {
          put(verdicts, open, clear(these(batch, open)));
        }
      } catch (ExamException why) {
        switch (why.fault()) {
          // Nothing was done, and the pace has already slowed down.
          case PROVIDER_BUSY -> requireFewer(++busy, MOST_TIMES_BUSY, why);
          case NETWORK_SILENT, NETWORK_DOWN, PROVIDER_ANSWER, PROVIDER_BROKEN -> {
            requireFewer(++doubts, MOST_DOUBTS, why);
            pause(doubts);
            doubtful = true;
          }
          default -> throw why;
        }
      }
    }
    return verdicts.stream().map(Optional::orElseThrow).toList();
  }

  private static List<Integer> open(List<Optional<Verdict>> verdicts) {
    return IntStream.range(0, verdicts.size())
        .filter(at -> verdicts.get(at).isEmpty())
        .boxed()
        .toList();
  }

  private List<T> these(List<T> batch, List<Integer> places) {
    return places.stream().map(batch::get).toList();
  }

  private static void put(
      List<Optional<Verdict>> verdicts, List<Integer> places, List<Optional<Verdict>> found) {
    for (int i = 0; i < places.size(); i++) {
      verdicts.set(places.get(i), found.get(i));
    }
  }

  private static void requireFewer(int times, int most, ExamException why) throws ExamException {
    if (times > most) {
      throw why;
    }
  }

  /** Sends; what the answer leaves open is asked, and a refusal of all is looked into. */
  private List<Optional<Verdict>> clear(List<T> batch) throws ExamException {
    List<Verdict> answered;
    try {
      answered = sending.send(batch);
    } catch (ExamException why) {
      if (why.fault() != Fault.PROVIDER_REFUSED) {
        throw why;
      }
      return refused(batch, why).stream().map(Optional::of).toList();
    }
    List<Integer> unclear =
        IntStream.range(0, batch.size())
            .filter(at -> answered.get(at) instanceof Verdict.Unclear)
            .boxed()
            .toList();
    List<Optional<Verdict>> verdicts =
        new ArrayList<>(answered.stream().map(Optional::of).toList());
    if (!unclear.isEmpty()) {
      List<T> asked = these(batch, unclear);
      put(verdicts, unclear, sending.isRepeatable() ? oneByOne(asked) : byLooking(asked));
    }
    return verdicts;
  }

  /** The provider did answer, so whoever is not as wanted now was refused. */
  private List<Optional<Verdict>> byLooking(List<T> asked) throws ExamException {
    return sending.done(asked).stream()
        .map(done -> done.or(() -> Optional.of(withoutReason())))
        .toList();
  }

  private List<Optional<Verdict>> oneByOne(List<T> asked) throws ExamException {
    if (asked.size() == 1) {
      return List.of(Optional.of(withoutReason()));
    }
    List<Optional<Verdict>> verdicts = new ArrayList<>();
    for (T one : asked) {
      send(List.of(one), false).forEach(verdict -> verdicts.add(Optional.of(verdict)));
    }
    return verdicts;
  }

  /** A whole batch was refused: its halves tell for whose sake. */
  private List<Verdict> refused(List<T> batch, ExamException why) throws ExamException {
    Verdict same = new Verdict.Refused(reason(why));
    String words = why.facts().toString();
    if (batch.size() == 1 || hopeless.contains(words)) {
      return batch.stream().map(_ -> same).toList();
    }
    int middle = batch.size() / 2;
    List<Verdict> halves = new ArrayList<>(send(batch.subList(0, middle), true));
    halves.addAll(send(batch.subList(middle, batch.size()), true));
    if (halves.stream().allMatch(same::equals)) {
      hopeless.add(words);
    }
    return halves;
  }

  private Reason reason(ExamException why) {
    return new Reason(
        sending.provider(),
        Optional.ofNullable(why.facts().get("code")),
        why.facts().getOrDefault("detail", ""));
  }

  private Verdict withoutReason() {
    return new Verdict.Refused(new Reason(sending.provider(), Optional.empty(), ""));
  }

  private void pause(int doubts) throws ExamException {
    try {
      Thread.sleep(doubtPause.multipliedBy(doubts));
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw ExamException.of(Fault.CANCELLED).with("provider", sending.provider());
    }
  }
}
