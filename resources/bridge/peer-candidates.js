// Ways to reach this side and the other (WebRTC 1.0, 4.4.1.6, 4.4.4: addIceCandidate, 4.8.1).
const candidates = (() => {
  const { TypeError, held, setTimeout, push } = primordials;

  const fire = (s, candidate, url = null) => {
    if (!idl.isActive() || s.closed) return;
    primordials.dispatch(s.target,
      new peerTypes.RTCPeerConnectionIceEvent('icecandidate', { __proto__: null, candidate, url }));
  };

  // Adds a line to the descriptions of a side that are about the same ICE session.
  const note = (mine, mid, index, ufrag, line) => {
    const names = ['pending', 'current'];
    for (let i = 0; i < names.length; i++) {
      const kept = mine[names[i]];
      if (!kept) continue;
      const { type, sdp: text } = peerTypes.describedOf(kept);
      const section = sdp.find(sdp.read(text), mid, index);
      if (!section || (ufrag !== null && section.ufrag !== ufrag)) continue;
      mine[names[i]] = peerTypes.describe(type, sdp.insert(text, mid, index, line));
    }
  };

  const local = (s, { candidate: line, mid, section, server }) => {
    const ufrag = sdp.ufragOf(line);
    note(s.local, mid, section, ufrag, `a=${line}`);
    const made = peerTypes.makeCandidate(line, mid, section, ufrag, server);
    push(peerTransports.iceOf(peerTransports.dtlsOf(s.transport).ice).local, made);
    fire(s, made, server || null);
  };

  // Each section that has a transport of its own, or the first one of a bundle.
  const sections = s => {
    const described = s.local.pending || s.local.current;
    return described ? sdp.read(peerTypes.describedOf(described).sdp) : [];
  };

  const complete = s => {
    const media = sections(s);
    for (let i = 0; i < media.length; i++) {
      note(s.local, media[i].mid, i, media[i].ufrag, 'a=end-of-candidates');
    }
    const first = media.length > 0 ? media[0] : { __proto__: null, mid: '', ufrag: '' };
    fire(s, peerTypes.makeCandidate('', first.mid, 0, first.ufrag));
    const { generation } = s;
    setTimeout(() => {
      if (s.closed || s.generation !== generation) return;
      become(s, 'complete');
      fire(s, null);
    }, 0);
  };

  const become = (s, state) => {
    const ice = peerTransports.gathering(s.transport, state);
    const isNew = s.gathering !== state;
    s.gathering = state;
    if (ice) idl.fire(ice, 'gatheringstatechange');
    if (isNew && !s.closed) idl.fire(s.target, 'icegatheringstatechange');
  };

  const gathering = (s, state) => {
    if (state === 'gathering') {
      s.generation++;
      become(s, state);
    } else if (state === 'complete') {
      complete(s);
    }
  };

  const refuse = message => { throw errors.named('OperationError', message); };

  const add = async (s, read) => {
    const described = s.remote.pending || s.remote.current;
    if (!described) throw errors.named('InvalidStateError', 'There is no remote description');
    const media = sdp.read(peerTypes.describedOf(described).sdp);
    const { line, mid, index, ufrag } = read;
    const isForAll = mid === null && index === null;
    const section = isForAll ? null : sdp.find(media, mid, index);
    if (!isForAll && !section) refuse('The candidate is for no media section');
    if (ufrag !== null && section && section.ufrag !== ufrag) {
      refuse('The candidate is of another ICE session');
    }
    if (line === '') {
      note(s.remote, mid, index, ufrag, 'a=end-of-candidates');
      return;
    }
    await held(s.ask('candidate', { __proto__: null, candidate: sdp.after(line, 'a=') || line,
      mid: section.mid === null ? '' : section.mid,
      section: primordials.indexOf(media, section) }));
    if (s.closed) return;
    note(s.remote, mid, index, ufrag, `a=${sdp.after(line, 'a=') || line}`);
    s.canCheck();
  };

  // Checked before anything waits.
  const wish = given => {
    const read = peerTypes.candidate(given);
    if (read.line !== '' && read.mid === null && read.index === null) {
      throw new TypeError('Neither sdpMid nor sdpMLineIndex is given');
    }
    return read;
  };

  return { local, gathering, add, wish };
})();
