// Conversions of what pages hand over (Web IDL, 3.2).
const webidl = (() => {
  const { apply, isFinite, isNaN, min, max, round, iterator, push, indexOf, floor, exec,
    charCodeAt, TypeError } =
    primordials;
  const MOST_ITEMS = 1000;
  const SURROGATE = /[\uD800-\uDFFF]/;

  const isObject = value =>
    (typeof value === 'object' && value !== null) || typeof value === 'function';

  // A dictionary's members are then read from what this returns.
  const dictionary = (value, what) => {
    if (value === undefined || value === null) return { __proto__: null };
    if (!isObject(value)) throw new TypeError(`${what} is not an object`);
    return value;
  };

  const text = value => {
    if (typeof value === 'symbol') throw new TypeError('A symbol is no text');
    return `${value}`;
  };

  const real = value => {
    const read = +value;
    if (!isFinite(read)) throw new TypeError('The number is not finite');
    return read;
  };

  // [Clamp] unsigned long
  const whole = value => {
    const read = +value;
    return isNaN(read) ? 0 : round(min(max(read, 0), 4294967295));
  };

  // [EnforceRange]
  const ranged = (value, most) => {
    const read = +value;
    const cut = read < 0 ? -floor(-read) : floor(read);
    if (!isFinite(read) || cut < 0 || cut > most) {
      throw new TypeError(`The number is not between 0 and ${most}`);
    }
    return cut;
  };

  // USVString
  const scalars = value => {
    const read = text(value);
    if (!exec(SURROGATE, read)) return read;
    let whole = '';
    for (let i = 0; i < read.length; i++) {
      const code = charCodeAt(read, i);
      const isHigh = code >= 0xD800 && code < 0xDC00;
      const next = isHigh && i + 1 < read.length ? charCodeAt(read, i + 1) : 0;
      if (next >= 0xDC00 && next < 0xE000) {
        whole += read[i] + read[i + 1];
        i++;
      } else {
        whole += code >= 0xD800 && code < 0xE000 ? '\uFFFD' : read[i];
      }
    }
    return whole;
  };

  const member = (value, values, what) => {
    const read = text(value);
    if (indexOf(values, read) < 0) throw new TypeError(`${what} cannot be "${read}"`);
    return read;
  };

  const isSequence = value => isObject(value) && typeof value[iterator] === 'function';

  const sequence = (value, convert) => {
    if (!isSequence(value)) throw new TypeError('The value is no sequence');
    const list = [];
    const walk = apply(value[iterator], value, []);
    const { next } = walk;
    for (let step = apply(next, walk, []); !step.done; step = apply(next, walk, [])) {
      if (list.length >= MOST_ITEMS) throw new TypeError('The sequence is too long');
      push(list, convert(step.value));
    }
    return list;
  };

  return { isObject, dictionary, text, scalars, real, whole, ranged, member, isSequence, sequence };
})();
