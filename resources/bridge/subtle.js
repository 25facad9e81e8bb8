// crypto.subtle (Web Cryptography, 14). Java does the work; what may be done it judges, too.
(() => {
  const { Crypto, Promise, TypeError, WeakMap, held, isFinite, keys, listed, own, push, remove,
    then, weakGet, weakSet } = primordials;
  const FORMATS = ['raw', 'spki', 'pkcs8', 'jwk'];
  const MEMBERS = ['alg', 'crv', 'd', 'dp', 'dq', 'e', 'ext', 'k', 'key_ops', 'kty', 'n', 'oth',
    'p', 'q', 'qi', 'use', 'x', 'y'];
  // Fewer than Java takes at once, so that devices are not kept waiting by a page that hashes.
  const MOST_AT_ONCE = 8;
  const waiting = [];
  let running = 0;
  let check;

  const next = () => {
    while (running < MOST_AT_ONCE && waiting.length > 0) {
      const { told, resolve, reject } = waiting[0];
      remove(waiting, 0);
      running++;
      const over = act => value => {
        running--;
        act(value);
        next();
      };
      then(channel.ask('subtle', told, channel.long), over(resolve), over(reject));
    }
  };

  const ask = (what, told) => new Promise((resolve, reject) => {
    own(told, 'what', what);
    push(waiting, { __proto__: null, told, resolve, reject });
    next();
  });

  const bytesOf = async answer => buffers.read((await held(answer)).bytes);

  const keysOf = async answer => {
    const { keys: told } = await held(answer);
    const first = subtleKeys.make(told[0]);
    if (told.length === 1) return first;
    return { privateKey: first, publicKey: subtleKeys.make(told[1]) };
  };

  const number = key => subtleKeys.inner(key).number;

  const format = value => webidl.member(value, FORMATS, 'The format');

  const jwk = value => {
    const given = webidl.dictionary(value, 'The key');
    const read = { __proto__: null };
    for (let i = 0; i < MEMBERS.length; i++) {
      const name = MEMBERS[i];
      const member = given[name];
      if (member === undefined) continue;
      read[name] = name === 'ext' ? !!member
        : name === 'key_ops' ? listed(webidl.sequence(member, webidl.text))
          : name === 'oth' ? listed([]) : webidl.text(member);
    }
    return read;
  };

  const jwkOf = members => {
    const made = {};
    const names = keys(members);
    for (let i = 0; i < names.length; i++) own(made, names[i], members[names[i]]);
    return made;
  };

  const bits = length => {
    if (length === null || length === undefined) return null;
    const read = +length;
    return isFinite(read) ? read >>> 0 : 0;
  };

  class SubtleCrypto {
    #here = true;
    static { check = idl.brand(self => self.#here); }
    constructor(key) { idl.guard(key); }
    async encrypt(algorithm, key, data) {
      return await held(cipher(this, arguments, 'encrypt', algorithm, key, data));
    }
    async decrypt(algorithm, key, data) {
      return await held(cipher(this, arguments, 'decrypt', algorithm, key, data));
    }
    async sign(algorithm, key, data) {
      return await held(cipher(this, arguments, 'sign', algorithm, key, data));
    }
    async verify(algorithm, key, signature, data) {
      check(this);
      idl.needs(arguments, 4, 'verify');
      const told = {
        __proto__: null, key: number(key), signature: buffers.text(signature),
        data: buffers.text(data), algorithm: subtleAlgorithms.normalize('verify', algorithm),
      };
      return (await held(ask('verify', told))).verified;
    }
    async digest(algorithm, data) {
      check(this);
      idl.needs(arguments, 2, 'digest');
      const told = { __proto__: null, data: buffers.text(data) };
      told.algorithm = subtleAlgorithms.normalize('digest', algorithm);
      return await held(bytesOf(ask('digest', told)));
    }
    async generateKey(algorithm, extractable, keyUsages) {
      check(this);
      idl.needs(arguments, 3, 'generateKey');
      const told = {
        __proto__: null, extractable: !!extractable, usages: subtleKeys.usages(keyUsages),
      };
      told.algorithm = subtleAlgorithms.normalize('generateKey', algorithm);
      return await held(keysOf(ask('generateKey', told)));
    }
    async deriveKey(algorithm, baseKey, derivedKeyType, extractable, keyUsages) {
      check(this);
      idl.needs(arguments, 5, 'deriveKey');
      const told = {
        __proto__: null, key: number(baseKey), extractable: !!extractable,
        usages: subtleKeys.usages(keyUsages),
      };
      derivation(told, algorithm);
      const imported = subtleAlgorithms.normalize('importKey', derivedKeyType);
      told.derived = primordials.assign(
        subtleAlgorithms.normalize('length', derivedKeyType), imported);
      return await held(keysOf(ask('deriveKey', told)));
    }
    async deriveBits(algorithm, baseKey, length = null) {
      check(this);
      idl.needs(arguments, 2, 'deriveBits');
      const told = { __proto__: null, key: number(baseKey), length: bits(length) };
      derivation(told, algorithm);
      return await held(bytesOf(ask('deriveBits', told)));
    }
    async importKey(keyFormat, keyData, algorithm, extractable, keyUsages) {
      check(this);
      idl.needs(arguments, 5, 'importKey');
      const told = { __proto__: null, format: format(keyFormat) };
      const isBytes = buffers.isSource(keyData);
      if (told.format === 'jwk') {
        if (isBytes) throw new TypeError('A JSON Web Key is no buffer');
        told.jwk = jwk(keyData);
      } else {
        if (!isBytes) throw new TypeError('The key holds no bytes');
        told.data = buffers.text(keyData);
      }
      told.extractable = !!extractable;
      told.usages = subtleKeys.usages(keyUsages);
      told.algorithm = subtleAlgorithms.normalize('importKey', algorithm);
      return await held(keysOf(ask('importKey', told)));
    }
    async exportKey(keyFormat, key) {
      check(this);
      idl.needs(arguments, 2, 'exportKey');
      const told = { __proto__: null, format: format(keyFormat), key: number(key) };
      const answer = ask('exportKey', told);
      return told.format === 'jwk'
        ? jwkOf((await held(answer)).jwk) : await held(bytesOf(answer));
    }
    async wrapKey(keyFormat, key, wrappingKey, wrapAlgorithm) {
      check(this);
      idl.needs(arguments, 4, 'wrapKey');
      const told = {
        __proto__: null, format: format(keyFormat), key: number(key),
        wrapping: number(wrappingKey),
        algorithm: subtleAlgorithms.either(['wrapKey', 'encrypt'], wrapAlgorithm),
      };
      return await held(bytesOf(ask('wrapKey', told)));
    }
    async unwrapKey(keyFormat, wrappedKey, unwrappingKey, unwrapAlgorithm, unwrappedKeyAlgorithm,
      extractable, keyUsages) {
      check(this);
      idl.needs(arguments, 7, 'unwrapKey');
      const told = {
        __proto__: null, format: format(keyFormat), data: buffers.text(wrappedKey),
        wrapping: number(unwrappingKey), extractable: !!extractable,
        usages: subtleKeys.usages(keyUsages),
        algorithm: subtleAlgorithms.either(['unwrapKey', 'decrypt'], unwrapAlgorithm),
        derived: subtleAlgorithms.normalize('importKey', unwrappedKeyAlgorithm),
      };
      return await held(keysOf(ask('unwrapKey', told)));
    }
  }
  idl.expose(SubtleCrypto);

  // Three methods of one shape.
  const cipher = async (self, given, what, algorithm, key, data) => {
    check(self);
    idl.needs(given, 3, what);
    const told = { __proto__: null, key: number(key), data: buffers.text(data) };
    told.algorithm = subtleAlgorithms.normalize(what, algorithm);
    return await held(bytesOf(ask(what, told)));
  };

  // The other key of an agreement is named beside the algorithm, as the first is.
  const derivation = (told, algorithm) => {
    told.algorithm = subtleAlgorithms.normalize('deriveBits', algorithm);
    if (told.algorithm.public !== undefined) told.public = told.algorithm.public;
  };

  const only = new SubtleCrypto(idl.inside);
  const owners = new WeakMap();
  weakSet(owners, crypto, true);
  idl.extend(Crypto, {
    get subtle() {
      if (!weakGet(owners, this)) throw new TypeError('Illegal invocation');
      return only;
    },
  });
})();
