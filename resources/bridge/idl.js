// Classes that look as Web IDL says they look.
const idl = (() => {
  const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys, TypeError, Event,
    WeakMap, weakGet, weakSet, listen } = primordials;

  // The second argument of our own calls to constructors that pages may not call.
  const inside = {};
  const guard = key => {
    if (key !== inside) throw new TypeError('Illegal constructor');
  };

  const finish = (type, name = type.name) => {
    const prototype = type.prototype;
    const keys = ownKeys(prototype);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 'constructor' || typeof keys[i] !== 'string') continue;
      const found = getOwnPropertyDescriptor(prototype, keys[i]);
      found.enumerable = true;
      defineProperty(prototype, keys[i], found);
    }
    defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
    return type;
  };

  const expose = (type, name = type.name) => {
    finish(type, name);
    defineProperty(window, name,
      { value: type, writable: true, enumerable: false, configurable: true });
  };

  // An attribute such as onended: one listener that can be exchanged and keeps its place.
  const handler = (type, event) => {
    const held = new WeakMap();
    const name = 'on' + event;
    defineProperty(type.prototype, name, {
      enumerable: true,
      configurable: true,
      get() {
        const entry = weakGet(held, this);
        return entry ? entry.callback : null;
      },
      set(value) {
        const callback = typeof value === 'function' ? value : null;
        const entry = weakGet(held, this);
        if (entry) {
          entry.callback = callback;
        } else if (callback) {
          const fresh = { callback };
          weakSet(held, this, fresh);
          listen(this, event, e => fresh.callback && apply(fresh.callback, this, [e]));
        }
      },
    });
  };

  const fire = (target, event) => primordials.dispatch(target, new Event(event));

  return { inside, guard, expose, handler, fire };
})();
