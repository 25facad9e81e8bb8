package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page can fetch without going anywhere; the other server says whether it was asked. */
class SubresourceGateTest {
  /** After this request of the page, everything it wanted before has been decided. */
  private static final String LAST =
      "<script>addEventListener('load',()=>setTimeout(()=>fetch('/last'),250))</script>";

  private final PageServer exam = new PageServer("localhost");
  private final PageServer other = new PageServer("127.0.0.1");

  @BeforeEach
  void pages() {
    exam.redirect("/redirect", 302, other.origin() + "/asked");
    exam.redirect("/redirect2", 307, "/redirect");
    exam.page("/frame", "<img src='" + other.origin() + "/asked'>");
    exam.page("/frames", "<iframe src='/frame'></iframe>");
    exam.page("/worker.js", "text/javascript", "fetch('" + other.origin() + "/asked')");
  }

  @AfterEach
  void stop() {
    exam.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='OTHER/asked'>",
        "<img src='/redirect'>",
        "<img src='/redirect2'>",
        "<iframe src='OTHER/asked'></iframe>",
        "<iframe src='/redirect'></iframe>",
        "<iframe src='/frame'></iframe>",
        "<iframe src='/frames'></iframe>",
        "<iframe srcdoc=\"<iframe src='OTHER/asked'></iframe>\"></iframe>",
        "<script src='OTHER/asked'></script>",
        "<script type=module>import 'OTHER/asked.js'</script>",
        "<link rel=stylesheet href='OTHER/asked.css'>",
        "<style>@import url(OTHER/asked.css)</style>",
        "<div style='width:9px;height:9px;background:url(OTHER/asked.png)'></div>",
        "<style>@font-face{font-family:q;src:url(OTHER/asked.woff)}p{font-family:q}</style><p>q</p>",
        "<script>fetch('OTHER/asked')</script>",
        "<script>fetch('OTHER/asked',{method:'PATCH',body:'x',mode:'cors'})</script>",
        "<script>fetch('/redirect')</script>",
        "<script>x=new XMLHttpRequest();x.open('POST','OTHER/asked');x.send('data')</script>",
        "<script>x=new XMLHttpRequest();x.open('GET','OTHER/asked',false);"
            + "try{x.send()}catch(e){}</script>",
        "<script>navigator.sendBeacon('OTHER/asked','data')</script>",
        "<script>new EventSource('OTHER/asked')</script>",
        "<script>new Worker('/worker.js')</script>",
        "<script>new Worker(URL.createObjectURL(new Blob(["
            + "\"importScripts('OTHER/asked.js')\"])))</script>",
        "<video src='OTHER/asked.mp4' autoplay></video>",
        "<video src='/redirect' autoplay></video>",
        "<video><source src='OTHER/asked.mp4' type='video/mp4'></video>",
        "<video poster='OTHER/asked.png'></video>",
        "<audio src='OTHER/asked.mp3' autoplay></audio>",
        "<object data='OTHER/asked' type='text/html'></object>",
        "<embed src='OTHER/asked' type='text/html'>",
        "<svg><image href='OTHER/asked.svg' width=9 height=9 /></svg>",
        "<svg><use href='OTHER/asked.svg#a'/></svg>",
        "<input type=image src='OTHER/asked.png'>",
        "<link rel=preload as=script href='OTHER/asked.js'>",
        "<link rel=prefetch href='OTHER/asked'>",
        "<link rel=icon href='OTHER/asked.ico'>",
        "<link rel=dns-prefetch href='OTHER'><link rel=preconnect href='OTHER'>",
        "<a id=a ping='OTHER/asked' href='#x'>a</a><script>a.click()</script>",
        "<form id=f method=post action='OTHER/asked' target=i><input name=q></form>"
            + "<iframe name=i></iframe><script>f.submit()</script>",
        "<iframe srcdoc=\"<meta http-equiv=refresh content='0;url=OTHER/asked'>\"></iframe>",
        "<script>try{new WebSocket('ws:OTHERHOST/asked')}catch(e){}</script>"
      })
  void theOtherServerIsNeverAsked(String trick) {
    exam.page(
        "/",
        "<body>"
            + trick
                .replace("OTHERHOST", other.origin().substring(5))
                .replace("OTHER", other.origin())
            + LAST);

    try (Visitor visitor = Visitor.to(exam)) {
      visitor.open(exam.at("/"));
      Fx.await("the page's last request", () -> exam.requests().contains("GET /last"));
    }

    assertThat(other.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='OTHER/asked'>",
        "<iframe src='OTHER/asked'></iframe>",
        "<script>fetch('OTHER/asked',{method:'PATCH',body:'x',mode:'cors'})</script>",
        "<script>x=new XMLHttpRequest();x.open('POST','OTHER/asked');x.send('data')</script>",
        "<script>x=new XMLHttpRequest();x.open('GET','OTHER/asked',false);x.send()</script>",
        "<script>new Worker('/worker.js')</script>",
        "<video src='OTHER/asked.mp4' autoplay></video>",
        "<img src='/redirect2'>",
      })
  void theOtherServerIsAskedWhereItIsAllowed(String trick) {
    exam.page("/", "<body>" + trick.replace("OTHER", other.origin()) + LAST);

    try (Visitor visitor = Visitor.to(exam, other)) {
      visitor.open(exam.at("/"));
      Fx.await("the page's last request", () -> exam.requests().contains("GET /last"));
      Fx.await("asked: " + other.requests(), () -> !other.requests().isEmpty());

      assertThat(visitor.refused).isEmpty();
    }
  }
}
