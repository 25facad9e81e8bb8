// RTCDataChannel (WebRTC 1.0, 6.2).
const dataChannels = (() => {
  const { Blob, MessageEvent, TextDecoder, TypeError, blobBytes, blobSize, bufferLength,
    bufferOf, charCodeAt, dataBuffer, decode, fromBase64, held, isView, keys, push, remove } =
    primordials;
  const { dictionary, ranged, scalars } = webidl;
  const LONGEST_NAME = 65535;
  const MOST_BUFFERED = 16 * 1024 * 1024;
  const BINARY = ['blob', 'arraybuffer'];
  const decoder = new TextDecoder('windows-1252');
  let inner;

  const utf8Length = value => {
    let length = 0;
    for (let i = 0; i < value.length; i++) {
      const code = charCodeAt(value, i);
      if (code < 0x80) length += 1;
      else if (code < 0x800) length += 2;
      else if (code >= 0xD800 && code < 0xDC00) { length += 4; i++; } else length += 3;
    }
    return length;
  };

  class RTCDataChannel extends EventTarget {
    #state;
    static { inner = idl.brand(self => self.#state); }
    constructor(key, state) {
      idl.guard(key);
      super();
      this.#state = state;
      state.target = this;
    }
    get label() { return inner(this).label; }
    get ordered() { return inner(this).ordered; }
    get maxPacketLifeTime() { return inner(this).maxPacketLifeTime; }
    get maxRetransmits() { return inner(this).maxRetransmits; }
    get protocol() { return inner(this).protocol; }
    get negotiated() { return inner(this).negotiated; }
    get id() { return inner(this).id; }
    get readyState() { return inner(this).ready; }
    get bufferedAmount() { return inner(this).buffered; }
    get bufferedAmountLowThreshold() { return inner(this).threshold; }
    set bufferedAmountLowThreshold(value) { inner(this).threshold = +value >>> 0; }
    get binaryType() { return inner(this).binary; }
    set binaryType(value) {
      const state = inner(this);
      const type = webidl.text(value);
      if (primordials.indexOf(BINARY, type) >= 0) state.binary = type;
    }
    get reliable() {
      const { maxPacketLifeTime, maxRetransmits } = inner(this);
      return maxPacketLifeTime === null && maxRetransmits === null;
    }
    close() {
      const state = inner(this);
      if (state.ready === 'closing' || state.ready === 'closed') return;
      state.ready = 'closing';
      if (state.unsent.length === 0) end(state);
    }
    send(data) {
      const state = inner(this);
      idl.needs(arguments, 1, 'send');
      const message = read(data);
      if (state.ready !== 'open') throw errors.named('InvalidStateError', 'Not open');
      if (message.length > state.most()) throw new TypeError('The message is too long');
      if (state.buffered + message.length > MOST_BUFFERED) {
        throw errors.named('OperationError', 'The buffer is full');
      }
      state.buffered += message.length;
      push(state.unsent, message);
      if (state.unsent.length === 1) drain(state);
    }
  }
  for (const event of ['open', 'bufferedamountlow', 'error', 'closing', 'close', 'message']) {
    idl.handler(RTCDataChannel, event, inner);
  }
  idl.expose(RTCDataChannel);
  peerTypes.checks.channel = inner;

  const isBuffer = value => {
    try {
      return bufferLength(value) >= 0;
    } catch {
      return false;
    }
  };

  const bytesOf = view => {
    try {
      return new primordials.Uint8Array(dataBuffer(view), primordials.dataOffset(view),
        primordials.dataLength(view));
    } catch {
      return new primordials.Uint8Array(bufferOf(view), primordials.offsetOf(view),
        primordials.lengthOf(view));
    }
  };

  const binary = bytes => {
    const payload = decode(decoder, bytes);
    return { __proto__: null, binary: true, payload, blob: null, length: payload.length };
  };

  const read = data => {
    if (elements.isBlob(data)) {
      return { __proto__: null, binary: true, payload: null, blob: data, length: blobSize(data) };
    }
    if (isBuffer(data)) return binary(new primordials.Uint8Array(data));
    if (isView(data)) return binary(bytesOf(data));
    const payload = scalars(data);
    return { __proto__: null, binary: false, payload, blob: null, length: utf8Length(payload) };
  };

  // In order, though a Blob has to be read first.
  const drain = async state => {
    while (state.unsent.length > 0) {
      const message = state.unsent[0];
      if (message.blob) {
        const bytes = await held(blobBytes(message.blob));
        message.payload = decode(decoder, new primordials.Uint8Array(bytes));
      }
      if (state.ready === 'closed') return;
      channel.message(state.peer, state.number, message.binary, message.payload);
      remove(state.unsent, 0);
    }
    if (state.ready === 'closing') end(state);
  };

  const end = state => {
    channel.tell('peer', { __proto__: null, peer: state.peer, what: 'end',
      channel: state.number });
  };

  const name = (value, what) => {
    const read = scalars(value);
    if (utf8Length(read) > LONGEST_NAME) throw new TypeError(`The ${what} is too long`);
    return read;
  };

  const optional = value => value === undefined ? null : ranged(value, 65535);

  // What a page asks for; `label` and the dictionary in the standard's order of checks.
  const wish = (label, given) => {
    const read = scalars(label);
    const from = dictionary(given, 'dataChannelDict');
    const { id, maxPacketLifeTime, maxRetransmits, negotiated, ordered, protocol } = from;
    const wanted = {
      __proto__: null, label: read, id: optional(id),
      maxPacketLifeTime: optional(maxPacketLifeTime), maxRetransmits: optional(maxRetransmits),
      negotiated: negotiated === undefined ? false : !!negotiated,
      ordered: ordered === undefined ? true : !!ordered,
      protocol: protocol === undefined ? '' : scalars(protocol),
    };
    return wanted;
  };

  const check = wanted => {
    name(wanted.label, 'label');
    name(wanted.protocol, 'protocol');
    if (!wanted.negotiated) wanted.id = null;
    else if (wanted.id === null) throw new TypeError('A negotiated channel needs an id');
    if (wanted.maxPacketLifeTime !== null && wanted.maxRetransmits !== null) {
      throw new TypeError('maxPacketLifeTime and maxRetransmits exclude each other');
    }
    if (wanted.id === 65535) throw new TypeError('The id 65535 is not allowed');
  };

  const make = (peer, number, ready, facts, most) => new RTCDataChannel(idl.inside, {
    __proto__: null, peer, number, ready, label: facts.label, ordered: facts.ordered,
    maxPacketLifeTime: facts.maxPacketLifeTime === undefined ? null : facts.maxPacketLifeTime,
    maxRetransmits: facts.maxRetransmits === undefined ? null : facts.maxRetransmits,
    protocol: facts.protocol, negotiated: facts.negotiated,
    id: facts.id === undefined ? null : facts.id, buffered: 0, threshold: 0,
    binary: 'arraybuffer', unsent: [], most, target: null,
  });

  const become = (state, now, id) => {
    if (id >= 0) state.id = id;
    if (now === 'open' && state.ready === 'connecting') {
      state.ready = 'open';
      idl.fire(state.target, 'open');
    } else if (now === 'closing' && state.ready === 'open') {
      state.ready = 'closing';
      idl.fire(state.target, 'closing');
    } else if (now === 'closed' && state.ready !== 'closed') {
      state.ready = 'closed';
      idl.fire(state.target, 'close');
    }
  };

  const sent = (state, bytes) => {
    const before = state.buffered;
    state.buffered = primordials.max(0, before - bytes);
    if (before > state.threshold && state.buffered <= state.threshold) {
      idl.fire(state.target, 'bufferedamountlow');
    }
  };

  const receive = (state, { text, bytes }) => {
    if (!idl.isActive() || (state.ready !== 'open' && state.ready !== 'closing')) return;
    let data = text;
    if (bytes !== undefined) {
      const buffer = bufferOf(fromBase64(bytes));
      data = state.binary === 'blob' ? new Blob([buffer]) : buffer;
    }
    primordials.dispatch(state.target,
      new MessageEvent('message', { __proto__: null, data, origin: window.origin }));
  };

  // The lowest number that is free and belongs to this side (RFC 8832, 6).
  const freeId = (channels, isClient) => {
    const used = { __proto__: null };
    const numbers = keys(channels);
    for (let i = 0; i < numbers.length; i++) used[channels[numbers[i]].id] = true;
    let id = isClient ? 0 : 1;
    while (used[id]) id += 2;
    return id;
  };

  const isUsed = (channels, id) => {
    const numbers = keys(channels);
    for (let i = 0; i < numbers.length; i++) {
      const other = channels[numbers[i]];
      if (other.id === id && other.ready !== 'closed') return true;
    }
    return false;
  };

  return { wish, check, make, inner, become, sent, receive, freeId, isUsed };
})();
