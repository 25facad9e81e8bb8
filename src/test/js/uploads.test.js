// What pages send, with blobs made plain.
import assert from 'node:assert/strict';
import { File } from 'node:buffer';
import { test } from 'node:test';
import { settled, world } from './world.js';

const text = bytes => Buffer.from(bytes).toString();

const patiently = async condition => {
  while (!condition()) await settled();
};

test('reads a blob before it is sent, and names its type', async () => {
  const { context, fetched } = world();
  const body = new Blob(['seen'], { type: 'video/webm' });
  assert.equal(await context.fetch('/up', { method: 'PUT', body }), 'answer');
  assert.equal(text(fetched[0].init.body), 'seen');
  assert.equal(fetched[0].init.headers.get('content-type'), 'video/webm');
  assert.equal(fetched[0].init.method, 'PUT');
});

test('leaves the type that the page names', async () => {
  const { context, fetched } = world();
  const headers = { 'Content-Type': 'application/x-part' };
  await context.fetch('/up', { method: 'PUT', body: new Blob(['x'], { type: 'a/b' }), headers });
  assert.equal(fetched[0].init.headers.get('content-type'), 'application/x-part');
});

test('writes forms with files as browsers do', async () => {
  const { context, fetched } = world();
  const form = new FormData();
  form.append('na"me', 'a\nb');
  form.append('part', new File(['seen'], 'one.webm', { type: 'video/webm' }));
  await context.fetch('/up', { method: 'POST', body: form });
  const type = fetched[0].init.headers.get('content-type');
  const boundary = type.replace('multipart/form-data; boundary=', '');
  assert.equal(text(fetched[0].init.body), [
    `--${boundary}`,
    'Content-Disposition: form-data; name="na%22me"', '',
    'a', 'b',
    `--${boundary}`,
    'Content-Disposition: form-data; name="part"; filename="one.webm"',
    'Content-Type: video/webm', '',
    'seen',
    `--${boundary}--`, '',
  ].join('\r\n'));
});

test('hands on what holds no blob as it came', async () => {
  const { context, fetched } = world();
  const form = new FormData();
  form.append('a', 'b');
  const init = { method: 'POST', body: form };
  await context.fetch('/up', init);
  await context.fetch('/up');
  assert.equal(fetched[0].init, init);
  assert.equal(fetched[1].init, undefined);
});

test('sends the bytes of a request object', async () => {
  const { context, fetched } = world();
  const request = new Request('https://exam.example/up', { method: 'POST', body: new Blob(['x']) });
  await context.fetch(request);
  assert.equal(text(fetched[0].init.body), 'x');
});

test('an XMLHttpRequest waits for its blob, and can be taken back meanwhile', async () => {
  const { context } = world();
  const sent = new context.XMLHttpRequest();
  sent.open('POST', '/up');
  sent.send(new Blob(['seen'], { type: 'video/webm' }));
  assert.throws(() => sent.send('again'), { name: 'InvalidStateError' });
  const gone = new context.XMLHttpRequest();
  gone.open('POST', '/up');
  gone.send(new Blob(['seen']));
  gone.abort();
  await patiently(() => sent.bodies.length > 0);
  assert.equal(text(sent.bodies[0]), 'seen');
  assert.equal(String(sent.headers), 'Content-Type,video/webm');
  assert.equal(gone.bodies.length, 0);
});
