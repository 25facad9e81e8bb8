// RTCIceTransport, RTCDtlsTransport and RTCSctpTransport (WebRTC 1.0, 5.5, 5.6, 6.1).
const peerTransports = (() => {
  let iceOf;
  class RTCIceTransport extends EventTarget {
    #state;
    static { iceOf = idl.brand(self => self.#state); }
    constructor(key, state) {
      idl.guard(key);
      super();
      this.#state = state;
    }
    get role() { return iceOf(this).role; }
    get component() { iceOf(this); return 'rtp'; }
    get state() { return iceOf(this).state; }
    get gatheringState() { return iceOf(this).gathering; }
    getLocalCandidates() { return primordials.copy(iceOf(this).local); }
    getRemoteCandidates() { return primordials.copy(iceOf(this).remote); }
    getSelectedCandidatePair() { iceOf(this); return null; }
    getLocalParameters() { return { ...iceOf(this).localParameters }; }
    getRemoteParameters() { return { ...iceOf(this).remoteParameters }; }
  }
  for (const event of ['statechange', 'gatheringstatechange', 'selectedcandidatepairchange']) {
    idl.handler(RTCIceTransport, event, iceOf);
  }
  idl.expose(RTCIceTransport);

  let dtlsOf;
  class RTCDtlsTransport extends EventTarget {
    #state;
    static { dtlsOf = idl.brand(self => self.#state); }
    constructor(key, state) {
      idl.guard(key);
      super();
      this.#state = state;
    }
    get iceTransport() { return dtlsOf(this).ice; }
    get state() { return dtlsOf(this).state; }
    getRemoteCertificates() { dtlsOf(this); return []; }
  }
  for (const event of ['statechange', 'error']) idl.handler(RTCDtlsTransport, event, dtlsOf);
  idl.expose(RTCDtlsTransport);

  let sctpOf;
  class RTCSctpTransport extends EventTarget {
    #state;
    static { sctpOf = idl.brand(self => self.#state); }
    constructor(key, state) {
      idl.guard(key);
      super();
      this.#state = state;
    }
    get transport() { return sctpOf(this).transport; }
    get state() { return sctpOf(this).state; }
    get maxMessageSize() { return sctpOf(this).size; }
    get maxChannels() { return sctpOf(this).state === 'connected' ? 65535 : null; }
  }
  idl.handler(RTCSctpTransport, 'statechange', sctpOf);
  idl.expose(RTCSctpTransport);

  // All of a connection goes through one: what is not bundled is told of as if it were.
  const make = () => {
    const ice = new RTCIceTransport(idl.inside, { __proto__: null, role: 'unknown', state: 'new',
      gathering: 'new', local: [], remote: [], localParameters: null, remoteParameters: null });
    return new RTCDtlsTransport(idl.inside, { __proto__: null, ice, state: 'new' });
  };

  const makeSctp = transport => new RTCSctpTransport(idl.inside,
    { __proto__: null, transport, state: 'connecting', size: 262144 });

  const change = (target, state, now) => {
    if (state.state === now || state.state === 'closed') return;
    state.state = now;
    idl.fire(target, 'statechange');
  };

  const iceState = (transport, now) => {
    const { ice } = dtlsOf(transport);
    change(ice, iceOf(ice), now);
  };

  const dtlsState = (transport, now) => change(transport, dtlsOf(transport), now);

  const sctpState = (sctp, now) => change(sctp, sctpOf(sctp), now);

  const gathering = (transport, now) => {
    const { ice } = dtlsOf(transport);
    const state = iceOf(ice);
    if (state.gathering === now) return null;
    state.gathering = now;
    return ice;
  };

  const close = (transport, sctp) => {
    dtlsOf(transport).state = 'closed';
    iceOf(dtlsOf(transport).ice).state = 'closed';
    if (sctp) sctpOf(sctp).state = 'closed';
  };

  return { make, makeSctp, iceState, dtlsState, sctpState, gathering, close, sctpOf, iceOf,
    dtlsOf };
})();
