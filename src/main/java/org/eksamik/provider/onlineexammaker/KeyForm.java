package org.eksamik.provider.onlineexammaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.GroupMove;
import org.eksamik.provider.JsonRequest;
import org.eksamik.words.Detail;

/**
 * Which candidates are meant, as JSON inside a form field: identifiers as numbers, logins as texts
 * (S003:L275-277).
 */
final class KeyForm {
  private KeyForm() {}

  /** The field of {@code delStu} and {@code getstudentsinfo}. */
  static Map<String, String> of(String provider, CandidateKeys keys) throws ExamException {
    return switch (keys.kind()) {
      case ID -> Map.of("sids", JsonRequest.text(numbers(provider, "number-id", keys.values())));
      case LOGIN -> Map.of("loginValues", JsonRequest.text(keys.values()));
    };
  }

  /** The {@code mvStuInfo} of {@code movestugroup}, which says {@code sid} (S003:L374-381). */
  static String move(String provider, CandidateKeys keys, GroupMove move) throws ExamException {
    boolean ids = keys.kind() == CandidateKeys.Kind.ID;
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("gids", numbers(provider, "number-group", move.groups()));
    info.put("loginValues", ids ? List.of() : keys.values());
    info.put("sid", ids ? numbers(provider, "number-id", keys.values()) : List.of());
    info.put(
        "action",
        switch (move.action()) {
          case ADD_TO -> "addto";
          case MOVE_TO -> "moveto";
          case REMOVE_FROM -> "delfrom";
        });
    return JsonRequest.text(info);
  }

  static boolean isNumber(String text) {
    return text.matches("\\d{1,18}");
  }

  private static List<Long> numbers(String provider, String otherwise, List<String> texts)
      throws ExamException {
    List<Long> numbers = new ArrayList<>();
    for (String text : texts) {
      if (!isNumber(text.strip())) {
        throw ExamException.of(Fault.USAGE)
            .with("provider", provider)
            .with("detail", Detail.of(otherwise));
      }
      numbers.add(Long.parseLong(text.strip()));
    }
    return numbers;
  }
}
