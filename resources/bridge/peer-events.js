// What Java tells of a connection, in its order.
const peerEvents = (() => {
  const { create } = primordials;
  const peers = create(null);

  const iceState = (s, state) => {
    if (state === 'checking' && !s.mayCheck) {
      s.isChecking = true;
      return;
    }
    if (s.ice === state) return;
    s.ice = state;
    peerTransports.iceState(s.transport, state);
    if (!s.closed) idl.fire(s.target, 'iceconnectionstatechange');
  };

  const DTLS = { __proto__: null, connecting: 'connecting', connected: 'connected',
    failed: 'failed', closed: 'closed' };

  const connectionState = (s, state) => {
    if (s.connection === state) return;
    // Java may tell of the whole before it tells of its part
    if (state === 'connected' && s.ice !== 'completed') iceState(s, 'connected');
    s.connection = state;
    if (DTLS[state]) peerTransports.dtlsState(s.transport, DTLS[state]);
    if (state === 'connected') {
      if (s.sctp) peerTransports.sctpState(s.sctp, 'connected');
      unmute(s);
    }
    if (!s.closed) idl.fire(s.target, 'connectionstatechange');
  };

  // Sound is there with the connection: silence is sent as well. Pictures tell of themselves.
  const unmute = s => {
    for (let i = 0; i < s.transceivers.length && s.connection === 'connected'; i++) {
      const t = s.transceivers[i];
      if (t.kind === 'audio' && t.current && sdp.receives(t.current)) {
        tracks.mute(t.received, false);
      }
    }
  };

  const announce = (s, told) => {
    const made = dataChannels.make(s.number, told.channel, 'open', told, s.mostBytes);
    s.channels[told.channel] = dataChannels.inner(made);
    if (!idl.isActive()) return;
    primordials.dispatch(s.target,
      new peerTypes.RTCDataChannelEvent('datachannel', { __proto__: null, channel: made }));
    if (dataChannels.inner(made).ready === 'open') idl.fire(made, 'open');
  };

  const HEARD = {
    __proto__: null,
    candidate: candidates.local,
    gathering: (s, { state }) => candidates.gathering(s, state),
    ice: (s, { state }) => iceState(s, state),
    connection: (s, { state }) => connectionState(s, state),
    channel: announce,
    channelState: (s, { channel: number, state, id }) => {
      if (s.channels[number]) dataChannels.become(s.channels[number], state, id);
    },
    sent: (s, { channel: number, bytes }) => {
      if (s.channels[number]) dataChannels.sent(s.channels[number], bytes);
    },
    message: (s, told) => {
      if (s.channels[told.channel]) dataChannels.receive(s.channels[told.channel], told);
    },
  };

  const hear = (s, told) => {
    if (s.closed) return;
    const listener = HEARD[told.what];
    if (listener) listener(s, told);
  };

  channel.heard.peer = ({ peer, told }) => {
    const s = peers[peer];
    if (s) hear(s, told);
  };

  return { peers, unmute, iceState };
})();
