// RTCPeerConnection (WebRTC 1.0, 4.4, 5.1, 6.1, 8.2).
const peerConnections = (() => {
  const { TypeError, held, keys, push, resolved, setTimeout, then } = primordials;
  const { dictionary, text } = webidl;
  const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];
  const KINDS = ['audio', 'video'];
  let inner;
  let last = 0;

  const invalid = message => errors.named('InvalidStateError', message);

  const mustBeOpen = s => {
    if (s.closed) throw invalid('The connection is closed');
  };

  const begin = (s, config) => {
    assignTo(s, config);
    const told = channel.tell('peer', { __proto__: null, what: 'open', peer: s.number,
      servers: config.servers, policy: config.policy, bundle: config.bundle });
    if (told !== 'ok') throw errors.named('UnknownError', 'No connection can be made here');
    peerEvents.peers[s.number] = s;
  };

  const assignTo = (s, config) => { s.config = config; };

  const make = target => {
    const s = {
      __proto__: null, target, number: ++last, signaling: 'stable', ice: 'new', gathering: 'new',
      connection: 'new', closed: false, config: null, chain: null, lastOffer: '', lastAnswer: '',
      local: { __proto__: null, pending: null, current: null },
      remote: { __proto__: null, pending: null, current: null },
      transceivers: [], lastTransceiver: 0, channels: { __proto__: null }, lastChannel: 0,
      streams: { __proto__: null }, sctp: null, isClient: null, transport: null, busy: 0,
      generation: 0, needed: false, updateWhenEmpty: false, restarting: false,
      mayCheck: false, isChecking: false,
    };
    s.transport = peerTransports.make();
    s.chain = operations.make(() => negotiation.emptied(s));
    s.tell = (what, told) => {
      if (!s.closed) channel.tell('peer', { __proto__: null, ...told, what, peer: s.number });
    };
    s.ask = (what, told) => channel.ask('peer', { __proto__: null, ...told, what,
      peer: s.number });
    s.needs = () => negotiation.update(s);
    s.stats = (t, side) => statistics(s, t, side);
    s.mostBytes = () => s.sctp ? peerTransports.sctpOf(s.sctp).size || 262144 : 262144;
    s.canCheck = () => {
      s.mayCheck = true;
      if (s.isChecking) {
        s.isChecking = false;
        peerEvents.iceState(s, 'checking');
      }
    };
    return s;
  };

  const chained = (s, work) => operations.add(s.chain, work);

  // Java takes the description; what it tells of the connection meanwhile is heard afterwards.
  const take = async (s, side, type, told) => {
    const taken = await held(s.ask(side, { __proto__: null, type, sdp: told }));
    if (s.closed) return;
    applying.apply(s, side, type, told, taken.transceivers);
    if (side === 'remote') learn(s);
    peerEvents.unmute(s);
  };

  // An operation that describes: the page hears the rest after it has heard of its end.
  const describing = (s, work) => chained(s, async () => {
    if (s.busy++ === 0) s.tell('hold', { __proto__: null });
    try {
      await held(work());
    } finally {
      setTimeout(() => {
        if (--s.busy === 0) s.tell('resume', { __proto__: null });
      }, 0);
    }
  });

  const learn = s => {
    const media = s.remote.pending || s.remote.current;
    const list = media ? sdp.read(peerTypes.describedOf(media).sdp) : [];
    for (let i = 0; i < list.length; i++) {
      if (list[i].candidates > 0) s.canCheck();
    }
  };

  const agree = async s => {
    for (let i = 0; i < s.transceivers.length; i++) {
      const t = s.transceivers[i];
      if (t.mid === null) continue;
      const { codecs, extensions, cname } = await held(t.ask('parameters', { __proto__: null }));
      const list = [];
      for (let j = 0; j < codecs.length; j++) push(list, codecOf(codecs[j]));
      t.agreed = { __proto__: null, codecs: list, headerExtensions: extensions, cname };
    }
  };

  const codecOf = ({ payloadType, mimeType, clockRate, channels, line }) => {
    const codec = { payloadType, mimeType, clockRate };
    if (channels > 0) codec.channels = channels;
    if (line) codec.sdpFmtpLine = line;
    return codec;
  };

  const offer = async s => {
    if (s.signaling !== 'stable' && s.signaling !== 'have-local-offer') {
      throw invalid(`No offer in state ${s.signaling}`);
    }
    const { sdp: made } = await held(s.ask('offer', { __proto__: null, restart: s.restarting }));
    s.lastOffer = made;
    return { type: 'offer', sdp: made };
  };

  const answer = async s => {
    if (s.signaling !== 'have-remote-offer' && s.signaling !== 'have-local-pranswer') {
      throw invalid(`No answer in state ${s.signaling}`);
    }
    const { sdp: made } = await held(s.ask('answer', { __proto__: null }));
    s.lastAnswer = made;
    return { type: 'answer', sdp: made };
  };

  // The legacy members of RTCOfferOptions (4.4.3.2).
  const legacy = (s, options) => {
    const { iceRestart, offerToReceiveAudio, offerToReceiveVideo } = options;
    if (iceRestart) s.restarting = true;
    const wanted = [offerToReceiveAudio, offerToReceiveVideo];
    for (let i = 0; i < KINDS.length; i++) {
      if (wanted[i] === undefined) continue;
      receive(s, KINDS[i], !!wanted[i]);
    }
  };

  const receive = (s, kind, wanted) => {
    let found = false;
    for (let i = 0; i < s.transceivers.length; i++) {
      const t = s.transceivers[i];
      if (t.kind !== kind || t.stopping) continue;
      if (!wanted) transceivers.direct(t, sdp.direction(sdp.sends(t.direction), false));
      else if (sdp.receives(t.direction)) found = true;
    }
    if (wanted && !found) transceivers.make(s, kind, 'recvonly', { __proto__: null });
  };

  const setLocal = async (s, given) => {
    const isAnswering = s.signaling === 'have-remote-offer'
      || s.signaling === 'have-local-pranswer';
    const type = given.type === undefined ? (isAnswering ? 'answer' : 'offer') : given.type;
    applying.check(s, 'local', type);
    let { sdp: told } = given;
    if (type === 'offer' && told !== '' && told !== s.lastOffer) {
      throw errors.named('InvalidModificationError', 'Not what createOffer gave');
    }
    if ((type === 'answer' || type === 'pranswer') && told !== '' && told !== s.lastAnswer) {
      throw errors.named('InvalidModificationError', 'Not what createAnswer gave');
    }
    if (type === 'rollback') told = '';
    else if (told === '') {
      told = (await held(type === 'offer' ? offer(s) : answer(s))).sdp;
    }
    if (s.closed) return;
    await held(take(s, 'local', type, told));
    if (type === 'answer') await held(agree(s));
  };

  const setRemote = async (s, given) => {
    const { type, sdp: told } = given;
    if (type === 'offer' && s.signaling === 'have-local-offer') {
      await held(take(s, 'local', 'rollback', ''));
    }
    if (s.closed) return;
    applying.check(s, 'remote', type);
    await held(take(s, 'remote', type, type === 'rollback' ? '' : told));
    if (type === 'answer') await held(agree(s));
  };

  const statistics = async (s, t, side) => {
    const { statistics: all } = s.closed ? { statistics: [] }
      : await held(s.ask('statistics', { __proto__: null }));
    return peerStats.report(t ? peerStats.of(all, t, side) : all);
  };

  const selected = (s, track) => {
    const found = [];
    for (let i = 0; i < s.transceivers.length; i++) {
      const t = s.transceivers[i];
      if (t.track === track) push(found, { __proto__: null, t, side: 'sender' });
      if (t.received === track) push(found, { __proto__: null, t, side: 'receiver' });
    }
    if (found.length !== 1) {
      throw errors.named('InvalidAccessError', 'The track belongs to no one sender or receiver');
    }
    return found[0];
  };

  const list = (s, what) => {
    const all = [];
    for (let i = 0; i < s.transceivers.length; i++) {
      if (!s.transceivers[i].stopped) push(all, s.transceivers[i][what]);
    }
    return all;
  };

  const streamsFrom = (given, from) => {
    const all = [];
    for (let i = from; i < given.length; i++) {
      streams.inner(given[i]);
      push(all, given[i]);
    }
    return all;
  };

  const addTrack = (s, track, all) => {
    mustBeOpen(s);
    let free = null;
    for (let i = 0; i < s.transceivers.length; i++) {
      const t = s.transceivers[i];
      if (t.stopping) continue;
      if (t.track === track) {
        throw errors.named('InvalidAccessError', 'A sender for this track exists');
      }
      if (!free && t.track === null && !t.used && t.kind === tracks.inner(track).kind) free = t;
    }
    if (free) transceivers.reuse(free, track, all);
    const t = free || transceivers.make(s, tracks.inner(track).kind, 'sendrecv',
      { __proto__: null, track, list: all, byTrack: true });
    negotiation.update(s);
    return t.sender;
  };

  const plan = init => {
    const from = dictionary(init, 'init');
    const { direction, sendEncodings, streams: given } = from;
    const read = { __proto__: null, list: [], encodings: [], direction: 'sendrecv' };
    if (direction !== undefined) read.direction = webidl.member(direction, DIRECTIONS, 'direction');
    if (sendEncodings !== undefined) {
      read.encodings = webidl.sequence(sendEncodings, peerSenders.encoding);
    }
    if (given !== undefined) {
      read.list = webidl.sequence(given, stream => {
        streams.inner(stream);
        return stream;
      });
    }
    return read;
  };

  const close = s => {
    if (s.closed) return;
    s.tell('close', { __proto__: null });
    s.closed = true;
    s.signaling = 'closed';
    operations.close(s.chain);
    for (let i = 0; i < s.transceivers.length; i++) {
      const t = s.transceivers[i];
      t.stopping = true;
      t.stopped = true;
      const state = tracks.inner(t.received);
      if (!state.ended) tracks.end(state);
    }
    const numbers = keys(s.channels);
    for (let i = 0; i < numbers.length; i++) s.channels[numbers[i]].ready = 'closed';
    peerTransports.close(s.transport, s.sctp);
    s.connection = 'closed';
    s.ice = 'closed';
    delete peerEvents.peers[s.number];
  };

  // The old spelling with two functions (4.4.3.2): what they get is not what is returned.
  const called = (promise, success, failure) => {
    const call = callback => value => {
      if (typeof callback === 'function') primordials.apply(callback, undefined, [value]);
    };
    then(promise, call(success), call(failure));
    return resolved(undefined);
  };

  class RTCPeerConnection extends EventTarget {
    #state;
    static { inner = idl.brand(self => self.#state); }
    constructor(configuration = undefined) {
      const config = peerSettings.read(configuration);
      super();
      const s = make(this);
      begin(s, config);
      this.#state = s;
    }
    get localDescription() {
      const { local } = inner(this);
      return local.pending || local.current;
    }
    get currentLocalDescription() { return inner(this).local.current; }
    get pendingLocalDescription() { return inner(this).local.pending; }
    get remoteDescription() {
      const { remote } = inner(this);
      return remote.pending || remote.current;
    }
    get currentRemoteDescription() { return inner(this).remote.current; }
    get pendingRemoteDescription() { return inner(this).remote.pending; }
    get signalingState() { return inner(this).signaling; }
    get iceGatheringState() { return inner(this).gathering; }
    get iceConnectionState() { return inner(this).ice; }
    get connectionState() { return inner(this).connection; }
    get canTrickleIceCandidates() {
      const { remote } = inner(this);
      return remote.pending || remote.current ? true : null;
    }
    get sctp() { return inner(this).sctp; }
    createOffer(options = undefined) {
      return idl.promise(this, inner, () => {
        const s = inner(this);
        const isOld = typeof options === 'function';
        const from = dictionary(isOld ? arguments[2] : options, 'options');
        if (!s.closed) legacy(s, from);
        const made = chained(s, () => offer(s));
        return isOld ? called(made, options, arguments[1]) : made;
      });
    }
    createAnswer(options = undefined) {
      return idl.promise(this, inner, () => {
        const s = inner(this);
        const isOld = typeof options === 'function';
        const made = chained(s, () => answer(s));
        return isOld ? called(made, options, arguments[1]) : made;
      });
    }
    setLocalDescription(description = undefined) {
      return idl.promise(this, inner, () => {
        const s = inner(this);
        const given = peerTypes.description(description);
        const done = describing(s, () => setLocal(s, given));
        return arguments.length > 1 ? called(done, arguments[1], arguments[2]) : done;
      });
    }
    setRemoteDescription(description) {
      return idl.promise(this, inner, () => {
        const s = inner(this);
        idl.needs(arguments, 1, 'setRemoteDescription');
        const given = peerTypes.description(description);
        if (given.type === undefined) throw new TypeError('The member type is missing');
        const done = describing(s, () => setRemote(s, given));
        return arguments.length > 1 ? called(done, arguments[1], arguments[2]) : done;
      });
    }
    addIceCandidate(candidate = undefined) {
      return idl.promise(this, inner, () => {
        const s = inner(this);
        const read = candidates.wish(candidate);
        const done = chained(s, () => candidates.add(s, read));
        return arguments.length > 1 ? called(done, arguments[1], arguments[2]) : done;
      });
    }
    restartIce() {
      const s = inner(this);
      if (s.closed) return;
      s.restarting = true;
      s.tell('restart', { __proto__: null });
      negotiation.update(s);
    }
    getConfiguration() { return peerSettings.shown(inner(this).config); }
    setConfiguration(configuration = undefined) {
      const s = inner(this);
      mustBeOpen(s);
      const config = peerSettings.read(configuration);
      if (config.bundle !== s.config.bundle
        || (config.pool !== s.config.pool && s.local.current)) {
        throw errors.named('InvalidModificationError', 'This cannot be changed any more');
      }
      s.config = config;
      s.tell('configure', { __proto__: null, servers: config.servers, policy: config.policy,
        bundle: config.bundle });
    }
    close() { close(inner(this)); }
    getSenders() { return list(inner(this), 'sender'); }
    getReceivers() { return list(inner(this), 'receiver'); }
    getTransceivers() { return list(inner(this), 'target'); }
    addTrack(track) {
      const s = inner(this);
      idl.needs(arguments, 1, 'addTrack');
      return addTrack(s, tracks.convert(track), streamsFrom(arguments, 1));
    }
    removeTrack(sender) {
      const s = inner(this);
      idl.needs(arguments, 1, 'removeTrack');
      const t = peerSenders.senderOf(sender);
      mustBeOpen(s);
      if (t.peer !== s) throw errors.named('InvalidAccessError', 'Another connection\'s sender');
      if (t.stopping || t.track === null) return;
      t.track = null;
      peerSenders.feed(t, null);
      transceivers.direct(t, sdp.direction(false, sdp.receives(t.direction)));
      negotiation.update(s);
    }
    addTransceiver(trackOrKind, init = undefined) {
      const s = inner(this);
      idl.needs(arguments, 1, 'addTransceiver');
      const track = tracks.isTrack(trackOrKind) ? trackOrKind : null;
      const kind = track ? tracks.inner(track).kind : webidl.member(trackOrKind, KINDS, 'kind');
      const read = plan(init);
      peerSenders.checkEncodings(read.encodings);
      mustBeOpen(s);
      const t = transceivers.make(s, kind, read.direction,
        { __proto__: null, track, list: read.list, encodings: read.encodings });
      negotiation.update(s);
      return t.target;
    }
    createDataChannel(label, dataChannelDict = undefined) {
      const s = inner(this);
      idl.needs(arguments, 1, 'createDataChannel');
      const wanted = dataChannels.wish(label, dataChannelDict);
      mustBeOpen(s);
      dataChannels.check(wanted);
      if (wanted.id !== null && dataChannels.isUsed(s.channels, wanted.id)) {
        throw errors.named('OperationError', 'The id is in use');
      }
      const number = ++s.lastChannel;
      s.tell('channel', { __proto__: null, ...wanted, channel: number });
      if (wanted.id === null && s.isClient !== null) {
        wanted.id = dataChannels.freeId(s.channels, s.isClient);
      }
      const made = dataChannels.make(s.number, number, 'connecting', wanted, s.mostBytes);
      s.channels[number] = dataChannels.inner(made);
      negotiation.update(s);
      return made;
    }
    getStats(selector = null) {
      return idl.promise(this, inner, () => {
        const s = inner(this);
        if (selector === null || selector === undefined) return statistics(s, null, null);
        const { t, side } = selected(s, tracks.convert(selector));
        return statistics(s, t, side);
      });
    }
    static generateCertificate(keygenAlgorithm) {
      return idl.promise(this, () => {}, () => {
        if (keygenAlgorithm === undefined) throw new TypeError('An algorithm is needed');
        text(webidl.isObject(keygenAlgorithm) ? keygenAlgorithm.name : keygenAlgorithm);
        throw errors.named('NotSupportedError', 'Connections make their own certificates');
      });
    }
  }
  for (const event of ['negotiationneeded', 'icecandidate', 'icecandidateerror',
    'signalingstatechange', 'iceconnectionstatechange', 'icegatheringstatechange',
    'connectionstatechange', 'track', 'datachannel']) {
    idl.handler(RTCPeerConnection, event, inner);
  }
  idl.expose(RTCPeerConnection);
  primordials.defineProperty(window, 'webkitRTCPeerConnection',
    { value: RTCPeerConnection, writable: true, enumerable: false, configurable: true });

  return { inner };
})();
