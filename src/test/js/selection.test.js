import assert from 'node:assert/strict';
import { test } from 'node:test';
import { camera, microphone, world } from './world.js';

const { selection, constraints, page } = world();

const select = (asked, cards = [camera()]) => selection.select(cards, constraints.read(asked));
const settings = (asked, cards) => ({ ...select(asked, cards).settings });
const constraintOf = (asked, cards) => {
  try {
    select(asked, cards);
  } catch (e) {
    assert.equal(e.name, 'OverconstrainedError');
    return e.constraint;
  }
  return 'none';
};

test('unasked, a camera runs as usual', () => {
  const { width, height, frameRate, aspectRatio, resizeMode } = settings({});
  assert.deepEqual({ width, height, frameRate, resizeMode },
    { width: 640, height: 480, frameRate: 30, resizeMode: 'none' });
  assert.ok(Math.abs(aspectRatio - 4 / 3) < 0.001);
});

test('an ideal size is met as far as the device goes', () => {
  assert.equal(settings({ width: 320, height: 180 }).width, 320);
  assert.equal(settings({ width: { ideal: 5000 } }).width, 1280);
  assert.equal(settings({ width: 0 }).width, 1);
  assert.equal(settings({ frameRate: { ideal: 60 } }).frameRate, 30);
});

test('one side follows from the other and the ratio', () => {
  assert.equal(settings({ width: 320 }).height, 240);
  assert.equal(settings({ height: 360 }).width, 480);
  assert.equal(settings({ width: 640, aspectRatio: 16 / 9 }).height, 360);
});

test('without scaling there are only the sizes of the device', () => {
  const { width, height } = settings({ width: 1000, height: 700, resizeMode: { exact: 'none' } });
  assert.deepEqual([width, height], [1280, 720]);
  assert.equal(constraintOf({ width: { exact: 700 }, resizeMode: { exact: 'none' } }), 'width');
});

test('what cannot be met is named', () => {
  assert.equal(constraintOf({ width: { exact: 1e9 } }), 'width');
  assert.equal(constraintOf({ width: { min: 1281 } }), 'width');
  assert.equal(constraintOf({ height: { min: 500, max: 400 } }), 'height');
  assert.equal(constraintOf({ frameRate: { exact: 31 } }), 'frameRate');
  assert.equal(constraintOf({ facingMode: { exact: 'environment' } }), 'facingMode');
  assert.equal(constraintOf({ deviceId: { exact: 'other' } }), 'deviceId');
  assert.equal(constraintOf({ deviceId: 'x'.repeat(10_000_000) }), 'deviceId');
  assert.equal(constraintOf({ echoCancellation: { exact: true } }, [microphone()]),
    'echoCancellation');
});

test('a device of the right name, or the nearest one, is taken', () => {
  const cards = [camera('front'), camera('back', { choices: {
    resizeMode: ['none', 'crop-and-scale'], facingMode: ['environment'] } })];
  assert.equal(select({ deviceId: { exact: 'back' } }, cards).card.deviceId, 'back');
  assert.equal(select({ deviceId: { exact: ['none', 'back'] } }, cards).card.deviceId, 'back');
  assert.equal(select({ facingMode: 'environment' }, cards).card.deviceId, 'back');
  assert.equal(select({ facingMode: 'left' }, cards).card.deviceId, 'front');
  const wide = camera('wide', { ranges: { ...camera().ranges, width: [1, 4000] } });
  assert.equal(select({ width: 3000 }, [camera(), wide]).card.deviceId, 'wide');
});

test('an advanced set that cannot be met is left out', () => {
  assert.equal(settings({ width: 640, advanced: [{ width: 1e6 }, { width: 800 }] }).width, 800);
});

test('values that are none are refused before any device is met', () => {
  for (const asked of [{ frameRate: NaN }, { frameRate: Infinity }, { aspectRatio: 'wide' },
    { advanced: 5 }, { advanced: [5] }, { facingMode: Symbol('no') }]) {
    assert.throws(() => constraints.read(asked), { name: 'TypeError' });
  }
  assert.throws(() => constraints.read({ get width() { throw new RangeError('trap'); } }),
    { name: 'RangeError' });
  assert.equal(settings({ width: NaN }).width, 1);
});

test('cycles, depth and members that nobody knows are not followed', () => {
  const circle = { width: 320 };
  circle.advanced = [circle];
  circle.self = circle;
  let deep = {};
  for (let i = 0; i < 100_000; i++) deep = { deep };
  assert.equal(settings({ width: 320, deep }).width, 320);
  assert.equal(settings(circle).width, 320);
});

test('constraints are read back as they were given, by a copy', () => {
  const read = constraints.read({ width: { ideal: 5, other: 1 }, deviceId: ['a', 'b'], x: 1 });
  const copied = constraints.copy(read);
  assert.equal(JSON.stringify(copied), '{"width":{"ideal":5},"deviceId":["a","b"]}');
  assert.equal(page('Object.prototype') === Object.getPrototypeOf(copied), true);
});

test('a screen is not asked for by what would choose for the student', () => {
  const much = asked => constraints.asksTooMuch(constraints.read(asked));
  assert.equal(much({ width: 640, frameRate: { max: 5 } }), false);
  assert.equal(much({ width: { min: 1 } }), true);
  assert.equal(much({ width: { exact: 1 } }), true);
  assert.equal(much({ advanced: [] }), true);
});

test('capabilities are ranges and lists of the page\'s own', () => {
  const found = selection.capabilities(camera());
  assert.deepEqual({ ...found.width }, { max: 1280, min: 1 });
  assert.deepEqual([...found.facingMode], ['user']);
  assert.equal(found.deviceId, 'front');
});
