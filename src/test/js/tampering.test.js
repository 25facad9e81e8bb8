// A page that changed everything it can reach, before it used the bridge.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPromise } from 'node:util/types';
import { files } from './bridge-files.js';
import { camera, settled, withDevices } from './world.js';

/** Every name that the bridge's own files mention: any of them might be looked up by mistake. */
const names = new Set(['0', '1', '2', 'get', 'set', 'value', 'then', 'toJSON', 'constructor']);
for (const { text } of files) {
  for (const [, name] of text.replace(/\/\/.*|'[^'\n]*'/g, '').matchAll(/\b([a-zA-Z]\w*)\b/g)) {
    names.add(name);
  }
}

// What the page's own prototypes must keep for the page itself to run.
const KEPT = ['hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString',
  'toString', 'valueOf', '__proto__', 'constructor'];

const TAMPER = `
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const { apply, ownKeys } = Reflect;
  const change = (owner, name, how) =>
    defineProperty(owner, name, { __proto__: null, configurable: true, ...how });
  const listen = (owner, title) => {
    for (const name of ownKeys(owner)) {
      const found = getOwnPropertyDescriptor(owner, name);
      if (name === 'constructor' || name === 'prototype' || !found.configurable
        || typeof found.value !== 'function') continue;
      change(owner, name, { value: function (...given) {
        steal(title + '.' + String(name), this);
        return apply(found.value, this, given);
      } });
    }
  };
  const types = { Array, String, Function, Promise, RegExp, WeakMap, Map, Set, Float32Array,
    Uint8Array, Number, Boolean };
  const owners = [Object, JSON, Math, Reflect, Object.getPrototypeOf(Float32Array.prototype)];
  const replaced = ['Array', 'Blob', 'Error', 'Event', 'EventTarget', 'Float32Array', 'JSON',
    'Math', 'Object', 'Promise', 'Reflect', 'TypeError', 'Uint8Array', 'WeakMap', 'atob', 'prompt',
    'setTimeout'];
  const all = Object.entries(types);
  const { prototype } = Object;
  for (let i = 0; i < replaced.length; i++) {
    const name = replaced[i];
    change(globalThis, name, { get() { steal('global ' + name); return undefined; } });
  }
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    change(prototype, name, {
      get() { if (this !== globalThis) steal('get ' + name, this); return undefined; },
      set(value) {
        if (this === globalThis) return;
        steal('set ' + name, this);
        change(this, name, { value, writable: true, enumerable: true });
      },
    });
  }
  for (let i = 0; i < owners.length; i++) listen(owners[i], 'static');
  for (let i = 0; i < all.length; i++) {
    listen(all[i][1], all[i][0]);
    listen(all[i][1].prototype, all[i][0]);
  }
`;

/** Prepares the page's part first, so that what is stolen is stolen from the bridge. */
const attack = async (prepare, use) => {
  const it = withDevices();
  await it.page(prepare);
  const stolen = new Set();
  it.context.steal = (name, from) => {
    const keys = from && typeof from === 'object' ? Object.keys(from).slice(0, 4) : '';
    stolen.add(`${name} of ${keys}`);
  };
  it.page('(names => {' + TAMPER + '})')([...names].filter(name => !KEPT.includes(name)));
  let failure = null;
  stolen.clear();
  const done = it.page(use);
  // Not by "await", which would call the page's own "then".
  if (isPromise(done)) Promise.prototype.then.call(done, undefined, e => { failure = e; });
  await settled();
  await settled();
  return { it, failure, stolen };
};

// Any promise asks its result for `then`, and these results are the page's.
const RESULTS = ['get then of 0', 'get then of '];

