// Which device fits what a page wants, and how it shall run.
const constraints = (() => {
  const { isArray, isFinite, min, max, abs, indexOf, TypeError } = primordials;
  const NUMBERS = ['width', 'height', 'frameRate'];

  const supported = () => ({
    deviceId: true, facingMode: true, frameRate: true, groupId: true, height: true, width: true,
  });

  const number = (name, wish) => {
    if (wish === undefined) return {};
    if (typeof wish !== 'object' || wish === null) return { ideal: real(name, wish) };
    const read = {};
    for (const key of ['min', 'max', 'ideal', 'exact']) {
      if (wish[key] !== undefined) read[key] = real(name, wish[key]);
    }
    return read;
  };

  const real = (name, value) => {
    const read = +value;
    if (!isFinite(read)) throw new TypeError(`${name} is not a finite number`);
    return read;
  };

  const texts = value => value === undefined ? [] : isArray(value) ? value : [`${value}`];

  const text = wish => typeof wish === 'object' && wish !== null && !isArray(wish)
    ? { exact: texts(wish.exact), ideal: texts(wish.ideal) }
    : { exact: [], ideal: texts(wish) };

  const fits = (device, wishes) => {
    for (const name of ['deviceId', 'groupId', 'facingMode']) {
      const { exact } = text(wishes[name]);
      if (exact.length > 0 && indexOf(exact, device[name]) < 0) return name;
    }
    for (const name of NUMBERS) {
      const range = device.ranges[name];
      const { min: least, max: most, exact } = number(name, wishes[name]);
      if (range === undefined) continue;
      const low = max(least ?? range[0], exact ?? range[0], range[0]);
      const high = min(most ?? range[1], exact ?? range[1], range[1]);
      if (low > high) return name;
    }
    return null;
  };

  const distance = (device, wishes) => {
    let far = 0;
    for (const name of ['deviceId', 'groupId', 'facingMode']) {
      const { ideal } = text(wishes[name]);
      if (ideal.length > 0 && indexOf(ideal, device[name]) < 0) far += 1;
    }
    return far;
  };

  const settle = (device, wishes) => {
    const settings = {};
    for (const name of NUMBERS) {
      const range = device.ranges[name];
      if (range === undefined) continue;
      const { min: least, max: most, ideal, exact } = number(name, wishes[name]);
      const wanted = exact ?? ideal ?? device.usual[name];
      settings[name] = min(max(wanted, least ?? range[0], range[0]), most ?? range[1], range[1]);
    }
    const { width, height } = device.usual;
    if (width && wishes.width !== undefined && wishes.height === undefined) {
      settings.height = max(1, min(device.ranges.height[1],
        Math.round(settings.width * height / width)));
    } else if (width && wishes.height !== undefined && wishes.width === undefined) {
      settings.width = max(1, min(device.ranges.width[1],
        Math.round(settings.height * width / height)));
    }
    return settings;
  };

  // The best device and its settings; throws OverconstrainedError with the name that no one met.
  const select = (devices, wishes) => {
    let failed = '';
    let best = null;
    let bestDistance = Infinity;
    for (const device of devices) {
      const name = fits(device, wishes);
      const far = name === null ? distance(device, wishes) : Infinity;
      if (name !== null) failed = name;
      if (far < bestDistance) {
        best = device;
        bestDistance = abs(far);
      }
    }
    if (best === null) {
      throw new errors.OverconstrainedError(failed, `no device has this ${failed}`);
    }
    return { device: best, settings: settle(best, wishes) };
  };

  return { select, supported };
})();
