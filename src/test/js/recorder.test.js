import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled, withDevices } from './world.js';

const it = withDevices();
const isSupported = type => it.page('type => MediaRecorder.isTypeSupported(type)')(type);
const settle = (...given) => {
  const { mimeType, container, video, audio } = it.recorderTypes.settle(...given);
  return [mimeType, container, video, audio].join(' ');
};

test('knows what can be recorded', () => {
  for (const type of ['', 'video/webm', 'VIDEO/WebM', 'video/webm;codecs=vp8',
    'video/webm; codecs="vp8, opus"', 'video/webm;codecs=vp9.0,opus', 'audio/webm;codecs=opus',
    'video/mp4', 'video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/webm;codecs=av01.0.01M.08',
    'video/webm;foo=bar']) {
    assert.equal(isSupported(type), true, type);
  }
});

test('knows what cannot', () => {
  for (const type of ['video', 'video/ogg', 'image/png', 'video/webm;codecs=h264',
    'video/webm;codecs=vp8,vp9', 'audio/webm;codecs=vp8', 'video/mp4;codecs=vp8',
    'video/webm;codecs=vp8,', 'video/webm;;', 'text/html', 'video/webm;codecs=constructor',
    `video/webm;codecs=${'vp8,'.repeat(10_000)}`]) {
    assert.equal(isSupported(type), false, type.slice(0, 60));
  }
});

test('names what a stream becomes', () => {
  assert.equal(settle('', true, true), 'video/webm;codecs=vp8,opus webm VP8 OPUS');
  assert.equal(settle('', false, true), 'audio/webm;codecs=opus webm  OPUS');
  assert.equal(settle('video/mp4', true, true), 'video/mp4;codecs=avc1,mp4a.40.2 mp4 H264 AAC');
  assert.equal(settle('video/webm;codecs=vp9', true, true),
    'video/webm;codecs=vp9,opus webm VP9 OPUS');
  assert.equal(it.recorderTypes.settle('audio/webm', true, true), null);
});

const bits = options => it.page(`(() => {
  const r = new MediaRecorder(new MediaStream(), ${options});
  return [r.videoBitsPerSecond, r.audioBitsPerSecond, r.audioBitrateMode].join();
})()`);

test('divides the bits, and gives each kind some', () => {
  assert.equal(bits('{}'), '2500000,128000,variable');
  assert.equal(bits('{videoBitsPerSecond: 5, audioBitsPerSecond: 7}'), '5,7,variable');
  assert.equal(bits('{bitsPerSecond: 1000000}'), '900000,100000,variable');
  assert.equal(bits('{bitsPerSecond: 0}'), '10000,6000,variable');
  assert.equal(bits("{audioBitrateMode: 'constant'}"), '2500000,128000,constant');
  assert.throws(() => bits("{audioBitrateMode: 'loud'}"), { name: 'TypeError' });
  assert.throws(() => bits("{mimeType: 'video/ogg'}"), { name: 'NotSupportedError' });
});

test('hands over what Java records, its head before all else', async () => {
  const stream = await it.page('navigator.mediaDevices.getUserMedia({video: true})');
  it.context.stream = stream;
  it.page(`
    told = [];
    recorder = new MediaRecorder(stream);
    for (const type of ['start', 'dataavailable', 'pause', 'resume', 'stop', 'error']) {
      recorder.addEventListener(type, e => told.push(e));
    }
    recorder.start(1000);
  `);
  const [{ recording, container, video, slice }] = it.told('record');
  assert.deepEqual([container, video.codec, slice], ['webm', 'VP8', 1000]);
  const hear = message => it.hear({ event: 'recording', recording, ...message });
  const text = words => Buffer.from(words).toString('base64');
  hear({ what: 'pause' });
  hear({ what: 'begun' });
  hear({ what: 'part', body: text('one '), head: '', complete: false });
  hear({ what: 'part', body: text('two '), head: text('head '), complete: true, millis: 5 });
  hear({ what: 'toString' });
  hear({ what: 'end', body: text('three'), head: '', millis: 9 });
  hear({ what: 'end', body: text('again'), head: '', millis: 9 });
  await settled();
  assert.equal(it.page("told.map(e => e.type).join()"),
    'start,pause,dataavailable,dataavailable,stop');
  const blobs = it.page("told.filter(e => e.data).map(e => e.data)");
  assert.equal(await blobs[0].text(), 'head one two ');
  assert.equal(await blobs[1].text(), 'three');
  assert.equal(it.page('recorder.state'), 'inactive');
});