const FLOWS = {
  'asks for a camera': ["asked = {__proto__: null, video: true, audio: true}",
    'navigator.mediaDevices.getUserMedia(asked)'],
  'asks for the screen': ['', 'navigator.mediaDevices.getDisplayMedia()'],
  'lists devices': ['', 'navigator.mediaDevices.enumerateDevices()'],
  'asks for a permission': ["asked = {__proto__: null, name: 'camera'}",
    'navigator.permissions.query(asked)'],
  'uses a track': [
    `navigator.mediaDevices.getUserMedia({video: true}).then(s => {
      stream = s; track = s.getVideoTracks()[0] })`,
    `track.getSettings(); track.getCapabilities(); track.clone(); stream.clone();
     track.enabled = false; track.contentHint = 'detail'; stream.getTracks();
     stream.removeTrack(track); stream.addTrack(track); stream.getTrackById('x'); track.stop()`],
  'shows a stream': [
    `navigator.mediaDevices.getUserMedia({video: true}).then(s => {
      stream = s; video = document.createElement('video') })`,
    `video.srcObject = stream; video.srcObject = null`],
  'records': [
    `navigator.mediaDevices.getUserMedia({video: true}).then(s => {
      options = {__proto__: null}; recorder = new MediaRecorder(s) })`,
    `recorder.start(); recorder.pause(); recorder.resume(); recorder.requestData();
     recorder.stop()`],
  'makes sound': [
    `ctx = new AudioContext(); end = ctx.createAnalyser(); tone = ctx.createOscillator();
     gain = ctx.createGain(); level = new Float32Array(32)`,
    `tone.connect(gain).connect(end); tone.start(); gain.gain.setValueAtTime(1, 0);
     gain.gain.linearRampToValueAtTime(2, 1); ctx.createBiquadFilter();
     ctx.createMediaStreamDestination(); end.getFloatFrequencyData(level); tone.disconnect()`],
  'asks what it may': ['', "document.featurePolicy.allowsFeature('camera')"],
  'opens a socket': ["url = 'wss://exam.example/room'",
    `ws = new WebSocket(url, 'one'); ws.onmessage = () => {}; ws.close(); ws.readyState`],
  'encrypts': [
    `iv = new Uint8Array(12); algorithm = {__proto__: null, name: 'AES-GCM', iv, length: 128};
     crypto.subtle.generateKey(algorithm, false, ['encrypt']).then(made => { key = made })`,
    'crypto.subtle.encrypt(algorithm, key, iv)'],
  'hashes': ["data = new Uint8Array(3)", "crypto.subtle.digest('SHA-256', data)"],
  'writes to the clipboard': ['', "navigator.clipboard.writeText('x')"],
  'shows an element on the whole screen': ["video = document.createElement('video')",
    'video.requestFullscreen()'],
  'asks for notifications': ['', 'Notification.requestPermission()'],
  'captures a canvas': ["canvas = document.createElement('canvas')", 'canvas.captureStream()'],
};

for (const [what, [prepare, use]] of Object.entries(FLOWS)) {
  test(`a page that ${what} meets nothing of the bridge on its prototypes`, async () => {
    const { stolen, failure } = await attack(prepare, use);
    assert.deepEqual([...stolen].filter(name => !RESULTS.includes(name)), []);
    assert.equal(failure, null);
  });
}

test('what Java says meets nothing of the page', async () => {
  const { it, stolen } = await attack('ctx = new AudioContext()', '');
  it.hear({ event: 'devices' });
  it.hear({ event: 'sound', track: 1, sampleRate: 48000, channels: 1, samples: '' });
  it.hear({ event: 'ended', track: 5 });
  it.hear({ event: 'picture', playback: 1, count: 1, width: 1, height: 1 });
  it.hear({ event: 'recording', recording: 1, what: 'begun' });
  it.hear({ question: 'allow', index: 0 });
  it.hear({ event: 'socket', socket: 1, what: 'text', data: 'x' });
  it.hear({ n: 77, value: [camera()] });
  await settled();
  assert.deepEqual([...stolen], []);
});

test('each name that is taken from primordials is there', () => {
  const it = withDevices();
  const there = Object.keys(it.primordials);
  const used = new Set();
  for (const { text } of files) {
    for (const [, found] of text.matchAll(/const \{([^}]*)\}\s*=\s*primordials;/g)) {
      for (const one of found.split(',')) used.add(one.split(':')[0].trim());
    }
    for (const [, one] of text.matchAll(/primordials\.(\w+)/g)) used.add(one);
  }
  used.delete('');
  assert.deepEqual([...used].filter(name => !there.includes(name)), []);
  assert.deepEqual(there.filter(name => !used.has(name)), []);
});
