import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled, world } from './world.js';

const SDP = `v=0\r
o=- 1 2 IN IP4 127.0.0.1\r
s=-\r
t=0 0\r
a=ice-ufrag:abcd\r
m=audio 9 UDP/TLS/RTP/SAVPF 111\r
a=mid:0\r
a=sendonly\r
a=msid:stream track\r
a=setup:actpass\r
m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r
a=mid:1\r
a=setup:actpass\r
a=max-message-size:1000\r
`;

// Java with a library that takes every description.
const connected = (told = () => undefined) => {
  const it = world(message => {
    if (message.op !== 'peer') return undefined;
    const answer = told(message);
    if (answer !== undefined) return answer;
    const later = value => queueMicrotask(() => it.hear({ n: message.n, value }));
    if (message.what === 'offer') later({ type: 'offer', sdp: SDP });
    else if (message.what === 'answer') later({ type: 'answer', sdp: SDP });
    else if (message.what === 'local' || message.what === 'remote') later({ transceivers: [] });
    else if (message.n) later({ done: true, codecs: [], extensions: [], cname: '' });
    return undefined;
  });
  return it;
};

const wait = async it => {
  for (let i = 0; i < 30; i++) {
    await settled();
    it.tick();
  }
};

test('sections, their directions, streams and sizes are read', () => {
  const { sdp } = world();
  const [audio, data] = sdp.read(SDP);
  assert.equal(`${audio.kind} ${audio.mid} ${audio.direction} ${audio.ufrag}`,
    'audio 0 sendonly abcd');
  assert.equal(audio.streams.join(), 'stream');
  assert.equal(`${data.kind} ${data.size} ${data.rejected}`, 'application 1000 false');
  assert.equal(sdp.read('m=video 0 x 1\na=mid:v\n')[0].rejected, true);
  assert.equal(sdp.read('m=video 0 x 1\na=bundle-only\n')[0].rejected, false);
});

test('a line is added at the end of its section', () => {
  const { sdp } = world();
  const added = sdp.insert(SDP, '0', null, 'a=candidate:x');
  assert.match(added, /a=setup:actpass\r\na=candidate:x\r\nm=application/);
  assert.match(sdp.insert(SDP, null, 1, 'a=end-of-candidates'),
    /size:1000\r\na=end-of-candidates\r\n$/);
});

test('directions are turned and met', () => {
  const { sdp } = world();
  assert.equal(sdp.reverse('sendonly'), 'recvonly');
  assert.equal(sdp.both('sendrecv', 'recvonly'), 'recvonly');
  assert.equal(sdp.both('sendonly', 'recvonly'), 'inactive');
});

test('operations run one after the other, and none is settled after the end', async () => {
  const { operations } = world();
  const order = [];
  let empty = 0;
  const chain = operations.make(() => { empty++; });
  let release;
  operations.add(chain, () => new Promise(resolve => { release = resolve; }))
    .then(() => order.push('first'));
  operations.add(chain, () => { throw new Error('no'); }).catch(e => order.push(e.message));
  operations.add(chain, async () => 7).then(value => order.push(value));
  await settled();
  assert.equal(order.length, 0);
  release();
  await settled();
  assert.deepEqual(order, ['first', 'no', 7]);
  assert.equal(empty, 1);
  operations.add(chain, async () => 8).then(value => order.push(value));
  operations.close(chain);
  await settled();
  assert.deepEqual(order, ['first', 'no', 7]);
  await assert.rejects(operations.add(chain, () => 9), { name: 'InvalidStateError' });
});

test('an offer is made, taken and rolled back, and the states follow', async () => {
  const it = connected();
  it.page(`
    pc = new RTCPeerConnection();
    states = [];
    pc.onsignalingstatechange = () => states.push(pc.signalingState);
    pc.setLocalDescription().then(() => pc.setLocalDescription({type: 'rollback'}));
  `);
  await wait(it);
  assert.equal(it.page('states.join()'), 'have-local-offer,stable');
  assert.equal(it.page('pc.localDescription'), null);
});

test('an answer that nobody offered for is refused before Java hears of it', async () => {
  const it = connected();
  it.page(`
    pc = new RTCPeerConnection();
    pc.setRemoteDescription({type: 'answer', sdp: 'v=0'}).catch(e => { refused = e.name; });
  `);
  await wait(it);
  assert.equal(it.page('refused'), 'InvalidStateError');
  assert.equal(it.told('peer').some(({ what }) => what === 'remote'), false);
});

test('an offer in the middle of one\'s own rolls that back first', async () => {
  const it = connected();
  it.page(`
    pc = new RTCPeerConnection();
    states = [];
    pc.onsignalingstatechange = () => states.push(pc.signalingState);
    pc.setLocalDescription().then(() => pc.setRemoteDescription({type: 'offer', sdp: 'v=0'}));
  `);
  await wait(it);
  assert.equal(it.page('states.join()'), 'have-local-offer,stable,have-remote-offer');
  const taken = it.told('peer').filter(({ what }) => what === 'local' || what === 'remote');
  assert.deepEqual(taken.map(({ what, type }) => `${what} ${type}`),
    ['local offer', 'local rollback', 'remote offer']);
});

