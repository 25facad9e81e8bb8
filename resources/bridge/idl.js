// Classes that look as Web IDL says they look (Web IDL, 3.7 to 3.14).
const idl = (() => {
  const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys, TypeError, Event, WeakMap,
    weakGet, weakSet, listen, preventDefault, toStringTag, view } = primordials;

  // The first argument of our own calls to constructors that pages may not call.
  const inside = {};
  const guard = key => {
    if (key !== inside) throw new TypeError('Illegal constructor');
  };

  const illegal = () => new TypeError('Illegal invocation');

  // The hidden part of an object, by a reader that throws for every other kind of object.
  const brand = read => self => {
    try {
      return read(self);
    } catch {
      throw illegal();
    }
  };

  const needs = (given, count, what) => {
    if (given.length < count) {
      throw new TypeError(
        `${what}: ${count} argument(s) required, but only ${given.length} present`);
    }
  };

  // An operation that returns a promise, and rejects it where others throw.
  const promise = (self, check, work) => {
    try {
      check(self);
      return work();
    } catch (e) {
      return primordials.rejected(e);
    }
  };

  const isActive = () => view() !== null;

  const finish = (type, { name = type.name, length = 0 } = {}) => {
    const prototype = type.prototype;
    const keys = ownKeys(prototype);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 'constructor' || typeof keys[i] !== 'string') continue;
      const found = getOwnPropertyDescriptor(prototype, keys[i]);
      found.enumerable = true;
      defineProperty(prototype, keys[i], found);
    }
    defineProperty(type, 'length', { value: length, configurable: true });
    defineProperty(prototype, toStringTag, { value: name, configurable: true });
    return type;
  };

  const expose = (type, { name = type.name, length = 0 } = {}) => {
    finish(type, { name, length });
    defineProperty(window, name,
      { value: type, writable: true, enumerable: false, configurable: true });
  };

  // An attribute such as onended: one listener that can be exchanged and keeps its place; it gets
  // what `see` makes of the event.
  const handler = (type, event, check, see = e => e) => {
    const held = new WeakMap();
    const name = 'on' + event;
    const { get, set } = getOwnPropertyDescriptor({
      get [name]() {
        check(this);
        const entry = weakGet(held, this);
        return entry ? entry.callback : null;
      },
      set [name](value) {
        check(this);
        const callback = typeof value === 'function' || (typeof value === 'object' && value)
          ? value : null;
        const entry = weakGet(held, this);
        if (entry) {
          entry.callback = callback;
        } else if (callback) {
          const fresh = { __proto__: null, callback };
          weakSet(held, this, fresh);
          listen(this, event, e => {
            if (typeof fresh.callback !== 'function') return;
            if (apply(fresh.callback, this, [see(e)]) === false) preventDefault(e);
          });
        }
      },
    }, name);
    defineProperty(type.prototype, name, { enumerable: true, configurable: true, get, set });
  };

  // Members of an existing interface, written as an object's accessors and methods.
  const extend = (type, members) => {
    const names = ownKeys(members);
    for (let i = 0; i < names.length; i++) {
      defineProperty(type.prototype, names[i], {
        ...getOwnPropertyDescriptor(type.prototype, names[i]),
        ...getOwnPropertyDescriptor(members, names[i]),
        enumerable: true,
        configurable: true,
      });
    }
  };

  const constants = (type, values) => {
    const names = ownKeys(values);
    for (let i = 0; i < names.length; i++) {
      const how = { __proto__: null, value: values[names[i]], enumerable: true };
      defineProperty(type, names[i], how);
      defineProperty(type.prototype, names[i], how);
    }
  };

  const fire = (target, event) => {
    if (isActive()) primordials.dispatch(target, new Event(event));
  };

  return {
    inside, guard, brand, needs, promise, isActive, expose, constants, extend, handler, fire,
  };
})();
