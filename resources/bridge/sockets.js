// WebSocket (WebSockets, 3). Java connects, and decides who may.
(() => {
  const { Blob, CloseEvent, DOMException, EventSource, MessageEvent, URL, baseUri, blobBytes,
    blobSize, charCodeAt, closeSource, create, dispatch, exec, hrefOf, indexOf, listed, min, push,
    remove, setTimeout, substring, then, wellFormed } = primordials;
  const CONNECTING = 0;
  const OPEN = 1;
  const CLOSING = 2;
  const CLOSED = 3;
  const LONGEST_REASON = 123;
  const open = create(null);
  let last = 0;
  let inner;

  const syntax = message => new DOMException(message, 'SyntaxError');

  const address = given => {
    let href;
    try {
      href = hrefOf(new URL(given, baseUri(document)));
    } catch {
      throw syntax(`"${given}" is no address`);
    }
    if (exec(/^https?:/, href)) href = `ws${substring(href, 4)}`;
    if (!exec(/^wss?:/, href)) throw syntax('The address is no ws or wss one');
    if (exec(/#/, href)) throw syntax('The address has a fragment');
    return href;
  };

  const asked = given => {
    const list = webidl.isSequence(given) ? webidl.sequence(given, webidl.text)
      : [webidl.text(given)];
    for (let i = 0; i < list.length; i++) {
      if (!exec(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, list[i])) {
        throw syntax(`"${list[i]}" is no protocol`);
      }
      for (let j = 0; j < i; j++) {
        if (list[j] === list[i]) throw syntax(`The protocol "${list[i]}" stands twice`);
      }
    }
    return list;
  };

  // Content-Security-Policy, connect-src: WebKit judges the address for another kind of
  // connection, and tells the page of a violation; no connection is made.
  const isForbidden = url => {
    try {
      closeSource(new EventSource(url));
      return false;
    } catch {
      return true;
    }
  };

  class WebSocket extends EventTarget {
    #state;
    static { inner = idl.brand(socket => socket.#state); }
    constructor(url, protocols = []) {
      idl.needs(arguments, 1, 'WebSocket');
      super();
      const href = address(wellFormed(webidl.text(url)));
      const list = asked(protocols);
      const state = {
        __proto__: null, socket: this, number: ++last, url: href, readyState: CONNECTING,
        protocol: '', binaryType: 'blob', buffered: 0, lost: 0, isKnown: false, full: false,
        outbox: [],
      };
      this.#state = state;
      open[state.number] = state;
      const told = { __proto__: null, socket: state.number, url: href, protocols: listed(list) };
      if (isForbidden(href) || channel.tell('socket', told) !== 'ok') {
        setTimeout(() => closed(state,
          { __proto__: null, failed: true, clean: false, code: 1006, reason: '' }), 0);
      }
    }
    get url() { return inner(this).url; }
    get readyState() { return inner(this).readyState; }
    get bufferedAmount() { return buffered(inner(this)); }
    get extensions() { inner(this); return ''; }
    get protocol() { return inner(this).protocol; }
    get binaryType() { return inner(this).binaryType; }
    set binaryType(value) {
      const state = inner(this);
      const read = webidl.text(value);
      if (indexOf(['blob', 'arraybuffer'], read) >= 0) state.binaryType = read;
    }
    close(code = undefined, reason = undefined) {
      const state = inner(this);
      const told = { __proto__: null };
      if (code !== undefined) {
        told.code = short(code);
        if (told.code !== 1000 && (told.code < 3000 || told.code > 4999)) {
          throw new DOMException('The code is neither 1000 nor from 3000 to 4999',
            'InvalidAccessError');
        }
      }
      if (reason !== undefined) {
        told.reason = wellFormed(webidl.text(reason));
        if (octets(told.reason) > LONGEST_REASON) throw syntax('The reason is too long');
        if (told.code === undefined) told.code = 1000;
      }
      if (state.readyState >= CLOSING) return;
      const connecting = state.readyState === CONNECTING;
      state.readyState = CLOSING;
      if (connecting) {
        channel.tell('socketClose', { __proto__: null, socket: state.number, early: true });
      } else post(state, { __proto__: null, ready: true, close: told });
    }
    send(data) {
      const state = inner(this);
      idl.needs(arguments, 1, 'send');
      if (state.readyState === CONNECTING) {
        throw new DOMException('The connection is not open yet', 'InvalidStateError');
      }
      const message = outgoing(data);
      if (state.readyState !== OPEN) {
        state.lost += message.size;
        return;
      }
      buffered(state);
      state.buffered += message.size;
      post(state, message);
    }
  }
  const events = ['open', 'error', 'close', 'message'];
  for (let i = 0; i < events.length; i++) idl.handler(WebSocket, events[i], self => inner(self));
  idl.expose(WebSocket, { length: 1 });
  idl.constants(WebSocket, { __proto__: null, CONNECTING, OPEN, CLOSING, CLOSED });

  // [Clamp] unsigned short
  const short = value => min(webidl.whole(value), 65535);

  const octets = text => {
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = charCodeAt(text, i);
      // Each half of a pair stands for two of its four.
      count += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    }
    return count;
  };

  const outgoing = data => {
    if (elements.isBlob(data)) {
      const message = { __proto__: null, ready: false, size: blobSize(data) };
      then(blobBytes(data), bytes => {
        message.ready = true;
        message.told = { __proto__: null, bytes: buffers.text(bytes) };
        drain();
      }, () => {
        message.ready = true;
        message.told = null;
        drain();
      });
      return message;
    }
    if (buffers.isSource(data)) {
      const bytes = buffers.view(data);
      return {
        __proto__: null, ready: true, size: buffers.length(bytes),
        told: { __proto__: null, bytes: buffers.text(bytes) },
      };
    }
    const text = wellFormed(webidl.text(data));
    return { __proto__: null, ready: true, size: octets(text), told: { __proto__: null, text } };
  };

  // Messages go in the order of their calls, and a blob takes its time to be read.
  const waiting = [];
  const post = (state, message) => {
    push(state.outbox, message);
    if (indexOf(waiting, state) < 0) push(waiting, state);
    drain();
  };

  const drain = () => {
    for (let i = waiting.length - 1; i >= 0; i--) {
      const state = waiting[i];
      while (state.outbox.length > 0 && state.outbox[0].ready) {
        const message = state.outbox[0];
        remove(state.outbox, 0);
        deliver(state, message);
      }
      if (state.outbox.length === 0) remove(waiting, i);
    }
  };

  const deliver = (state, { close, told }) => {
    if (state.readyState === CLOSED) return;
    if (close) {
      close.socket = state.number;
      channel.tell('socketClose', close);
    } else if (told && !state.full) {
      told.socket = state.number;
      if (channel.long('socketSend', told) !== 'ok') state.full = true;
    }
  };

  // What Java says holds until the page's task is over.
  const buffered = state => {
    if (!state.isKnown && state.readyState !== CLOSED) {
      const told = { __proto__: null, socket: state.number };
      state.buffered = channel.number('socketBuffered', told);
      for (let i = 0; i < state.outbox.length; i++) state.buffered += state.outbox[i].size || 0;
      state.isKnown = true;
      setTimeout(() => { state.isKnown = false; }, 0);
    }
    return state.buffered + state.lost;
  };

  const closed = (state, { failed, clean, code, reason }) => {
    buffered(state);
    state.readyState = CLOSED;
    delete open[state.number];
    if (failed || state.full) idl.fire(state.socket, 'error');
    if (!idl.isActive()) return;
    dispatch(state.socket, new CloseEvent('close',
      { __proto__: null, wasClean: clean && !state.full, code, reason }));
  };

  const message = (state, data) => {
    if (state.readyState !== OPEN || !idl.isActive()) return;
    const origin = exec(/^wss?:\/\/[^/?]*/, state.url)[0];
    dispatch(state.socket,
      new MessageEvent('message', { __proto__: null, data, origin }));
  };

  const on = {
    __proto__: null,
    open(state, { protocol }) {
      if (state.readyState !== CONNECTING) return;
      state.readyState = OPEN;
      state.protocol = protocol;
      idl.fire(state.socket, 'open');
    },
    text(state, { data }) { message(state, data); },
    bytes(state, { data }) {
      const bytes = buffers.read(data);
      message(state, state.binaryType === 'blob' ? new Blob([bytes]) : bytes);
    },
    closing(state) {
      if (state.readyState < CLOSING) state.readyState = CLOSING;
    },
    closed,
  };

  channel.heard.socket = told => {
    const state = open[told.socket];
    const act = on[told.what];
    if (state && act) act(state, told);
  };
})();
