import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from './world.js';

const RATE = 48000;

/** A world with an audio context that computes as many quanta as it is told to. */
const context = () => {
  const it = world();
  it.page('ctx = new AudioContext()');
  it.own = it.audio.contexts(it.page('ctx'));
  it.own.state = 'stopped';
  it.render = quanta => {
    for (let i = 0; i < quanta; i++) {
      const serial = it.own.done++;
      for (const sink of it.own.sinks) it.audio.pull(sink, serial);
    }
  };
  return it;
};

/** Feeds an analyser with samples, as if a node before it made them. */
const analyser = samples => {
  const it = context();
  it.page('analyser = ctx.createAnalyser()');
  const state = it.audio.inner(it.page('analyser'));
  state.past.set(samples);
  state.at = samples.length;
  it.page(`analyser.fftSize = ${samples.length}`);
  return it;
};

const bytes = (it, method, type = 'Float32Array') => it.page(
  `{ const found = new ${type}(analyser.fftSize); analyser.${method}(found); found }`);

/** What the standard asks for: a Blackman window, then a plain Fourier sum. */
const naive = samples => {
  const n = samples.length;
  const found = [];
  for (let k = 0; k < n / 2; k++) {
    let real = 0;
    let unreal = 0;
    for (let i = 0; i < n; i++) {
      const turn = 2 * Math.PI * i / n;
      const part = samples[i] * (0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn));
      real += part * Math.cos(k * turn);
      unreal -= part * Math.sin(k * turn);
    }
    found.push(Math.hypot(real, unreal) / n);
  }
  return found;
};

const noise = size => {
  let seed = 1;
  return Float32Array.from({ length: size }, () => {
    seed = seed * 1103515245 + 12345 & 0x7fffffff;
    return seed / 0x40000000 - 1;
  });
};

for (const size of [32, 256, 2048]) {
  test(`the spectrum of ${size} samples is the naive Fourier sum's`, () => {
    const samples = noise(size);
    const it = analyser(samples);
    it.page('analyser.smoothingTimeConstant = 0');
    const expected = naive(samples);
    const found = bytes(it, 'getFloatFrequencyData');
    for (let k = 0; k < expected.length; k++) {
      assert.ok(Math.abs(10 ** (found[k] / 20) - expected[k]) < 1e-5, `${k}`);
    }
  });
}

test('time data are the last samples, as floats and as bytes', () => {
  const it = analyser(Float32Array.from({ length: 32 }, (_, i) => [0, 1, -1, 0.5, -2, 2][i % 6]));
  assert.deepEqual([...bytes(it, 'getFloatTimeDomainData')].slice(0, 6), [0, 1, -1, 0.5, -2, 2]);
  assert.deepEqual([...bytes(it, 'getByteTimeDomainData', 'Uint8Array')].slice(0, 6),
    [128, 255, 0, 192, 0, 255]);
});

test('a tone stands out in the bytes of its frequency, and silence is 0', () => {
  const it = analyser(Float32Array.from({ length: 256 }, (_, i) => Math.sin(Math.PI * i / 8)));
  const found = [...bytes(it, 'getByteFrequencyData', 'Uint8Array')];
  assert.equal(found.indexOf(Math.max(...found)), 16);
  const silent = analyser(new Float32Array(256));
  assert.equal(Math.max(...bytes(silent, 'getByteFrequencyData', 'Uint8Array')), 0);
  assert.equal(bytes(silent, 'getFloatFrequencyData')[0], -Infinity);
});

test('each spectrum follows the one before by the smoothing constant', () => {
  const it = analyser(noise(64));
  it.page('analyser.smoothingTimeConstant = 0.5');
  const first = bytes(it, 'getFloatFrequencyData')[3];
  const second = bytes(it, 'getFloatFrequencyData')[3];
  assert.ok(Math.abs(10 ** (second / 20) / 10 ** (first / 20) - 1.5) < 1e-4);
});

test('an analyser says what it cannot be', () => {
  const it = analyser(noise(64));
  for (const size of [0, 16, 100, 65536, -1, 'NaN']) {
    assert.throws(() => it.page(`analyser.fftSize = ${size}`), { name: 'IndexSizeError' });
  }
  for (const wrong of ['smoothingTimeConstant = 1.1', 'smoothingTimeConstant = -0.1',
    'minDecibels = 0', 'maxDecibels = -100']) {
    assert.throws(() => it.page(`analyser.${wrong}`), { name: 'IndexSizeError' }, wrong);
  }
});

/** The value of a gain at each of these times, in seconds. */
const values = (script, times) => {
  const it = context();
  it.page(`gain = ctx.createGain().gain; ${script}`);
  return times.map(time => {
    it.own.done = time * RATE / it.audio.QUANTUM;
    return Math.round(it.page('gain.value') * 1e6) / 1e6;
  });
};

test('a parameter changes at its time', () => {
  assert.deepEqual(values('gain.setValueAtTime(3, 1).setValueAtTime(5, 2)', [0, 0.9, 1, 1.5, 2, 9]),
    [1, 1, 3, 3, 5, 5]);
});

