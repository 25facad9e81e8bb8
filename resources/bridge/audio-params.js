// AudioParam and its changes over time (Web Audio API, 1.6).
const audioParams = (() => {
  const { RangeError, TypeError, copy, push, remove, exp, floor, indexOf, max, min, pow } =
    primordials;
  const RATES = ['a-rate', 'k-rate'];
  const MOST_EVENTS = 1000;
  let stateOf;

  class AudioParam {
    #state;
    static { stateOf = idl.brand(self => self.#state); }
    constructor(key, context, value, least = -3.4028234663852886e38, most = 3.4028234663852886e38) {
      idl.guard(key);
      this.#state = {
        __proto__: null, context, base: value, start: value, least, most, rate: 'a-rate',
        events: [], from: [],
      };
    }
    get value() {
      const state = stateOf(this);
      return bounded(state, valueAt(state, state.context.time()));
    }
    set value(given) {
      const state = stateOf(this);
      const value = webidl.real(given);
      if (state.events.length === 0) state.base = value;
      else insert(state, event('set', value, state.context.time()));
    }
    get automationRate() { return stateOf(this).rate; }
    set automationRate(given) {
      const state = stateOf(this);
      const rate = webidl.text(given);
      if (indexOf(RATES, rate) >= 0) state.rate = rate;
    }
    get defaultValue() { return stateOf(this).start; }
    get minValue() { return stateOf(this).least; }
    get maxValue() { return stateOf(this).most; }
    setValueAtTime(value, startTime) {
      idl.needs(arguments, 2, 'setValueAtTime');
      return add(this, event('set', webidl.real(value), moment(startTime)));
    }
    linearRampToValueAtTime(value, endTime) {
      idl.needs(arguments, 2, 'linearRampToValueAtTime');
      return add(this, event('linear', webidl.real(value), moment(endTime)));
    }
    exponentialRampToValueAtTime(value, endTime) {
      idl.needs(arguments, 2, 'exponentialRampToValueAtTime');
      const end = webidl.real(value);
      if (end === 0) throw new RangeError('An exponential ramp never ends at 0');
      return add(this, event('exponential', end, moment(endTime)));
    }
    setTargetAtTime(target, startTime, timeConstant) {
      idl.needs(arguments, 3, 'setTargetAtTime');
      const aim = event('target', webidl.real(target), moment(startTime));
      aim.constant = moment(timeConstant);
      return add(this, aim);
    }
    setValueCurveAtTime(values, startTime, duration) {
      idl.needs(arguments, 3, 'setValueCurveAtTime');
      const points = webidl.sequence(values, webidl.real);
      if (points.length < 2) throw errors.named('InvalidStateError', 'A curve has two values');
      const curve = event('curve', points[points.length - 1], moment(startTime));
      curve.points = points;
      curve.duration = moment(duration);
      if (curve.duration === 0) throw new RangeError('A curve takes time');
      return add(this, curve);
    }
    cancelScheduledValues(cancelTime) {
      const state = stateOf(this);
      idl.needs(arguments, 1, 'cancelScheduledValues');
      cancel(state, moment(cancelTime));
      return this;
    }
    cancelAndHoldAtTime(cancelTime) {
      const state = stateOf(this);
      idl.needs(arguments, 1, 'cancelAndHoldAtTime');
      hold(state, moment(cancelTime));
      return this;
    }
  }
  idl.expose(AudioParam);

  const moment = time => {
    const read = webidl.real(time);
    if (read < 0) throw new RangeError('The time is below zero');
    return read;
  };

  const event = (kind, value, time) =>
    ({ __proto__: null, kind, value, time, constant: 0, points: null, duration: 0 });

  const isRamp = ({ kind }) => kind === 'linear' || kind === 'exponential';

  const add = (self, one) => {
    insert(stateOf(self), one);
    return self;
  };

  // Events stay in the order of their times; one more at the same time comes after.
  const insert = (state, one) => {
    const now = state.context.time();
    forget(state, now);
    const { events } = state;
    mustBeFree(events, one);
    if (events.length >= MOST_EVENTS) throw errors.named('NotSupportedError', 'Too many changes');
    if (events.length === 0 && isRamp(one)) push(events, event('set', state.base, now));
    push(events, one);
    for (let i = events.length - 1; i > 0 && events[i - 1].time > one.time; i--) {
      events[i] = events[i - 1];
      events[i - 1] = one;
    }
  };

  const mustBeFree = (events, one) => {
    for (let i = 0; i < events.length; i++) {
      const { kind, time, duration } = events[i];
      const isInside = kind === 'curve' && one.time > time && one.time < time + duration;
      const isOver = one.kind === 'curve' && time > one.time && time < one.time + one.duration;
      if (isInside || isOver) throw errors.named('NotSupportedError', 'Changes overlap a curve');
    }
  };

  // What an event that is over has left behind is all that counts.
  const forget = (state, now) => {
    const { events } = state;
    while (events.length > 1 && events[1].time <= now) {
      state.base = valueAt(state, events[1].time);
      remove(events, 0);
    }
  };

  const cancel = (state, time) => {
    const kept = copy(state.events);
    state.events = [];
    for (let i = 0; i < kept.length; i++) {
      const { kind, time: at, duration } = kept[i];
      if (at < time && !(kind === 'curve' && at + duration > time)) push(state.events, kept[i]);
    }
  };

  const hold = (state, time) => {
    const value = valueAt(state, time);
    const { events } = state;
    let next = null;
    for (let i = events.length - 1; i >= 0 && events[i].time > time; i--) next = events[i];
    cancel(state, time);
    push(state.events, event(next && isRamp(next) ? next.kind : 'set', value, time));
  };

  const ramp = (before, since, { kind, value, time }, now) => {
    const part = (now - since) / (time - since);
    if (kind === 'linear') return before + (value - before) * part;
    return before * value > 0 ? before * pow(value / before, part) : before;
  };

  const approach = (before, { value, time, constant }, now) =>
    constant === 0 ? value : value + (before - value) * exp((time - now) / constant);

  const along = ({ points, time, duration }, now) => {
    const at = (now - time) / duration * (points.length - 1);
    const first = min(floor(at), points.length - 2);
    return points[first] + (points[first + 1] - points[first]) * (at - first);
  };

  const valueAt = ({ base, events }, now) => {
    let value = base;
    let since = 0;
    for (let i = 0; i < events.length; i++) {
      const one = events[i];
      const next = i + 1 < events.length ? events[i + 1] : null;
      if (isRamp(one)) {
        if (now < one.time) return ramp(value, since, one, now);
        value = one.value;
        since = one.time;
        continue;
      }
      if (now < one.time) return value;
      since = one.time;
      if (one.kind === 'set') {
        value = one.value;
      } else if (one.kind === 'curve') {
        if (now < one.time + one.duration) return along(one, now);
        value = one.value;
        since = one.time + one.duration;
      } else if (!next || !isRamp(next)) {
        if (!next || now < next.time) return approach(value, one, now);
        value = approach(value, one, next.time);
      }
    }
    return value;
  };

  const bounded = ({ least, most }, value) => max(least, min(most, value));

  // The values of the samples that begin at a time; `added` gives what other nodes add to each.
  const values = (param, samples, time, added) => {
    const state = stateOf(param);
    const { rate, events, context } = state;
    const isStill = rate === 'k-rate' || events.length === 0;
    const first = valueAt(state, time);
    for (let i = 0; i < samples.length; i++) {
      const value = isStill ? first : valueAt(state, time + i / context.rate);
      samples[i] = bounded(state, value + (added ? added[rate === 'k-rate' ? 0 : i] : 0));
    }
    return samples;
  };

  const isParam = value => {
    try {
      stateOf(value);
      return true;
    } catch {
      return false;
    }
  };

  const convert = value => {
    if (!isParam(value)) throw new TypeError('The value is not an AudioParam');
    return stateOf(value);
  };

  return { AudioParam, isParam, convert, values };
})();