test('negotiation is asked for once, and again when more is added', async () => {
  const it = connected();
  it.page(`
    pc = new RTCPeerConnection();
    asked = 0;
    pc.onnegotiationneeded = () => asked++;
    pc.addTransceiver('audio');
    pc.addTransceiver('video');
  `);
  await wait(it);
  assert.equal(it.page('asked'), 1);
});

test('candidates are added to the description and told of, and the end as well', async () => {
  const it = connected();
  it.page(`
    pc = new RTCPeerConnection();
    told = [];
    pc.onicecandidate = ({candidate}) => told.push(candidate && candidate.candidate);
    pc.setLocalDescription();
  `);
  await wait(it);
  const line = 'candidate:1 1 udp 5 name.local 9 typ host generation 0 ufrag abcd';
  it.hear({ event: 'peer', peer: 1, told: { what: 'candidate', candidate: line, mid: '0',
    section: 0, server: '' } });
  it.hear({ event: 'peer', peer: 1, told: { what: 'gathering', state: 'complete' } });
  await wait(it);
  assert.equal(it.page('JSON.stringify(told)'), JSON.stringify([line, '', null]));
  assert.match(it.page('pc.localDescription.sdp'), /a=candidate:1 1 udp 5 name.local/);
  assert.match(it.page('pc.localDescription.sdp'), /a=end-of-candidates/);
});

test('a candidate of another session or section is refused', async () => {
  const it = connected();
  it.page(`
    pc = new RTCPeerConnection();
    refused = [];
    const no = e => refused.push(e.name);
    pc.addIceCandidate({candidate: 'candidate:1', sdpMid: '0'}).catch(no)
      .then(() => pc.setRemoteDescription({type: 'offer', sdp: ${JSON.stringify(SDP)}}))
      .then(() => pc.addIceCandidate({candidate: 'candidate:1', sdpMid: '9'})).catch(no)
      .then(() => pc.addIceCandidate({candidate: 'candidate:1', sdpMid: '0',
        usernameFragment: 'other'})).catch(no)
      .then(() => pc.addIceCandidate({candidate: 'candidate:1'})).catch(no);
  `);
  await wait(it);
  assert.equal(it.page('refused.join()'),
    'InvalidStateError,OperationError,OperationError,TypeError');
});

test('the addresses of ICE servers are checked as the standard says', () => {
  const it = connected();
  const name = servers => it.page(`
    try { new RTCPeerConnection({iceServers: ${servers}}); 'none' } catch (e) { e.name }`);
  assert.equal(name('[{urls: "stun:a.example"}]'), 'none');
  assert.equal(name('[{urls: ["turn:a.example:1?transport=tcp"], username: "u", credential: "p"}]'),
    'none');
  assert.equal(name('[{urls: "http://a.example"}]'), 'SyntaxError');
  assert.equal(name('[{urls: []}]'), 'SyntaxError');
  assert.equal(name('[{urls: "turn:a.example"}]'), 'InvalidAccessError');
  assert.equal(name('[{}]'), 'TypeError');
});

test('what a channel buffers is counted, and ends at a limit', async () => {
  const it = connected();
  it.page(`
    pc = new RTCPeerConnection();
    channel = pc.createDataChannel('c');
    channel.bufferedAmountLowThreshold = 1;
    lows = 0;
    channel.onbufferedamountlow = () => lows++;
  `);
  it.hear({ event: 'peer', peer: 1, told: { what: 'channelState', channel: 1, state: 'open',
    id: 4 } });
  assert.equal(it.page('channel.send("õ😀"); channel.bufferedAmount'), 6);
  assert.equal(it.said.at(-1).told, 'D1,1,0;õ😀');
  it.hear({ event: 'peer', peer: 1, told: { what: 'sent', channel: 1, bytes: 6 } });
  assert.equal(it.page('channel.bufferedAmount + " " + lows'), '0 1');
  it.page('channel.send(new Uint8Array([1, 2]))');
  assert.match(it.said.at(-1).told, /^D1,1,1;/);
  const full = `let e;
    try { for (;;) channel.send("x".repeat(200000)) } catch (x) { e = x } e.name`;
  assert.equal(it.page(full), 'OperationError');
  assert.equal(it.page(
    'try { channel.send("x".repeat(300000)) } catch (e) { e instanceof TypeError }'), true);
});

test('another page cannot be spoken for: events of unknown connections change nothing', () => {
  const it = connected();
  it.page('pc = new RTCPeerConnection()');
  it.hear({ event: 'peer', peer: 99, told: { what: 'connection', state: 'connected' } });
  it.hear({ event: 'peer', peer: 1, told: { what: 'toString', state: 'x' } });
  assert.equal(it.page('pc.connectionState'), 'new');
});

test('a page that changed prototypes connects all the same', async () => {
  const it = connected();
  it.page(`
    Array.prototype.push = Array.prototype.indexOf = String.prototype.split = () => { throw 1 };
    String.prototype.indexOf = String.prototype.substring = () => { throw 2 };
    Promise.prototype.then = () => { throw 3 };
    Object.defineProperty(Object.prototype, 'sdp', {get() { throw 4 }, configurable: true});
    pc = new RTCPeerConnection();
    pc.createDataChannel('x');
    done = 0;
    pc.onsignalingstatechange = () => done++;
    pc.setLocalDescription({__proto__: null, sdp: '', type: 'offer'});
  `);
  await wait(it);
  assert.equal(it.page('done + " " + pc.signalingState'), '1 have-local-offer');
});
