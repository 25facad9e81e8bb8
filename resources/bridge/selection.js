// Which device fits, and how it shall run (Media Capture and Streams, 11.1.4: SelectSettings).
const selection = (() => {
  const { assign, copy, create, keys, indexOf, own, push, min, max, abs, round } = primordials;
  const LONGEST_TEXT = 500;
  const SINGLE = ['displaySurface', 'logicalSurface'];

  // What is still possible with a device: ranges of numbers and lists of choices.
  const possibilities = card => {
    const left = create(null);
    const ranges = keys(card.ranges);
    for (let i = 0; i < ranges.length; i++) {
      left[ranges[i]] =
        { __proto__: null, low: card.ranges[ranges[i]][0], high: card.ranges[ranges[i]][1] };
    }
    const choices = keys(card.choices);
    for (let i = 0; i < choices.length; i++) left[choices[i]] = card.choices[choices[i]];
    left.deviceId = [card.deviceId];
    left.groupId = [card.groupId];
    return left;
  };

  const overlap = (all, some) => {
    const both = [];
    for (let i = 0; i < all.length; i++) if (indexOf(some, all[i]) >= 0) push(both, all[i]);
    return both;
  };

  const hasTooLong = texts => {
    for (let i = 0; texts !== undefined && i < texts.length; i++) {
      if (typeof texts[i] === 'string' && texts[i].length > LONGEST_TEXT) return true;
    }
    return false;
  };

  const narrowed = (possible, wish) => {
    if (primordials.isArray(possible)) {
      if (hasTooLong(wish.exact) || hasTooLong(wish.ideal)) return null;
      const both = wish.exact === undefined ? possible : overlap(possible, wish.exact);
      return both.length > 0 ? both : null;
    }
    const low = max(possible.low, wish.min ?? possible.low, wish.exact ?? possible.low);
    const high = min(possible.high, wish.max ?? possible.high, wish.exact ?? possible.high);
    return low <= high ? { __proto__: null, low, high } : null;
  };

  const within = (range, number) => number >= range.low && number <= range.high;

  // Without scaling there are only the sizes of the device itself.
  const unscaled = (left, card) => {
    if (!card.modes || indexOf(left.resizeMode, 'crop-and-scale') >= 0) return '';
    let wide = false;
    for (let i = 0; i < card.modes.length; i++) {
      if (!within(left.width, card.modes[i][0])) continue;
      wide = true;
      if (within(left.height, card.modes[i][1])) return '';
    }
    return wide ? 'height' : 'width';
  };

  // The name of the constraint that cannot be met, or nothing and a narrower `left`.
  const narrow = (left, terms, card) => {
    const next = create(null);
    const names = keys(terms);
    for (let i = 0; i < names.length; i++) {
      if (left[names[i]] === undefined) continue;
      next[names[i]] = narrowed(left[names[i]], terms[names[i]]);
      if (next[names[i]] === null) return names[i];
    }
    const failed = unscaled({ __proto__: null, ...left, ...next }, card);
    if (failed) return failed;
    assign(left, next);
    return '';
  };

  const distance = (left, terms) => {
    let far = 0;
    const names = keys(terms);
    for (let i = 0; i < names.length; i++) {
      const { ideal } = terms[names[i]];
      const possible = left[names[i]];
      if (ideal === undefined || possible === undefined) continue;
      if (primordials.isArray(possible)) {
        far += overlap(possible, ideal).length > 0 ? 0 : 1;
      } else {
        const nearest = min(max(ideal, possible.low), possible.high);
        far += nearest === ideal ? 0 : abs(nearest - ideal) / max(abs(nearest), abs(ideal));
      }
    }
    return far;
  };

  const clip = (number, range) => min(max(number, range.low), range.high);
  const side = (number, range) => clip(max(1, round(number)), range);

  const size = (left, basic, card) => {
    const { width: w, height: h } = card.usual;
    const ratio = basic.aspectRatio === undefined ? w / h
      : clip(basic.aspectRatio.ideal ?? w / h, left.aspectRatio);
    const wide = basic.width && (basic.width.ideal ?? basic.width.exact);
    const high = basic.height && (basic.height.ideal ?? basic.height.exact);
    let width = clip(wide ?? (high === undefined ? w : round(high * ratio)), left.width);
    let height = clip(high ?? width / ratio, left.height);
    if (high === undefined) {
      height = side(width / ratio, left.height);
      width = wide === undefined ? side(min(width, height * ratio), left.width) : width;
    } else if (wide === undefined) {
      width = side(height * ratio, left.width);
    }
    return nearestMode(left, card, { width: side(width, left.width), height });
  };

  const nearestMode = (left, card, wanted) => {
    if (!card.modes || indexOf(left.resizeMode, 'crop-and-scale') >= 0) return wanted;
    let best = null;
    let far = Infinity;
    for (let i = 0; i < card.modes.length; i++) {
      const width = card.modes[i][0];
      const height = card.modes[i][1];
      const off = abs(width - wanted.width) + abs(height - wanted.height);
      if (off < far && within(left.width, width) && within(left.height, height)) {
        best = { __proto__: null, width, height };
        far = off;
      }
    }
    return best;
  };

  const isMode = (card, { width, height }) => {
    if (!card.modes) return true;
    for (let i = 0; i < card.modes.length; i++) {
      if (card.modes[i][0] === width && card.modes[i][1] === height) return true;
    }
    return false;
  };

  const settle = (left, basic, card) => {
    const settings = { __proto__: null };
    const names = keys(left);
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const possible = left[name];
      const ideal = basic[name] && basic[name].ideal;
      if (primordials.isArray(possible)) {
        const liked = ideal === undefined ? [] : overlap(ideal, possible);
        settings[name] = liked.length > 0 ? liked[0] : possible[0];
      } else if (left.width === undefined || name === 'frameRate') {
        settings[name] = clip(ideal ?? card.usual[name] ?? possible.low, possible);
      }
    }
    if (left.width !== undefined) {
      const { width, height } = size(left, basic, card);
      settings.width = width;
      settings.height = height;
      settings.aspectRatio = width / height;
      if (!isMode(card, settings)) settings.resizeMode = 'crop-and-scale';
    }
    return settings;
  };

  const fit = (card, { basic, advanced }) => {
    const left = possibilities(card);
    const failed = narrow(left, basic, card);
    if (failed) return { __proto__: null, failed };
    for (let i = 0; i < advanced.length; i++) narrow(left, advanced[i], card);
    return { __proto__: null, failed: '', left };
  };

  // The best device and its settings; throws OverconstrainedError with the name that no one met.
  const select = (cards, converted) => {
    const parts = constraints.parts(converted);
    let failed = '';
    let best = null;
    let far = Infinity;
    for (let i = 0; i < cards.length; i++) {
      const found = fit(cards[i], parts);
      failed = found.failed || failed;
      const off = found.failed ? Infinity : distance(found.left, parts.basic);
      if (off < far) {
        best = {
          __proto__: null, card: cards[i], settings: settle(found.left, parts.basic, cards[i]),
        };
        far = off;
      }
    }
    if (best === null) {
      throw new errors.OverconstrainedError(failed, `Cannot satisfy ${failed}`);
    }
    return best;
  };

  // How the device's picture shall come to its size: as it is, whole, or cropped.
  const sizing = converted => {
    const { basic, advanced } = constraints.parts(converted);
    const modes = basic.resizeMode && (basic.resizeMode.exact || basic.resizeMode.ideal);
    if (modes && modes[0] === 'none') return 'none';
    return basic.width || basic.height || basic.aspectRatio || advanced.length > 0 ? 'crop' : 'fit';
  };

  // The name of the size that was demanded and is not there, or nothing.
  const unmet = (settings, converted) => {
    const { basic } = constraints.parts(converted);
    const misses = name => {
      const only = { __proto__: null, low: settings[name], high: settings[name] };
      return basic[name] && narrowed(only, basic[name]) === null;
    };
    return misses('width') ? 'width' : misses('height') ? 'height' : '';
  };

  // A MediaTrackCapabilities dictionary.
  const capabilities = card => {
    const found = {};
    const ranges = keys(card.ranges);
    for (let i = 0; i < ranges.length; i++) {
      const range = card.ranges[ranges[i]];
      own(found, ranges[i], { max: range[1], min: range[0] });
    }
    const choices = keys(card.choices);
    for (let i = 0; i < choices.length; i++) {
      const all = card.choices[choices[i]];
      own(found, choices[i], indexOf(SINGLE, choices[i]) >= 0 ? all[0] : copy(all));
    }
    own(found, 'deviceId', card.deviceId);
    own(found, 'groupId', card.groupId);
    return found;
  };

  return { select, sizing, unmet, capabilities };
})();
