package org.eksamik.provider.onlineexammaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eksamik.provider.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps of {@code success} and {@code fail}. Done is +, refused is -, unclear is ?. */
class BatchReplyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                       | []        | ???",
        "[{'sid':1,'index':1},{'sid':2,'index':2},{'sid':3,'index':3}] | []   | +++",
        "[{'sid':1,'index':0},{'sid':2,'index':1},{'sid':3,'index':2}] | []   | +++",
        "[{'sid':1,'index':2},{'sid':2,'index':3}]                | [1]       | -++",
        "[{'sid':1,'index':0},{'sid':2,'index':1}]                | [2]       | ++-",
        "[{'sid':'1','index':'1'},{'sid':'2','index':'3'}]        | ['2']     | +-+",
        "[]                                                       | [1,2,3]   | ---",
        "[]                                                       | [0,1,2]   | ---",
        "['170603','170604','170605']                             | []        | +++",
        "['170603','170604']                                      | [3]       | ++-",
        "['170603','170604']                                      | [0]       | -++",
        // base 0 or 1 fits, and the document does not say which
        "['170603','170604']                                      | [2]       | ???",
        "['170603','170604']                                      | [1]       | ???",
        // somebody is left out
        "[{'sid':1,'index':1}]                                    | [3]       | ???",
        "[{'sid':1,'index':1},{'sid':2,'index':2}]                | []        | ???",
        // the same one taken and refused
        "[{'sid':1,'index':1},{'sid':2,'index':3}]                | [3]       | ???",
        "[{'sid':1,'index':7},{'sid':2,'index':9}]                | [8]       | ???",
        "[{'sid':1,'index':1},{'sid':2,'index':2}]                | [{'index':3}] | ++-",
        "['a','b']                                                | ['c']     | ???"
      })
  void readsWhoOfAnAddedBatchWasTaken(String success, String fail, String expected) {
    assertThat(read(success, fail, Collections.nCopies(3, ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['170603','170605']            | [2]              | +-+",
        "['170603','170605']            | ['170604']       | +-+",
        "[170603,170605]                | [170604]         | +-+",
        "[{'sid':170605}]               | [1,2]            | --+",
        "[{'sid':170605}]               | [170603,170604]  | --+",
        "['170603']                     | []               | ???",
        "['170603','999999']            | [2]              | ???"
      })
  void readsWhoOfAnIdentifiedBatchWasTaken(String success, String fail, String expected) {
    assertThat(read(success, fail, List.of("170603", "170604", "170605"))).isEqualTo(expected);
  }

  @Test
  void readsWhomALoginMeansFromTheIndex() {
    assertThat(read("['170603','170604']", "[3]", List.of("mari", "juku", "kai"))).isEqualTo("++-");
  }

  @ParameterizedTest
  @CsvSource({"[0]", "[1]", "['1']"})
  void readsTheRefusalOfASingleOneWhateverItsBase(String fail) {
    assertThat(read("[]", fail, List.of(""))).isEqualTo("-");
  }

  @Test
  void givesEachTheirOwnNewIdentifier() {
    List<Verdict> verdicts =
        reply("[{'sid':8,'index':2},{'sid':7,'index':1}]", "[]", List.of("", "")).verdicts();

    assertThat(verdicts)
        .containsExactly(new Verdict.Done(Optional.of("7")), new Verdict.Done(Optional.of("8")));
  }

  @ParameterizedTest
  @CsvSource({"'{\"status\":\"ok\"}'", "'{\"success\":{},\"fail\":null}'"})
  void decidesNothingWhereTheAnswerSaysNothing(String body) throws Exception {
    BatchReply reply = new BatchReply(new JsonMapper().readTree(body), List.of(Optional.empty()));

    assertThat(reply.verdicts()).containsExactly(new Verdict.Unclear());
  }

  private static String read(String success, String fail, List<String> keys) {
    return reply(success, fail, keys).verdicts().stream()
        .map(verdict ->
            switch (verdict) {
              case Verdict.Done _ -> "+";
              case Verdict.Refused _ -> "-";
              case Verdict.Unclear _ -> "?";
            })
        .collect(Collectors.joining());
  }

  private static BatchReply reply(String success, String fail, List<String> keys) {
    try {
      String json = "{'success':" + success + ",'fail':" + fail + ",'status':'ok'}";
      return new BatchReply(
          new JsonMapper().readTree(json.replace('\'', '"')),
          keys.stream().map(key -> Optional.of(key).filter(text -> !text.isEmpty())).toList());
    } catch (IOException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }
}
