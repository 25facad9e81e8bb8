// CryptoKey (Web Cryptography, 13). The key itself is Java's; here is its number.
const subtleKeys = (() => {
  const { FinalizationRegistry, copy, fromBase64, indexOf, keys, listed, push, watchEnd } =
    primordials;
  const USAGES = ['encrypt', 'decrypt', 'sign', 'verify', 'deriveKey', 'deriveBits', 'wrapKey',
    'unwrapKey'];
  const ended = new FinalizationRegistry(number =>
    channel.tell('keyGone', { __proto__: null, key: number }));
  let inner;

  class CryptoKey {
    #state;
    static { inner = idl.brand(key => key.#state); }
    constructor(key, state) {
      idl.guard(key);
      this.#state = state;
    }
    get type() { return inner(this).type; }
    get extractable() { return inner(this).extractable; }
    get algorithm() { return inner(this).algorithm; }
    get usages() { return inner(this).usages; }
  }
  idl.expose(CryptoKey);

  // In the standard's order, each once.
  const ordered = list => {
    const found = [];
    for (let i = 0; i < USAGES.length; i++) {
      if (indexOf(list, USAGES[i]) >= 0) push(found, USAGES[i]);
    }
    return listed(found);
  };

  const usages = given =>
    ordered(webidl.sequence(given, value => webidl.member(value, USAGES, 'A usage')));

  // What the page sees of it is a plain object, which it may change as it likes.
  const plain = told => {
    const made = {};
    const names = keys(told);
    for (let i = 0; i < names.length; i++) {
      const value = told[names[i]];
      primordials.own(made, names[i], names[i] === 'publicExponent' ? fromBase64(value)
        : names[i] === 'hash' ? plain(value) : value);
    }
    return made;
  };

  const make = told => {
    const key = new CryptoKey(idl.inside, {
      __proto__: null,
      number: told.key,
      type: told.type,
      extractable: told.extractable,
      algorithm: plain(told.algorithm),
      usages: copy(ordered(told.usages)),
    });
    watchEnd(ended, key, told.key);
    return key;
  };

  return { inner, usages, make };
})();
