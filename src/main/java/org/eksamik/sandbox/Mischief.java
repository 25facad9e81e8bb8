package org.eksamik.sandbox;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;
import org.eksamik.sandbox.http.Router;

/** The misbehaviours that wait for their turn, and those that last. */
final class Mischief {
  private final Map<String, Queue<Misbehaviour>> next = new ConcurrentHashMap<>();
  private final Map<String, Misbehaviour> always = new ConcurrentHashMap<>();
  private final Queue<CountDownLatch> silences = new ConcurrentLinkedQueue<>();

  /** One misbehaviour and what is done once it was seen. */
  private record Turn(Misbehaviour misbehaviour, Runnable done) {}

  void next(String place, List<Misbehaviour> misbehaviours) {
    next.computeIfAbsent(place, name -> new ConcurrentLinkedQueue<>()).addAll(misbehaviours);
  }

  void always(String place, Misbehaviour misbehaviour) {
    always.put(place, misbehaviour);
  }

  void clear() {
    next.clear();
    always.clear();
  }

  /** Ends every silence that lasts now. */
  void release() {
    Queue<CountDownLatch> lasting = new ArrayDeque<>();
    for (CountDownLatch silence = silences.poll(); silence != null; silence = silences.poll()) {
      lasting.add(silence);
    }
    lasting.forEach(CountDownLatch::countDown);
  }

  /** How many requests wait in silence. */
  int silent() {
    return silences.size();
  }

  Response answer(Router.Match match) throws Refusal {
    Optional<Turn> turn = turn(match);
    if (turn.isEmpty()) {
      return match.answer();
    }
    Misbehaviour misbehaviour = turn.get().misbehaviour();
    if (misbehaviour.comesBefore()) {
      turn.get().done().run();
      return Distortion.instead(misbehaviour, match.request());
    }
    if (misbehaviour == Misbehaviour.SILENCE) {
      turn.get().done().run();
      keepSilent();
      return match.answer();
    }
    Response answer = match.answer();
    Optional<Response> distorted = Distortion.of(misbehaviour, answer);
    if (distorted.isPresent()) {
      turn.get().done().run();
    }
    return distorted.orElse(answer);
  }

  private Optional<Turn> turn(Router.Match match) {
    return place(match, next)
        .flatMap(queue ->
            Optional.ofNullable(queue.peek())
                .map(first -> new Turn(first, () -> queue.remove(first))))
        .or(() -> place(match, always).map(lasting -> new Turn(lasting, () -> {})));
  }

  /** A provider's name stands for what programs call there; a path stands for itself. */
  private static <T> Optional<T> place(Router.Match match, Map<String, T> places) {
    Request request = match.request();
    String path = request.path().substring(1);
    Function<String, Optional<T>> at = name -> Optional.ofNullable(places.get(name));
    boolean named = match.audience() == Router.Audience.PROGRAM || path.startsWith("exam/");
    return at.apply(path).or(() -> named ? at.apply(path.split("/", 2)[0]) : Optional.empty());
  }

  private void keepSilent() {
    CountDownLatch silence = new CountDownLatch(1);
    silences.add(silence);
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
