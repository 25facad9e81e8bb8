package org.eksamik.provider.onlineexammaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.eksamik.provider.Reason;
import org.eksamik.provider.Tolerant;
import org.eksamik.provider.Verdict;

/**
 * Who of a batch was taken. {@code success} holds {@code {sid, index}} in one call and identifiers
 * in others; {@code fail} holds indexes, whose base the document does not state (its sample starts
 * at 1), or identifiers (S003:L94-108, L204-213). What the answer leaves open is {@link
 * Verdict.Unclear}, never a guess.
 *
 * @param keys by which each of the batch was named, or empty where it had no name yet
 */
record BatchReply(JsonNode body, List<Optional<String>> keys) {
  static final Verdict UNCLEAR = new Verdict.Unclear();

  List<Verdict> verdicts() {
    List<JsonNode> taken = Tolerant.items(body.path("success"));
    List<JsonNode> refused = Tolerant.items(body.path("fail"));
    if (refused.isEmpty() && taken.size() == keys.size()) {
      return allTaken(taken);
    }
    if (refused.size() == keys.size() && taken.isEmpty()) {
      return every(refused(""));
    }
    return byKeys(taken, refused).or(() -> byIndexes(taken, refused)).orElse(every(UNCLEAR));
  }

  private List<Verdict> every(Verdict same) {
    return keys.stream().map(_ -> same).toList();
  }

  private static Verdict refused(String words) {
    return new Verdict.Refused(new Reason("onlineexammaker", Optional.empty(), words));
  }

  /** All of them, each with its new identifier where the answer says which is whose. */
  private List<Verdict> allTaken(List<JsonNode> taken) {
    Map<Integer, String> ids = new HashMap<>();
    base(indexes(objects(taken)))
        .ifPresent(base ->
            objects(taken)
                .forEach(item ->
                    Tolerant.text(item, "sid")
                        .ifPresent(sid -> ids.put((int) (index(item).orElse(base) - base), sid))));
    return IntStream.range(0, keys.size())
        .<Verdict>mapToObj(
            at -> new Verdict.Done(Optional.ofNullable(ids.get(at)).or(() -> keys.get(at))))
        .toList();
  }

  /** Where every identifier of the answer is one of ours and none of ours is left out. */
  private Optional<List<Verdict>> byKeys(List<JsonNode> taken, List<JsonNode> refused) {
    Set<String> yes = keysIn(taken);
    Set<String> no = keysIn(refused);
    List<Verdict> verdicts = new ArrayList<>();
    for (Optional<String> key : keys) {
      if (key.isEmpty()) {
        return Optional.empty();
      }
      boolean done = yes.contains(key.get());
      // What was not taken is refused, named or not, as long as the numbers agree.
      if (!done && !no.contains(key.get()) && yes.size() + refused.size() != keys.size()) {
        return Optional.empty();
      }
      verdicts.add(done ? new Verdict.Done(key) : refused(""));
    }
    long done = verdicts.stream().filter(Verdict.Done.class::isInstance).count();
    return done == yes.size() && done + refused.size() == keys.size()
        ? Optional.of(verdicts)
        : Optional.empty();
  }

  private static Set<String> keysIn(List<JsonNode> items) {
    Set<String> keys = new HashSet<>();
    for (JsonNode item : items) {
      (item.isObject() ? Tolerant.text(item, "sid", "loginValue") : Tolerant.text(item))
          .ifPresent(keys::add);
    }
    return keys;
  }

  private Optional<List<Verdict>> byIndexes(List<JsonNode> taken, List<JsonNode> refused) {
    Set<Long> no = indexes(refused);
    // A bare number in success is an identifier; in fail it is an index.
    Set<Long> all = new HashSet<>(indexes(objects(taken)));
    boolean disjoint = no.stream().noneMatch(all::contains);
    all.addAll(no);
    OptionalLong base = base(all);
    // Names in success do not help here, but their number must agree with what fail leaves.
    boolean complete = taken.size() + refused.size() == keys.size() && no.size() == refused.size();
    if (base.isEmpty() || !complete || !disjoint) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, keys.size())
            .mapToObj(at ->
                no.contains(at + base.getAsLong())
                    ? refused("")
                    : new Verdict.Done(idAt(taken, at + base.getAsLong()).or(() -> keys.get(at))))
            .toList());
  }

  private static Optional<String> idAt(List<JsonNode> taken, long index) {
    return objects(taken).stream()
        .filter(item -> index(item).orElse(-1) == index)
        .findFirst()
        .flatMap(item -> Tolerant.text(item, "sid"));
  }

  private static List<JsonNode> objects(List<JsonNode> items) {
    return items.stream().filter(JsonNode::isObject).toList();
  }

  private static Set<Long> indexes(List<JsonNode> items) {
    Set<Long> indexes = new HashSet<>();
    items.forEach(item -> index(item).ifPresent(indexes::add));
    return indexes;
  }

  private static OptionalLong index(JsonNode item) {
    return Tolerant.number(item.isObject() ? item.path("index") : item);
  }

  /** 0 or 1, where only one of them fits; empty where both do or neither. */
  private OptionalLong base(Set<Long> indexes) {
    boolean zero = fits(indexes, 0);
    boolean one = fits(indexes, 1);
    if (indexes.isEmpty() || zero == one) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(zero ? 0 : 1);
  }

  private boolean fits(Set<Long> indexes, long base) {
    return indexes.stream().allMatch(index -> index >= base && index < base + keys.size());
  }
}
