import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDevices, world } from './world.js';

test('a permission is what Java says', async () => {
  const it = withDevices();
  const status = await it.page("navigator.permissions.query({name: 'camera'})");
  assert.equal(it.page('status => status.state + status.name')(status), 'grantedcamera');
  assert.deepEqual(it.told('permission').map(({ name }) => name), ['camera']);
});

test('names that are no permissions are not asked for', async () => {
  const it = withDevices();
  for (const name of ["'root'", 'undefined', "'__proto__'", "'toString'"]) {
    await assert.rejects(it.page(`navigator.permissions.query({name: ${name}})`),
      { name: 'TypeError' });
  }
  assert.deepEqual(it.told('permission'), []);
});

test('a feature is handed on when Java says so, for this origin alone', () => {
  const it = world(told => told.feature === 'camera' ? 'ok' : '');
  const ask = script => it.page(`document.featurePolicy.${script}`);
  assert.equal(ask("allowsFeature('camera')"), true);
  assert.equal(ask("allowsFeature('camera', 'https://exam.example')"), true);
  assert.equal(ask("allowsFeature('camera', 'https://other.example')"), false);
  assert.equal(ask("allowsFeature('microphone')"), false);
  assert.equal(ask("allowsFeature('toString')"), false);
  assert.equal(ask('allowedFeatures().join()'), 'camera');
  assert.equal(ask("getAllowlistForFeature('camera').join()"), 'https://exam.example');
  assert.equal(ask("getAllowlistForFeature('microphone').join()"), '');
});

test('old spellings of getUserMedia call back', async () => {
  const it = withDevices();
  for (const name of ['getUserMedia', 'webkitGetUserMedia']) {
    const stream = await it.page(`new Promise((resolve, reject) =>
      navigator.${name}({video: true}, resolve, reject))`);
    assert.equal(it.page('stream => stream.getTracks().length')(stream), 1);
    const error = await it.page(`new Promise((resolve, reject) =>
      navigator.${name}({video: {width: {exact: 1e9}}}, reject, resolve))`);
    assert.equal(error.constraint, 'width');
    assert.throws(() => it.page(`navigator.${name}({video: true})`), { name: 'TypeError' });
  }
});

test('a screen is never asked for by what would choose for the student', async () => {
  const it = withDevices();
  const display = options => it.page(`navigator.mediaDevices.getDisplayMedia(${options})`);
  await assert.rejects(display('{video: false}'), { name: 'TypeError' });
  await assert.rejects(display('{video: {width: {exact: 1}}}'), { name: 'TypeError' });
  await assert.rejects(display("{selfBrowserSurface: 'perhaps'}"), { name: 'TypeError' });
  assert.deepEqual(it.told('devices'), []);
  const stream = await display('');
  assert.equal(it.page('s => s.getVideoTracks()[0].getSettings().displaySurface')(stream),
    'monitor');
});
