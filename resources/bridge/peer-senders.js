// RTCRtpSender and RTCRtpReceiver (WebRTC 1.0, 5.2, 5.3). What they share with their transceiver
// and connection hangs on the transceiver's record.
const peerSenders = (() => {
  const { TypeError, exec, held, push, setTimeout, Promise } = primordials;
  const { dictionary, text, sequence, real, ranged } = webidl;
  const RID = /^[A-Za-z0-9]{1,16}$/;
  const VIDEO = ['VP8', 'VP9', 'H264', 'AV1', 'rtx', 'red', 'ulpfec'];

  const capabilities = kind => {
    const codecs = [];
    if (kind === 'audio') {
      push(codecs, { mimeType: 'audio/opus', clockRate: 48000, channels: 2,
        sdpFmtpLine: 'minptime=10;useinbandfec=1' });
      push(codecs, { mimeType: 'audio/G722', clockRate: 8000, channels: 1 });
      push(codecs, { mimeType: 'audio/PCMU', clockRate: 8000, channels: 1 });
      push(codecs, { mimeType: 'audio/PCMA', clockRate: 8000, channels: 1 });
    } else if (kind === 'video') {
      for (let i = 0; i < VIDEO.length; i++) {
        push(codecs, { mimeType: `video/${VIDEO[i]}`, clockRate: 90000 });
      }
    } else {
      return null;
    }
    const headerExtensions = [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid' }];
    return { codecs, headerExtensions };
  };

  // RTCRtpEncodingParameters
  const encoding = given => {
    const from = dictionary(given, 'RTCRtpEncodingParameters');
    const { active, maxBitrate, maxFramerate, rid, scaleResolutionDownBy } = from;
    const read = { __proto__: null, active: active === undefined ? true : !!active };
    if (maxBitrate !== undefined) read.maxBitrate = ranged(maxBitrate, 4294967295);
    if (maxFramerate !== undefined) read.maxFramerate = real(maxFramerate);
    if (rid !== undefined) read.rid = text(rid);
    if (scaleResolutionDownBy !== undefined) {
      read.scaleResolutionDownBy = real(scaleResolutionDownBy);
    }
    return read;
  };

  const RangeError = primordials.RangeError;

  const checkEncodings = list => {
    for (let i = 0; i < list.length; i++) {
      const { rid, scaleResolutionDownBy, maxFramerate } = list[i];
      if (rid !== undefined && !exec(RID, rid)) throw new TypeError('The rid is not allowed');
      if (list.length > 1 && rid === undefined) throw new TypeError('A rid is missing');
      for (let j = 0; j < i; j++) {
        if (list[j].rid === rid && rid !== undefined) throw new TypeError('A rid is used twice');
      }
      if (scaleResolutionDownBy < 1) throw new RangeError('scaleResolutionDownBy is below 1');
      if (maxFramerate < 0) throw new RangeError('maxFramerate is below 0');
    }
  };

  const shown = list => {
    const all = [];
    for (let i = 0; i < list.length; i++) push(all, { ...list[i] });
    return all;
  };

  let senderOf;
  class RTCRtpSender {
    #transceiver;
    static { senderOf = idl.brand(self => self.#transceiver); }
    constructor(key, transceiver) {
      idl.guard(key);
      this.#transceiver = transceiver;
    }
    get track() { return senderOf(this).track; }
    get transport() { return senderOf(this).transport; }
    get dtmf() { senderOf(this); return null; }
    static getCapabilities(kind) {
      idl.needs(arguments, 1, 'getCapabilities');
      return capabilities(text(kind));
    }
    setStreams() {
      const t = senderOf(this);
      const list = [];
      for (let i = 0; i < arguments.length; i++) {
        streams.inner(arguments[i]);
        push(list, arguments[i]);
      }
      if (t.peer.closed) throw errors.named('InvalidStateError', 'The connection is closed');
      t.streams = list;
      t.tell('streams', { __proto__: null, streams: ids(list) });
      t.peer.needs();
    }
    getParameters() {
      const t = senderOf(this);
      t.transaction = tracks.uuid();
      setTimeout(() => { t.transaction = null; }, 0);
      const { codecs, headerExtensions, cname } = t.agreed;
      return {
        transactionId: t.transaction, encodings: shown(t.encodings),
        codecs: shown(codecs), headerExtensions: shown(headerExtensions),
        rtcp: { cname, reducedSize: false },
      };
    }
    setParameters(parameters) {
      return idl.promise(this, senderOf, () => setParameters(senderOf(this), parameters));
    }
    replaceTrack(withTrack) {
      return idl.promise(this, senderOf, () => {
        if (arguments.length < 1) throw new TypeError('replaceTrack needs a track or null');
        return replaceTrack(senderOf(this), withTrack);
      });
    }
    getStats() {
      return idl.promise(this, senderOf, () => senderOf(this).peer.stats(senderOf(this), 'sender'));
    }
  }
  idl.expose(RTCRtpSender);

  const ids = list => {
    const all = [];
    for (let i = 0; i < list.length; i++) push(all, streams.inner(list[i]).id);
    return all;
  };

  const setParameters = async (t, given) => {
    const from = dictionary(given, 'parameters');
    const { encodings, transactionId } = from;
    if (encodings === undefined || transactionId === undefined) {
      throw new TypeError('encodings and transactionId are needed');
    }
    const list = sequence(encodings, encoding);
    if (t.stopped || t.stopping) throw errors.named('InvalidStateError', 'Stopped');
    if (t.transaction === null) throw errors.named('InvalidStateError', 'getParameters first');
    if (text(transactionId) !== t.transaction || list.length !== t.encodings.length) {
      throw errors.named('InvalidModificationError', 'Not what getParameters gave');
    }
    checkEncodings(list);
    t.transaction = null;
    await held(t.ask('encode', { __proto__: null, encodings: list }));
    t.encodings = list;
  };

  const replaceTrack = (t, given) => {
    const track = given === null || given === undefined ? null : tracks.convert(given);
    if (track && tracks.inner(track).kind !== t.kind) {
      throw new TypeError('The track is of another kind');
    }
    return operations.add(t.peer.chain, async () => {
      if (t.stopped || t.stopping) throw errors.named('InvalidStateError', 'Stopped');
      feed(t, track);
      // the track is another one in a task of its own
      await held(new Promise(resolve => { setTimeout(resolve, 0); }));
      if (t.peer.closed) return;
      t.track = track;
    });
  };

  // Java sends what comes under this track's number.
  const feed = (t, track) => {
    t.tell('feed', { __proto__: null, video: t.kind === 'video',
      track: track ? tracks.inner(track).source : 0 });
  };

  let receiverOf;
  class RTCRtpReceiver {
    #transceiver;
    static { receiverOf = idl.brand(self => self.#transceiver); }
    constructor(key, transceiver) {
      idl.guard(key);
      this.#transceiver = transceiver;
    }
    get track() { return receiverOf(this).received; }
    get transport() { return receiverOf(this).transport; }
    get jitterBufferTarget() { receiverOf(this); return null; }
    static getCapabilities(kind) {
      idl.needs(arguments, 1, 'getCapabilities');
      return capabilities(text(kind));
    }
    getParameters() {
      const { codecs, headerExtensions } = receiverOf(this).agreed;
      return { codecs: shown(codecs), headerExtensions: shown(headerExtensions),
        rtcp: { reducedSize: false } };
    }
    getContributingSources() { receiverOf(this); return []; }
    getSynchronizationSources() { receiverOf(this); return []; }
    getStats() {
      return idl.promise(this, receiverOf,
        () => receiverOf(this).peer.stats(receiverOf(this), 'receiver'));
    }
  }
  idl.expose(RTCRtpReceiver);
  peerTypes.checks.receiver = receiverOf;

  const makeSender = t => new RTCRtpSender(idl.inside, t);
  const makeReceiver = t => new RTCRtpReceiver(idl.inside, t);

  return { makeSender, makeReceiver, senderOf, encoding, checkEncodings, feed, ids };
})();
