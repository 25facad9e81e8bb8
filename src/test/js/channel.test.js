import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled, world } from './world.js';

test('every message carries the token, and the page meets it nowhere', () => {
  const it = world(() => '7');
  assert.equal(it.channel.number('copy', { track: 1 }), 7);
  assert.deepEqual(it.said, [{ token: 'token:', told: { track: 1, op: 'copy' } }]);
  assert.equal(it.page("Object.getOwnPropertyNames(window).includes('token')"), false);
});

test('an answer settles the question with its number, once', async () => {
  const it = world();
  const first = it.channel.ask('enumerate', {});
  const second = it.channel.ask('enumerate', {});
  it.hear({ n: 2, value: 'second' });
  it.hear({ n: 2, value: 'again' });
  it.hear({ n: 1, value: 'first' });
  assert.deepEqual(await Promise.all([first, second]), ['first', 'second']);
});

test('answers to numbers that nobody asked change nothing', async () => {
  const it = world();
  const asked = it.channel.ask('enumerate', {});
  for (const n of [0, 99, -1, '__proto__', 'constructor']) it.hear({ n, value: 'forged' });
  it.hear({ event: 'constructor' });
  it.hear({ question: 'toString' });
  it.hear({ event: 'ended', track: 99 });
  let answer = 'none';
  asked.then(value => { answer = value; });
  await settled();
  assert.equal(answer, 'none');
});

test('what Java does not take is refused at once', async () => {
  const it = world(() => '');
  await assert.rejects(it.channel.ask('devices', {}), { name: 'NotAllowedError' });
});

test('errors come with the names of the standard', async () => {
  const it = world();
  const asked = it.channel.ask('open', {});
  it.hear({ n: 1, error: { name: 'NotFoundError', message: 'none' } });
  await assert.rejects(asked, { name: 'NotFoundError', message: 'none' });
  const over = it.errors.from({ name: 'OverconstrainedError', constraint: 'width', message: '' });
  assert.equal(over.constraint, 'width');
  assert.equal(it.errors.from({ name: 'TypeError', message: '' }).name, 'TypeError');
});
