import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from './world.js';

test('a page tells what it hands to the frame of a number', () => {
  const it = world();
  it.page(`
    window.length = 2;
    window[0] = {}; window[1] = {};
    const iframe = new HTMLIFrameElement('iframe');
    iframe.inner = window[1];
    iframe.address = 'https://other.example/paper';
    iframe.attributes.set('allow', 'camera');
    page.iframes = [new HTMLIFrameElement('iframe'), iframe];
  `);
  assert.deepEqual({ ...it.hear({ question: 'allow', index: 1 }) },
    { allow: 'camera', origin: 'https://other.example' });
  for (const index of [0, 2, -1]) assert.equal(it.hear({ question: 'allow', index }), null);
});

test('an iframe without an address hands on by its own origin alone', () => {
  const it = world();
  it.page(`
    window.length = 1;
    window[0] = {};
    const iframe = new HTMLIFrameElement('iframe');
    iframe.inner = window[0];
    iframe.address = '';
    page.iframes = [iframe];
  `);
  assert.deepEqual({ ...it.hear({ question: 'allow', index: 0 }) }, { allow: '', origin: '' });
});

test('a frame knows its place, and a page that has none says so', () => {
  const it = world();
  assert.equal(it.hear({ question: 'place' }), -1);
  it.page('window.length = 2; window[0] = {}; window[1] = window;');
  assert.equal(it.hear({ question: 'place' }), 1);
});
