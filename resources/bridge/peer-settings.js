// RTCConfiguration (WebRTC 1.0, 4.2), converted and checked.
const peerSettings = (() => {
  const { TypeError, exec, indexIn, push, copy } = primordials;
  const { dictionary, text, member, sequence, isSequence } = webidl;
  const ADDRESS =
    /^(stuns?|turns?):(\[[0-9a-fA-F:.]+\]|[^:?/@[\]]+)(:[0-9]{1,5})?(\?transport=[a-z]+)?$/;
  const POLICIES = ['relay', 'all'];
  const BUNDLES = ['balanced', 'max-compat', 'max-bundle'];
  const MUXES = ['require'];

  const server = given => {
    const from = dictionary(given, 'RTCIceServer');
    const { credential, urls, username } = from;
    if (urls === undefined) throw new TypeError('The member urls is missing');
    const read = { __proto__: null };
    read.isList = isSequence(urls);
    read.urls = read.isList ? sequence(urls, text) : [text(urls)];
    if (credential !== undefined) read.credential = text(credential);
    if (username !== undefined) read.username = text(username);
    return read;
  };

  const check = ({ urls, username, credential }) => {
    if (urls.length === 0) throw errors.named('SyntaxError', 'urls is empty');
    for (let i = 0; i < urls.length; i++) {
      if (!exec(ADDRESS, urls[i])) {
        throw errors.named('SyntaxError', `${urls[i]} is no address of an ICE server`);
      }
      if (indexIn(urls[i], 'stun') === 0 && indexIn(urls[i], '?') >= 0) {
        throw errors.named('SyntaxError', `${urls[i]} is no address of a STUN server`);
      }
      if (indexIn(urls[i], 'turn') !== 0) continue;
      if (username === undefined || credential === undefined) {
        throw errors.named('InvalidAccessError', 'A TURN server needs username and credential');
      }
    }
  };

  const isCertificate = value => { throw new TypeError(`${typeof value} is no RTCCertificate`); };

  const read = given => {
    const from = dictionary(given, 'configuration');
    const { bundlePolicy, certificates, iceCandidatePoolSize, iceServers, iceTransportPolicy,
      rtcpMuxPolicy } = from;
    const told = { __proto__: null, bundle: 'balanced', pool: 0, servers: [], policy: 'all' };
    if (bundlePolicy !== undefined) told.bundle = member(bundlePolicy, BUNDLES, 'bundlePolicy');
    if (certificates !== undefined) sequence(certificates, isCertificate);
    if (iceCandidatePoolSize !== undefined) {
      told.pool = webidl.ranged(iceCandidatePoolSize, 255);
    }
    if (iceServers !== undefined) told.servers = sequence(iceServers, server);
    if (iceTransportPolicy !== undefined) {
      told.policy = member(iceTransportPolicy, POLICIES, 'iceTransportPolicy');
    }
    if (rtcpMuxPolicy !== undefined) member(rtcpMuxPolicy, MUXES, 'rtcpMuxPolicy');
    for (let i = 0; i < told.servers.length; i++) check(told.servers[i]);
    return told;
  };

  // As the page gets it back.
  const shown = ({ bundle, pool, servers, policy }) => {
    const iceServers = [];
    for (let i = 0; i < servers.length; i++) {
      const { urls, username, credential, isList } = servers[i];
      const one = { urls: isList ? copy(urls) : urls[0] };
      if (username !== undefined) one.username = username;
      if (credential !== undefined) one.credential = credential;
      push(iceServers, one);
    }
    return { bundlePolicy: bundle, certificates: [], iceCandidatePoolSize: pool, iceServers,
      iceTransportPolicy: policy, rtcpMuxPolicy: 'require' };
  };

  return { read, shown };
})();