test('a parameter rises in a line, or by equal parts', () => {
  assert.deepEqual(values('gain.setValueAtTime(0, 1); gain.linearRampToValueAtTime(4, 3)',
    [0.5, 1, 1.5, 2, 3, 4]), [1, 0, 1, 2, 4, 4]);
  assert.deepEqual(values('gain.setValueAtTime(1, 0); gain.exponentialRampToValueAtTime(16, 4)',
    [0, 1, 2, 4]), [1, 2, 4, 16]);
  assert.deepEqual(values('gain.linearRampToValueAtTime(3, 2)', [0, 1, 2]), [1, 2, 3]);
});

test('a parameter approaches a target, and follows a curve', () => {
  const [before, at, after] = values('gain.setTargetAtTime(0, 1, 0.5)', [0.5, 1, 1.5]);
  assert.deepEqual([before, at, after], [1, 1, 0.367879]);
  assert.deepEqual(values('gain.setValueCurveAtTime([0, 2, 1], 1, 2)', [0.5, 1, 1.5, 2, 2.5, 3, 4]),
    [1, 0, 1, 2, 1.5, 1, 1]);
});

test('changes to come can be cancelled, or held where they are', () => {
  const ramp = 'gain.setValueAtTime(0, 0); gain.linearRampToValueAtTime(4, 4);';
  assert.deepEqual(values(`${ramp} gain.cancelScheduledValues(1)`, [2, 4]), [0, 0]);
  assert.deepEqual(values(`${ramp} gain.cancelAndHoldAtTime(2)`, [1, 2, 4]), [1, 2, 2]);
});

test('a parameter refuses what is no change', () => {
  for (const [wrong, name] of [['setValueAtTime(NaN, 0)', 'TypeError'],
    ['setValueAtTime(1, -1)', 'RangeError'], ['exponentialRampToValueAtTime(0, 1)', 'RangeError'],
    ['setTargetAtTime(1, 0, -1)', 'RangeError'], ['setValueCurveAtTime([1], 0, 1)',
      'InvalidStateError'], ['setValueAtTime(1)', 'TypeError']]) {
    assert.throws(() => values(`gain.${wrong}`, []), { name }, wrong);
  }
  assert.throws(() => values('gain.setValueCurveAtTime([1, 2], 1, 2).setValueAtTime(5, 2)', []),
    { name: 'NotSupportedError' });
  assert.throws(() => values('for (let i = 0; i < 1e6; i++) gain.setValueAtTime(1, i)', []),
    { name: 'NotSupportedError' });
});

test('thousands of changes that are over leave one behind', () => {
  const it = context();
  it.page('gain = ctx.createGain().gain');
  for (let i = 0; i < 5000; i++) {
    it.own.done++;
    it.page('gain.setTargetAtTime(2, ctx.currentTime, 0.01)');
  }
  assert.ok(Math.abs(it.page('gain.value') - 2) < 1e-3);
});

/** How loud a graph is at its end, from 0 to 1. */
const loudness = script => {
  const it = context();
  it.page(`
    tone = ctx.createOscillator(); tone.start();
    end = ctx.createAnalyser(); end.fftSize = 2048;
    ${script}
  `);
  it.render(12);
  return it.page(`{
    const heard = new Float32Array(2048);
    end.getFloatTimeDomainData(heard);
    Math.max(...heard) }`);
};

test('a tone reaches the meter straight, and by gains, filters and splitters', () => {
  assert.ok(loudness('tone.connect(end)') > 0.99);
  const half = loudness(`
    gain = ctx.createGain(); gain.gain.value = 0.5; tone.connect(gain).connect(end)`);
  assert.ok(Math.abs(half - 0.5) < 0.01);
  assert.ok(loudness('') === 0);
  assert.ok(loudness(`
    split = ctx.createChannelSplitter(2); merge = ctx.createChannelMerger(2);
    tone.connect(split); split.connect(merge, 0, 1); split.connect(end, 0)`) > 0.99);
  assert.ok(loudness(`
    filter = ctx.createBiquadFilter(); filter.type = 'highpass'; filter.frequency.value = 8000;
    tone.connect(filter).connect(end)`) < 0.05);
  assert.ok(loudness(`
    filter = ctx.createBiquadFilter(); filter.frequency.value = 8000;
    tone.connect(filter).connect(end)`) > 0.9);
});

test('a tone moves another node\'s parameter', () => {
  const moved = loudness(`
    still = ctx.createConstantSource(); still.start();
    gain = ctx.createGain(); gain.gain.value = 0;
    tone.connect(gain.gain); still.connect(gain).connect(end)`);
  assert.ok(moved > 0.99);
});

test('a script processor hears what flows in and speaks what it writes', () => {
  const it = context();
  it.page(`
    heard = 0;
    tone = ctx.createOscillator(); tone.start();
    processor = ctx.createScriptProcessor(512, 1, 1);
    processor.onaudioprocess = e => {
      heard = Math.max(heard, ...e.inputBuffer.getChannelData(0));
      e.outputBuffer.getChannelData(0).fill(0.25);
    };
    end = ctx.createAnalyser();
    tone.connect(processor); processor.connect(end); processor.connect(ctx.destination);
  `);
  it.render(12);
  assert.ok(it.page('heard') > 0.99);
  assert.equal(it.page(`{ const found = new Float32Array(32);
    end.getFloatTimeDomainData(found); found[31] }`), 0.25);
});

test('there is no AudioWorklet, and pages can see it', () => {
  const it = context();
  assert.equal(it.page("'AudioWorkletNode' in window || 'audioWorklet' in ctx"), false);
});
