import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from './world.js';

const { webidl, idl, page } = world();

test('dictionaries are objects, or nothing', () => {
  assert.deepEqual({ ...webidl.dictionary(undefined) }, {});
  assert.deepEqual({ ...webidl.dictionary(null) }, {});
  const given = {};
  assert.equal(webidl.dictionary(given), given);
  for (const no of [1, 'text', true, Symbol('no')]) {
    assert.throws(() => webidl.dictionary(no, 'options'), { name: 'TypeError' });
  }
});

test('numbers are clamped or must be finite', () => {
  assert.equal(webidl.whole(-5), 0);
  assert.equal(webidl.whole(NaN), 0);
  assert.equal(webidl.whole(1e20), 4294967295);
  assert.equal(webidl.whole('12'), 12);
  assert.equal(webidl.real('1.5'), 1.5);
  for (const no of [NaN, Infinity, -Infinity, 'x', undefined]) {
    assert.throws(() => webidl.real(no), { name: 'TypeError' });
  }
  assert.throws(() => webidl.real(Symbol('no')));
  assert.throws(() => webidl.real(1n));
});

test('texts are what they say they are, and symbols are none', () => {
  assert.equal(webidl.text({ toString: () => 'said' }), 'said');
  assert.throws(() => webidl.text(Symbol('no')), { name: 'TypeError' });
  assert.equal(webidl.member('b', ['a', 'b'], 'letter'), 'b');
  assert.throws(() => webidl.member('c', ['a', 'b'], 'letter'), { name: 'TypeError' });
});

test('a sequence is walked by its own iterator and has an end', () => {
  assert.deepEqual([...webidl.sequence(new Set([1, 2]), String)], ['1', '2']);
  assert.throws(() => webidl.sequence({}, String), { name: 'TypeError' });
  const endless = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }) }) };
  assert.throws(() => webidl.sequence(endless, String), { name: 'TypeError' });
});

test('classes look as the standard says', () => {
  assert.equal(page("typeof MediaStream + ' ' + MediaStream.length"), 'function 0');
  assert.equal(page('String(new MediaStream())'), '[object MediaStream]');
  assert.equal(page('Object.keys(window).includes("MediaStream")'), false);
  assert.equal(page('Object.keys(MediaStreamTrack.prototype).includes("stop")'), true);
  assert.throws(() => page('new MediaStreamTrack()'), { name: 'TypeError' });
  assert.throws(() => page('MediaStream.prototype.getTracks.call({})'), { name: 'TypeError' });
});

test('a handler is one listener that keeps its place', () => {
  page(`
    stream = new MediaStream(); order = [];
    stream.onaddtrack = () => order.push('first');
    stream.addEventListener('addtrack', () => order.push('second'));
    stream.onaddtrack = () => order.push('exchanged');
    stream.dispatchEvent(new Event('addtrack'));
    stream.onaddtrack = 5;
    stream.dispatchEvent(new Event('addtrack'));
  `);
  assert.equal(page('order.join() + stream.onaddtrack'), 'exchanged,second,secondnull');
});

test('a method that returns a promise rejects where others throw', async () => {
  await assert.rejects(idl.promise({}, () => { throw new TypeError('not mine'); }, () => 1),
    { name: 'TypeError' });
  await assert.rejects(page('MediaDevices.prototype.getUserMedia.call({}, {})'),
    { name: 'TypeError' });
});
