// RTCRtpTransceiver (WebRTC 1.0, 5.4).
const transceivers = (() => {
  const { TypeError, indexOf, push } = primordials;
  const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive', 'stopped'];
  const NOTHING = { __proto__: null, codecs: [], headerExtensions: [], cname: '' };
  let inner;

  class RTCRtpTransceiver {
    #state;
    static { inner = idl.brand(self => self.#state); }
    constructor(key, state) {
      idl.guard(key);
      this.#state = state;
    }
    get mid() { return inner(this).mid; }
    get sender() { return inner(this).sender; }
    get receiver() { return inner(this).receiver; }
    get stopped() { return inner(this).stopped; }
    get direction() {
      const t = inner(this);
      return t.stopped || t.stopping ? 'stopped' : t.direction;
    }
    set direction(value) {
      const t = inner(this);
      const direction = webidl.text(value);
      if (indexOf(DIRECTIONS, direction) < 0) return;
      if (t.peer.closed || t.stopped || t.stopping) {
        throw errors.named('InvalidStateError', 'Stopped');
      }
      if (direction === 'stopped') throw new TypeError('Call stop');
      direct(t, direction);
    }
    get currentDirection() {
      const t = inner(this);
      return t.stopped ? 'stopped' : t.current;
    }
    stop() {
      const t = inner(this);
      if (t.peer.closed) throw errors.named('InvalidStateError', 'The connection is closed');
      if (t.stopping || t.stopped) return;
      t.stopping = true;
      endReceived(t);
      t.tell('stop', { __proto__: null });
      t.peer.needs();
    }
    setCodecPreferences(codecs) {
      const t = inner(this);
      idl.needs(arguments, 1, 'setCodecPreferences');
      const list = webidl.sequence(codecs, given => {
        const { mimeType, clockRate } = webidl.dictionary(given, 'codec');
        if (mimeType === undefined || clockRate === undefined) {
          throw new TypeError('mimeType and clockRate are needed');
        }
        return webidl.text(mimeType);
      });
      t.tell('prefer', { __proto__: null, codecs: list, video: t.kind === 'video' });
    }
  }
  idl.expose(RTCRtpTransceiver);
  peerTypes.checks.transceiver = inner;

  const direct = (t, direction) => {
    if (t.direction === direction) return;
    t.direction = direction;
    t.tell('direct', { __proto__: null, direction });
    t.peer.needs();
  };

  const endReceived = t => {
    const state = tracks.inner(t.received);
    if (state.ended) return;
    tracks.end(state);
    idl.fire(t.received, 'ended');
  };

  // A record; `receiver` is Java's name of a transceiver that a description made.
  const make = (peer, kind, direction, { track = null, list = [], encodings, byTrack = false,
    receiver = null }) => {
    const t = {
      __proto__: null, peer, number: ++peer.lastTransceiver, kind, direction, track, byTrack,
      streams: list, mid: null, current: null, fired: 'inactive', used: false, stopped: false,
      stopping: false, transport: null, transaction: null, agreed: NOTHING, receiverId: receiver,
      associated: [],
      encodings: encodings && encodings.length > 0 ? encodings
        : [{ __proto__: null, active: true }],
    };
    t.tell = (what, told) => peer.tell(what,
      { __proto__: null, ...told, transceiver: t.number });
    t.ask = (what, told) => peer.ask(what, { __proto__: null, ...told, transceiver: t.number });
    const named = receiver === null ? tracks.uuid() : receiver;
    t.received = tracks.make({ __proto__: null, kind, id: named, label: `remote ${kind}`,
      muted: true });
    t.sender = peerSenders.makeSender(t);
    t.receiver = peerSenders.makeReceiver(t);
    t.target = new RTCRtpTransceiver(idl.inside, t);
    push(peer.transceivers, t);
    if (receiver !== null) {
      t.tell('bind', { __proto__: null, receiver });
    } else {
      t.tell('add', { __proto__: null, video: kind === 'video', byTrack,
        track: track ? tracks.inner(track).id : tracks.uuid(), direction,
        streams: peerSenders.ids(list), encodings: t.encodings });
      if (track) peerSenders.feed(t, track);
    }
    return t;
  };

  // Another track goes out through a transceiver that is there already (5.1, addTrack, step 8).
  const reuse = (t, track, list) => {
    t.track = track;
    t.streams = list;
    peerSenders.feed(t, track);
    t.tell('streams', { __proto__: null, streams: peerSenders.ids(list) });
    direct(t, sdp.direction(true, sdp.receives(t.direction)));
  };

  return { make, inner, direct, reuse, endReceived };
})();
