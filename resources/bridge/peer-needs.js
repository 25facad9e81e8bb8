// Whether a connection has to negotiate (WebRTC 1.0, 4.7.3).
const negotiation = (() => {
  const { keys, setTimeout, indexOf } = primordials;

  const hasData = media => {
    for (let i = 0; i < media.length; i++) {
      if (media[i].kind === 'application') return true;
    }
    return false;
  };

  const lacksStream = (t, section) => {
    for (let i = 0; i < t.streams.length; i++) {
      if (indexOf(section.streams, streams.inner(t.streams[i]).id) < 0) return true;
    }
    return t.streams.length !== section.streams.length;
  };

  const isNeededFor = (t, type, local, remote) => {
    if (t.stopping) return !t.stopped;
    if (t.stopped) return false;
    const mine = t.mid === null ? null : sdp.find(local, t.mid, -1);
    if (!mine) return true;
    if (sdp.sends(t.direction) && lacksStream(t, mine)) return true;
    const other = sdp.find(remote, t.mid, -1);
    const theirs = other ? sdp.reverse(other.direction) : 'inactive';
    return type === 'offer'
      ? t.direction !== mine.direction && t.direction !== theirs
      : sdp.both(t.direction, theirs) !== mine.direction;
  };

  const isNeeded = s => {
    if (s.restarting) return true;
    const described = s.local.current ? peerTypes.describedOf(s.local.current) : null;
    const remote = s.remote.current ? sdp.read(peerTypes.describedOf(s.remote.current).sdp) : [];
    const local = described ? sdp.read(described.sdp) : [];
    if (keys(s.channels).length > 0 && !hasData(local)) return true;
    for (let i = 0; i < s.transceivers.length; i++) {
      if (isNeededFor(s.transceivers[i], described ? described.type : '', local, remote)) {
        return true;
      }
    }
    return false;
  };

  const update = s => {
    if (!operations.isEmpty(s.chain)) {
      s.updateWhenEmpty = true;
      return;
    }
    setTimeout(() => {
      if (s.closed) return;
      if (!operations.isEmpty(s.chain)) {
        s.updateWhenEmpty = true;
        return;
      }
      if (s.signaling !== 'stable') return;
      const needed = isNeeded(s);
      if (!needed || s.needed) {
        s.needed = needed;
        return;
      }
      s.needed = true;
      idl.fire(s.target, 'negotiationneeded');
    }, 0);
  };

  const emptied = s => {
    if (!s.updateWhenEmpty) return;
    s.updateWhenEmpty = false;
    update(s);
  };

  return { update, emptied, isNeeded };
})();
