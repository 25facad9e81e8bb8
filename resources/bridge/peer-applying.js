// What a description changes once Java has taken it (WebRTC 1.0, 4.4.1.5, and JSEP, 5.9 to 5.11).
const applying = (() => {
  const { indexOf, keys, push, remove, setTimeout } = primordials;

  const STATES = {
    __proto__: null,
    'local offer': 'have-local-offer', 'remote offer': 'have-remote-offer',
    'local pranswer': 'have-local-pranswer', 'remote pranswer': 'have-remote-pranswer',
    'local answer': 'stable', 'remote answer': 'stable',
    'local rollback': 'stable', 'remote rollback': 'stable',
  };
  const FROM = {
    __proto__: null,
    'local offer': ['stable', 'have-local-offer'],
    'remote offer': ['stable', 'have-remote-offer'],
    'local pranswer': ['have-remote-offer', 'have-local-pranswer'],
    'remote pranswer': ['have-local-offer', 'have-remote-pranswer'],
    'local answer': ['have-remote-offer', 'have-local-pranswer'],
    'remote answer': ['have-local-offer', 'have-remote-pranswer'],
    'local rollback': ['have-local-offer', 'have-local-pranswer'],
    'remote rollback': ['have-remote-offer', 'have-remote-pranswer'],
  };

  // Throws where the state does not allow such a description.
  const check = (s, side, type) => {
    if (indexOf(FROM[`${side} ${type}`], s.signaling) < 0) {
      throw errors.named('InvalidStateError', `No ${side} ${type} in state ${s.signaling}`);
    }
  };

  const keep = (s, side, type, text) => {
    const mine = s[side];
    const other = s[side === 'local' ? 'remote' : 'local'];
    if (type === 'rollback') {
      mine.pending = null;
    } else if (type === 'answer') {
      mine.current = peerTypes.describe(type, text);
      other.current = other.pending;
      mine.pending = null;
      other.pending = null;
    } else {
      mine.pending = peerTypes.describe(type, text);
    }
  };

  const find = (s, one) => {
    for (let i = 0; i < s.transceivers.length; i++) {
      const t = s.transceivers[i];
      if (one.number ? t.number === one.number : t.receiverId === one.receiver) return t;
    }
    for (let i = 0; !one.number && i < s.transceivers.length; i++) {
      const t = s.transceivers[i];
      // added while the description was on its way: Java will give it this very transceiver
      if (t.byTrack && t.receiverId === null && t.mid === null && t.kind === one.kind
        && !t.stopping && !t.stopped) return t;
    }
    return null;
  };

  const stop = (s, t) => {
    t.stopped = true;
    t.stopping = true;
    t.current = null;
    t.mid = null;
    transceivers.endReceived(t);
    remove(s.transceivers, indexOf(s.transceivers, t));
  };

  // The transceivers are now as Java tells.
  const match = (s, type, told) => {
    const known = { __proto__: null };
    for (let i = 0; i < told.length; i++) {
      const one = told[i];
      let t = find(s, one);
      if (!t && !one.stopped) {
        t = transceivers.make(s, one.kind, 'recvonly', { __proto__: null, receiver: one.receiver });
      }
      if (!t) continue;
      t.receiverId = one.receiver;
      known[t.number] = true;
      tracks.feed(t.received, one.track);
      t.mid = one.mid;
      t.transport = one.mid === null ? null : s.transport;
      if (type === 'answer' || type === 'pranswer') {
        t.current = one.current;
        if (one.current && sdp.sends(one.current)) t.used = true;
      }
      if (type === 'answer' && one.stopped) stop(s, t);
    }
    for (let i = s.transceivers.length - 1; i >= 0; i--) {
      const t = s.transceivers[i];
      if (t.receiverId !== null && !known[t.number]) stop(s, t);
    }
  };

  const streamOf = (s, id) => {
    if (!s.streams[id]) {
      s.streams[id] = streams.make([]);
      streams.inner(s.streams[id]).id = id;
    }
    return s.streams[id];
  };

  // The streams that the other side says a track belongs to.
  const associate = (s, t, names, changes) => {
    const now = [];
    for (let i = 0; i < names.length; i++) push(now, streamOf(s, names[i]));
    for (let i = 0; i < t.associated.length; i++) {
      if (indexOf(now, t.associated[i]) < 0) {
        push(changes.lost, { __proto__: null, stream: t.associated[i], track: t.received });
      }
    }
    for (let i = 0; i < now.length; i++) {
      if (indexOf(t.associated, now[i]) < 0) {
        push(changes.gained, { __proto__: null, stream: now[i], track: t.received });
      }
    }
    t.associated = now;
  };

  const receive = (s, t, section, isReceiving, changes) => {
    if (isReceiving) {
      associate(s, t, section.streams, changes);
      if (!sdp.receives(t.fired)) push(changes.begun, t);
      t.fired = 'recvonly';
    } else if (sdp.receives(t.fired)) {
      associate(s, t, [], changes);
      push(changes.muted, t.received);
      t.fired = 'inactive';
    }
  };

  const tell = (s, changes) => {
    for (let i = 0; i < changes.muted.length; i++) tracks.mute(changes.muted[i], true);
    for (let i = 0; i < changes.lost.length; i++) {
      streams.lose(changes.lost[i].stream, [changes.lost[i].track]);
    }
    for (let i = 0; i < changes.gained.length; i++) {
      streams.gain(changes.gained[i].stream, [changes.gained[i].track]);
    }
    for (let i = 0; i < changes.begun.length && idl.isActive(); i++) {
      const t = changes.begun[i];
      primordials.dispatch(s.target, new peerTypes.RTCTrackEvent('track', {
        __proto__: null, receiver: t.receiver, track: t.received, streams: t.associated,
        transceiver: t.target,
      }, idl.inside));
    }
  };

  const process = (s, side, type, media, changes) => {
    for (let i = 0; i < s.transceivers.length; i++) {
      const t = s.transceivers[i];
      if (type === 'rollback') {
        if (t.mid === null && sdp.receives(t.fired)) receive(s, t, null, false, changes);
        continue;
      }
      const section = t.mid === null ? null : sdp.find(media, t.mid, -1);
      if (!section) continue;
      if (side === 'remote') {
        receive(s, t, section, sdp.sends(section.direction) && !section.rejected, changes);
      } else if (type !== 'offer' && !sdp.receives(section.direction)) {
        receive(s, t, section, false, changes);
      }
    }
  };

  const data = (s, side, type, media) => {
    let section = null;
    for (let i = 0; i < media.length; i++) {
      if (media[i].kind === 'application' && !media[i].rejected) section = media[i];
    }
    if (!section) {
      if (type === 'rollback' && !s.local.current) s.sctp = null;
      return;
    }
    if (!s.sctp) s.sctp = peerTransports.makeSctp(s.transport);
    if (side === 'remote') peerTransports.sctpOf(s.sctp).size = section.size || 262144;
    if (type !== 'answer' && type !== 'pranswer') return;
    s.isClient = (section.setup === 'active') === (side === 'local');
    const numbers = keys(s.channels);
    for (let i = 0; i < numbers.length; i++) {
      const one = s.channels[numbers[i]];
      if (one.id === null) one.id = dataChannels.freeId(s.channels, s.isClient);
    }
  };

  const isIdle = media => {
    for (let i = 0; i < media.length; i++) {
      if (!media[i].rejected) return false;
    }
    return media.length > 0;
  };

  // All transports are gone with the last section.
  const rest = (s, type, media) => {
    if (type !== 'answer' || !isIdle(media) || s.gathering === 'new') return;
    s.gathering = 'new';
    setTimeout(() => idl.fire(s.target, 'icegatheringstatechange'), 0);
  };

  const apply = (s, side, type, text, told) => {
    const media = type === 'rollback' ? [] : sdp.read(text);
    keep(s, side, type, text);
    if (type === 'answer') {
      s.lastOffer = '';
      s.lastAnswer = '';
      s.restarting = false;
    }
    const before = s.signaling;
    s.signaling = STATES[`${side} ${type}`];
    const changes = { __proto__: null, muted: [], lost: [], gained: [], begun: [] };
    match(s, type, told);
    process(s, side, type, media, changes);
    data(s, side, type, media);
    if (type === 'answer') {
      s.needed = false;
      negotiation.update(s);
    }
    rest(s, type, media);
    if (before !== s.signaling) idl.fire(s.target, 'signalingstatechange');
    tell(s, changes);
  };

  return { check, apply };
})();
