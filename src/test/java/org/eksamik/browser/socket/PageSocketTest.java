package org.eksamik.browser.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.eksamik.browser.door.TestPage;
import org.eksamik.browser.media.VisitedPage;
import org.eksamik.browser.socket.FrameServer.Connection;
import org.eksamik.browser.socket.FrameServer.Frame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages and servers say to each other, in the cases that Autobahn tries and some more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageSocketTest {
  private static final HexFormat HEX = HexFormat.of();

  /** Keeps what a socket tells, in order. */
  private static final String PAGE =
      """
      <script>
        connect = (...how) => {
          const mine = log = [], data = got = [];
          ws = new WebSocket(...how);
          ws.binaryType = 'arraybuffer';
          ws.onopen = () => mine.push('open');
          ws.onmessage = e => { data.push(e.data);
            mine.push(typeof e.data === 'string' ? 'text ' + e.data.length : 'bytes ' + e.data.byteLength) };
          ws.onerror = () => mine.push('error');
          ws.onclose = e => mine.push('close ' + e.code + ' ' + e.reason + ' ' + e.wasClean);
        };
        ended = () => log.some(l => l.startsWith('close')) && log.join(', ');
        thrown = how => { try { how(); return 'nothing' } catch (e) { return e.name } };
      </script>\
      """;

  private FrameServer server;
  private VisitedPage visited;
  private TestPage page;

  @BeforeAll
  void open() {
    visited = VisitedPage.open(List.of("http://127.0.0.1:*"), List.of(Sockets::of));
    page = visited.page().with("/", PAGE).with("/other", PAGE);
    page.go("/");
    page.await("window.connect");
  }

  @BeforeEach
  void serve() {
    server = new FrameServer();
  }

  @AfterEach
  void disconnect() {
    page.eval("window.ws && ws.close()");
    server.close();
  }

  @AfterAll
  void close() {
    visited.close();
  }

  private Connection connect() {
    page.eval("connect('" + server.address() + "/room?x=1')");
    server.request();
    Connection connection = server.connection();
    page.await("log.includes('open')");
    return connection;
  }

  private static byte[] hex(String bytes) {
    return HEX.parseHex(bytes.replace(" ", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 127, 128, 65_535, 65_536, 1 << 20})
  void carriesTextAndBytesOfAnyLengthBothWays(int length) {
    Connection connection = connect();
    page.eval("ws.send('x'.repeat(" + length + "))");
    assertThat(connection.next().text()).isEqualTo("x".repeat(length));
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    connection.send(FrameServer.BINARY, bytes);
    page.await("got.length == 1");
    page.eval("ws.send(got[0])");
    assertThat(connection.next()).isEqualTo(new Frame(FrameServer.BINARY, ByteBuffer.wrap(bytes)));
    connection.send(FrameServer.TEXT, "õ".repeat(length));
    assertThat(page.await("got.length == 2 && String(got[1] === 'õ'.repeat(" + length + "))"))
        .isEqualTo("true");
  }

  @Test
  void sendsViewsBlobsAndBuffersInTheOrderOfTheCalls() {
    Connection connection = connect();
    page.eval(
        "ws.send('a'); ws.send(new Blob(['bl', 'ob'])); ws.send(new Uint8Array([9, 1, 2, 9])"
            + ".subarray(1, 3)); ws.send(new DataView(new ArrayBuffer(3), 1, 2)); ws.send({});"
            + " ws.close(3000, 'done')");
    assertThat(connection.next().text()).isEqualTo("a");
    Frame blob = connection.next();
    assertThat(blob.head()).isEqualTo(FrameServer.BINARY);
    assertThat(blob.text()).isEqualTo("blob");
    assertThat(connection.next().payload()).isEqualTo(ByteBuffer.wrap(hex("0102")));
    assertThat(connection.next().payload()).isEqualTo(ByteBuffer.wrap(hex("0000")));
    assertThat(connection.next().text()).isEqualTo("[object Object]");
    assertThat(connection.next().code()).isEqualTo(3000);
  }

  @Test
  void joinsWhatComesInFragmentsWithPingsBetweenThem() {
    Connection connection = connect();
    connection.send(0x01, hex("48 C3"));
    connection.send(FrameServer.PING, "now");
    connection.send(0x00, "");
    connection.send(0x80, hex("B5 21"));
    Frame pong = connection.next();
    assertThat(pong.head()).isEqualTo(0x8A);
    assertThat(pong.text()).isEqualTo("now");
    assertThat(page.await("got[0]")).isEqualTo("Hõ!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "81 01 FF", // no UTF-8 at all
        "81 02 C0 80", // overlong
        "81 03 ED A0 80", // half of a pair
        "81 04 F4 90 80 80", // beyond Unicode
        "81 01 C3", // ends within a character
        "01 01 C3 80 01 28", // broken across fragments
        "80 01 61", // continues nothing
        "01 01 61 81 01 61", // begins anew within a message
        "83 00", // unknown opcode
        "C1 01 61", // a reserved bit
        "09 01 61", // a ping in fragments
        "89 7E 00 7E" + " 61", // a ping that is too long
        "81 81 00 00 00 00 61", // a server that masks
        "88 01 03", // half of a code
        "88 02 03 E7", // 999
        "88 02 03 ED", // 1005 is not to be sent
        "88 04 03 E8 C3 28", // a reason that is no UTF-8
        "82 7F 00 00 00 00 10 00 00 00", // 256 MB
        "82 7F FF FF FF FF FF FF FF FF",
      })
  void failsWhereAServerBreaksTheProtocol(String bytes) {
    Connection connection = connect();
    byte[] wrong = hex(bytes);
    connection.raw(wrong, wrong.length);
    assertThat(page.await("ended()")).isEqualTo("open, error, close 1006  false");
    connection.drop();
  }

  @Test
  void aLostConnectionClosesWithoutAnError() {
    connect().drop();
    assertThat(page.await("ended()")).isEqualTo("open, close 1006  false");
  }

  @ParameterizedTest
  @CsvSource({"1000, ''", "1001, away", "1011, broken", "3333, õun", "4999, own"})
  void tellsTheCodeAndReasonOfAServersFarewellAndReturnsIt(int code, String reason) {
    Connection connection = connect();
    connection.bid(code, reason);
    assertThat(connection.next().code()).isEqualTo(code);
    assertThat(page.await("ended()")).isEqualTo("open, close " + code + " " + reason + " true");
  }

  @Test
  void tellsAFarewellWithoutACode() {
    Connection connection = connect();
    connection.send(FrameServer.CLOSE, "");
    connection.next();
    assertThat(page.await("ended()")).isEqualTo("open, close 1005  true");
  }

  @Test
  void closesWithWhatThePageSays() {
    Connection connection = connect();
    page.eval("ws.close(3001, 'later'); states = ws.readyState + ' ' + thrown(() => ws.send('x'))");
    Frame farewell = connection.next();
    assertThat(farewell.code()).isEqualTo(3001);
    assertThat(farewell.text()).endsWith("later");
    connection.send(FrameServer.TEXT, "too late to be heard");
    connection.bid(3001, "yes");
    assertThat(page.await("ended()")).isEqualTo("open, close 3001 yes true");
    assertThat(page.eval("states + ' ' + ws.readyState")).isEqualTo("2 nothing 3");
  }

  @Test
  void closingWithoutACodeIsSeenAs1005() {
    Connection connection = connect();
    page.eval("ws.close()");
    connection.bid(connection.next().code(), "");
    assertThat(page.await("ended()")).isEqualTo("open, close 1005  true");
  }

  @Test
  void closingBeforeItIsOpenFailsIt() {
    page.eval("connect('" + server.address() + "'); ws.close()");
    assertThat(page.await("ended()")).isEqualTo("error, close 1006  false");
  }

  @Test
  void countsWhatIsNotSentYet() {
    connect();
    assertThat(
            page.eval(
                "ws.send('õõ'); ws.send(new Uint8Array(10)); counted = ws.bufferedAmount;"
                    + " ws.close(); ws.send('abc'); counted + ' ' + (ws.bufferedAmount - counted)"))
        .isEqualTo("14 3");
  }

  @Test
  void aPageThatFloodsIsClosed() {
    connect();
    page.eval("part = new Uint8Array(4 << 20); for (let i = 0; i < 16; i++) ws.send(part)");
    assertThat(page.await("ended()")).isEqualTo("open, error, close 1006  false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new WebSocket('ftp://x.example') | SyntaxError",
        "new WebSocket('ws://x.example/#part') | SyntaxError",
        "new WebSocket('ws://x.example/', ['a', 'a']) | SyntaxError",
        "new WebSocket('ws://x.example/', 'a b') | SyntaxError",
        "new WebSocket('ws://x.example/', '') | SyntaxError",
        "new WebSocket('ws://') | SyntaxError",
        "new WebSocket() | TypeError",
        "WebSocket('ws://x.example') | TypeError",
        "ws.close(1001) | InvalidAccessError",
        "ws.close(5000) | InvalidAccessError",
        "ws.close(1000, 'x'.repeat(124)) | SyntaxError",
        "ws.close(1000, 'õ'.repeat(62)) | SyntaxError",
        "ws.send() | TypeError",
        "ws.send(Symbol()) | TypeError",
        "WebSocket.prototype.send.call({}, 'x') | TypeError",
        "(ws.binaryType = 'wrong', ws.binaryType == 'arraybuffer' ? 0 : null.x) | nothing",
      })
  void throwsAsTheStandardSays(String script, String name) {
    connect();
    assertThat(page.eval("thrown(() => " + script + ")")).isEqualTo(name);
  }

  @Test
  void sendingBeforeItIsOpenThrows() {
    assertThat(page.eval("connect('" + server.address() + "'); thrown(() => ws.send('x'))"))
        .isEqualTo("InvalidStateError");
  }

  @Test
  void looksAsWebIdlSays() {
    assertThat(
            page.eval(
                "[WebSocket.length, WebSocket.name, WebSocket.OPEN, WebSocket.prototype.CLOSED,"
                    + " Object.keys(WebSocket.prototype).includes('send'),"
                    + " String(new WebSocket('"
                    + server.address()
                    + "')),"
                    + " WebSocket.prototype.constructor === WebSocket].join()"))
        .isEqualTo("1,WebSocket,1,3,true,[object WebSocket],true");
  }

  @Test
  void aBlobIsWhatBinaryMessagesAreAtFirst() {
    Connection connection = connect();
    page.eval("ws.binaryType = 'blob'");
    connection.send(FrameServer.BINARY, "seen");
    page.await("got[0] instanceof Blob");
    page.eval("got[0].text().then(t => { text = t })");
    assertThat(page.await("window.text")).isEqualTo("seen");
  }

  @Test
  void manyMessagesComeInOrder() {
    Connection connection = connect();
    page.eval("ws.onmessage = e => { if (+e.data !== got.length) log.push('wrong'); got.push(1) }");
    for (int i = 0; i < 1000; i++) {
      connection.send(FrameServer.TEXT, Integer.toString(i));
    }
    page.await("got.length == 1000");
    assertThat(page.eval("log.includes('wrong')")).isEqualTo("false");
  }

  @Test
  void aPageThatLeavesTakesItsSocketsAlong() {
    Connection connection = connect();
    page.go("/other");
    assertThat(connection.next().code()).isEqualTo(1001);
    page.go("/");
    page.await("location.pathname == '/' && window.connect");
  }

  @Test
  void keepsBytesAsTheyAre() {
    Connection connection = connect();
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    connection.send(FrameServer.BINARY, all);
    assertThat(page.await("got[0] && new Uint8Array(got[0]).join()"))
        .isEqualTo(
            String.join(
                ",",
                Arrays.stream(HEX.formatHex(all).split("(?<=\\G..)"))
                    .map(pair -> Integer.toString(Integer.parseInt(pair, 16)))
                    .toList()));
  }
}
