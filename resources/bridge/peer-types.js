// RTCSessionDescription, RTCIceCandidate and the events of peer connections (WebRTC 1.0, 4.6 to
// 4.8, 5.7, 6.3).
const peerTypes = (() => {
  const { Event, TypeError, freeze, indexIn, substring, push } = primordials;
  const { dictionary, text, member, ranged } = webidl;
  const TYPES = ['offer', 'pranswer', 'answer', 'rollback'];

  const description = (given, what = 'description') => {
    const from = dictionary(given, what);
    const { sdp: told, type } = from;
    const read = { __proto__: null, sdp: told === undefined ? '' : text(told), type: undefined };
    if (type !== undefined) read.type = member(type, TYPES, 'type');
    return read;
  };

  let describedOf;
  class RTCSessionDescription {
    #told;
    static { describedOf = idl.brand(self => self.#told); }
    constructor(descriptionInitDict) {
      idl.needs(arguments, 1, 'RTCSessionDescription');
      const read = description(descriptionInitDict);
      if (read.type === undefined) throw new TypeError('The member type is missing');
      this.#told = read;
    }
    get type() { return describedOf(this).type; }
    get sdp() { return describedOf(this).sdp; }
    toJSON() {
      const { type, sdp: told } = describedOf(this);
      return { type, sdp: told };
    }
  }
  idl.expose(RTCSessionDescription, { length: 1 });

  const describe = (type, told) =>
    new RTCSessionDescription({ __proto__: null, type, sdp: told });

  // The dictionary RTCIceCandidateInit.
  const candidate = given => {
    const from = dictionary(given, 'candidate');
    const { candidate: line, sdpMLineIndex, sdpMid, usernameFragment } = from;
    const orNull = (value, convert) =>
      value === undefined || value === null ? null : convert(value);
    return {
      __proto__: null, line: line === undefined ? '' : text(line),
      mid: orNull(sdpMid, text),
      index: orNull(sdpMLineIndex, value => ranged(value, 65535)),
      ufrag: orNull(usernameFragment, text),
    };
  };

  const PROTOCOLS = ['udp', 'tcp'];

  // The parts of a candidate's line, or null.
  const parse = line => {
    const at = indexIn(line, 'candidate:');
    if (at < 0) return null;
    const words = [];
    for (let i = 0; i < 64; i++) push(words, sdp.word(substring(line, at + 10), i));
    if (words[6] !== 'typ' || !words[7]) return null;
    const protocol = primordials.lower(words[2]);
    const parts = {
      __proto__: null, foundation: words[0], component: words[1] === '2' ? 'rtcp' : 'rtp',
      protocol: primordials.indexOf(PROTOCOLS, protocol) >= 0 ? protocol : null,
      priority: +words[3], address: words[4], port: +words[5], type: words[7],
    };
    for (let i = 8; i + 1 < words.length && words[i]; i += 2) parts[`_${words[i]}`] = words[i + 1];
    return parts;
  };

  let toldOf;
  class RTCIceCandidate {
    #told;
    static { toldOf = idl.brand(self => self.#told); }
    constructor(candidateInitDict) {
      const read = candidate(candidateInitDict);
      if (read.mid === null && read.index === null) {
        throw new TypeError('Neither sdpMid nor sdpMLineIndex is given');
      }
      read.parts = parse(read.line) || { __proto__: null };
      read.server = null;
      this.#told = read;
    }
    get candidate() { return toldOf(this).line; }
    get sdpMid() { return toldOf(this).mid; }
    get sdpMLineIndex() { return toldOf(this).index; }
    get foundation() { return part(this, 'foundation'); }
    get component() { return part(this, 'component'); }
    get priority() { return part(this, 'priority'); }
    get address() { return part(this, 'address'); }
    get protocol() { return part(this, 'protocol'); }
    get port() { return part(this, 'port'); }
    get type() { return part(this, 'type'); }
    get tcpType() { return part(this, '_tcptype'); }
    get relatedAddress() { return part(this, '_raddr'); }
    get relatedPort() {
      const port = part(this, '_rport');
      return port === null ? null : +port;
    }
    get usernameFragment() {
      const told = toldOf(this);
      return told.ufrag !== null ? told.ufrag : part(this, '_ufrag');
    }
    get relayProtocol() { toldOf(this); return null; }
    get url() { return toldOf(this).server; }
    toJSON() {
      const { line, mid, index } = toldOf(this);
      return { candidate: line, sdpMid: mid, sdpMLineIndex: index,
        usernameFragment: primordials.apply(ufragOf, this, []) };
    }
  }
  idl.expose(RTCIceCandidate);
  const ufragOf = primordials.property(RTCIceCandidate.prototype, 'usernameFragment').get;
  const part = (self, name) => {
    const { parts } = toldOf(self);
    return parts[name] === undefined ? null : parts[name];
  };

  const makeCandidate = (line, mid, index, ufrag, server) => {
    const made = new RTCIceCandidate({ __proto__: null, candidate: line, sdpMid: mid,
      sdpMLineIndex: index, usernameFragment: ufrag });
    toldOf(made).server = server || null;
    return made;
  };

  let candidateOf;
  class RTCPeerConnectionIceEvent extends Event {
    #told;
    static { candidateOf = idl.brand(self => self.#told); }
    constructor(type, eventInitDict) {
      idl.needs(arguments, 1, 'RTCPeerConnectionIceEvent');
      const init = dictionary(eventInitDict, 'eventInitDict');
      super(type, init);
      const { candidate: given, url } = init;
      if (given !== undefined && given !== null) toldOf(given);
      this.#told = { __proto__: null, candidate: given === undefined ? null : given,
        url: url === undefined || url === null ? null : text(url) };
    }
    get candidate() { return candidateOf(this).candidate; }
    get url() { return candidateOf(this).url; }
  }
  idl.expose(RTCPeerConnectionIceEvent, { length: 1 });

  let failedOf;
  class RTCPeerConnectionIceErrorEvent extends Event {
    #told;
    static { failedOf = idl.brand(self => self.#told); }
    constructor(type, eventInitDict) {
      idl.needs(arguments, 2, 'RTCPeerConnectionIceErrorEvent');
      const init = dictionary(eventInitDict, 'eventInitDict');
      super(type, init);
      const { address, errorCode, errorText, port, url } = init;
      if (errorCode === undefined) throw new TypeError('The member errorCode is missing');
      this.#told = {
        __proto__: null, errorCode: ranged(errorCode, 65535),
        address: address === undefined || address === null ? null : text(address),
        port: port === undefined || port === null ? null : ranged(port, 65535),
        url: url === undefined ? '' : text(url),
        errorText: errorText === undefined ? '' : text(errorText),
      };
    }
    get address() { return failedOf(this).address; }
    get port() { return failedOf(this).port; }
    get url() { return failedOf(this).url; }
    get errorCode() { return failedOf(this).errorCode; }
    get errorText() { return failedOf(this).errorText; }
  }
  idl.expose(RTCPeerConnectionIceErrorEvent, { length: 2 });

  // RTCTrackEvent needs the classes that come later: they say themselves what is one of theirs.
  const checks = { __proto__: null, receiver: null, transceiver: null, channel: null };

  let trackedOf;
  class RTCTrackEvent extends Event {
    #told;
    static { trackedOf = idl.brand(self => self.#told); }
    constructor(type, eventInitDict) {
      idl.needs(arguments, 2, 'RTCTrackEvent');
      const init = dictionary(eventInitDict, 'eventInitDict');
      super(type, init);
      const { receiver, streams: given, track, transceiver } = init;
      checks.receiver(receiver);
      checks.transceiver(transceiver);
      const list = arguments[2] === idl.inside ? primordials.copy(given)
        : given === undefined ? [] : webidl.sequence(given, stream => {
        streams.inner(stream);
        return stream;
      });
      this.#told = { __proto__: null, receiver, track: tracks.convert(track), transceiver,
        streams: freeze(list) };
    }
    get receiver() { return trackedOf(this).receiver; }
    get track() { return trackedOf(this).track; }
    get streams() { return trackedOf(this).streams; }
    get transceiver() { return trackedOf(this).transceiver; }
  }
  idl.expose(RTCTrackEvent, { length: 2 });

  let channelOf;
  class RTCDataChannelEvent extends Event {
    #told;
    static { channelOf = idl.brand(self => self.#told); }
    constructor(type, eventInitDict) {
      idl.needs(arguments, 2, 'RTCDataChannelEvent');
      const init = dictionary(eventInitDict, 'eventInitDict');
      super(type, init);
      checks.channel(init.channel);
      this.#told = init.channel;
    }
    get channel() { return channelOf(this); }
  }
  idl.expose(RTCDataChannelEvent, { length: 2 });

  return { description, describe, describedOf, candidate, makeCandidate, checks,
    RTCPeerConnectionIceEvent, RTCTrackEvent, RTCDataChannelEvent, RTCIceCandidate };
})();
