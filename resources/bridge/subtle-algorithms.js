// Which algorithms an operation knows, and the members of their dictionaries
// (Web Cryptography, 18.4: normalizing an algorithm).
const subtleAlgorithms = (() => {
  const { DOMException, TypeError, create, floor, isFinite, lower } = primordials;

  // [EnforceRange]
  const whole = most => value => {
    const read = +value;
    if (!isFinite(read)) throw new TypeError('The number is not finite');
    const cut = read < 0 ? -floor(-read) : floor(read);
    if (cut < 0 || cut > most) throw new TypeError('The number is out of range');
    return cut;
  };
  const octet = whole(255);
  const short = whole(65535);
  const long = whole(4294967295);

  const bytes = value => {
    if (!buffers.isSource(value)) throw new TypeError('The value holds no bytes');
    return buffers.text(value);
  };
  const bigInteger = value => {
    if (!buffers.isOctets(value)) throw new TypeError('The value is no Uint8Array');
    return buffers.text(value);
  };
  const publicKey = value => subtleKeys.inner(value).number;
  const hash = value => normalize('digest', value);

  const need = convert => ({ __proto__: null, convert, needed: true });
  const may = convert => ({ __proto__: null, convert, needed: false });
  const none = { __proto__: null };
  const hashed = { __proto__: null, hash: need(hash) };
  const curve = { __proto__: null, namedCurve: need(webidl.text) };
  const rsa = {
    __proto__: null, modulusLength: need(long), publicExponent: need(bigInteger), hash: need(hash),
  };
  const hmac = { __proto__: null, hash: need(hash), length: may(long) };
  const sized = { __proto__: null, length: need(short) };
  const cbc = { __proto__: null, iv: need(bytes) };
  const ctr = { __proto__: null, counter: need(bytes), length: need(octet) };
  const gcm = {
    __proto__: null, additionalData: may(bytes), iv: need(bytes), tagLength: may(octet),
  };
  const agreement = { __proto__: null, public: need(publicKey) };
  const pbkdf2 = {
    __proto__: null, hash: need(hash), iterations: need(long), salt: need(bytes),
  };
  const hkdf = { __proto__: null, hash: need(hash), info: need(bytes), salt: need(bytes) };
  const pss = { __proto__: null, saltLength: need(long) };
  const oaep = { __proto__: null, label: may(bytes) };

  const each = (names, members) => {
    const table = create(null);
    for (let i = 0; i < names.length; i++) table[names[i]] = members;
    return table;
  };
  const joined = tables => {
    const all = create(null);
    for (let i = 0; i < tables.length; i++) primordials.assign(all, tables[i]);
    return all;
  };
  const AES = ['AES-CBC', 'AES-CTR', 'AES-GCM', 'AES-KW'];
  const RSA = ['RSASSA-PKCS1-v1_5', 'RSA-PSS', 'RSA-OAEP'];
  const OCTETS = ['Ed25519', 'X25519'];
  const signing = joined([each(['HMAC', 'RSASSA-PKCS1-v1_5', 'Ed25519'], none),
    { __proto__: null, 'RSA-PSS': pss, ECDSA: hashed }]);
  const ciphers = {
    __proto__: null, 'AES-CBC': cbc, 'AES-CTR': ctr, 'AES-GCM': gcm, 'RSA-OAEP': oaep,
  };
  const deriving = {
    __proto__: null, PBKDF2: pbkdf2, HKDF: hkdf, ECDH: agreement, X25519: agreement,
  };
  const wrapping = each(['AES-KW'], none);
  const known = {
    __proto__: null,
    digest: each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'], none),
    sign: signing,
    verify: signing,
    encrypt: ciphers,
    decrypt: ciphers,
    generateKey: joined([each(AES, sized), each(RSA, rsa), each(['ECDSA', 'ECDH'], curve),
      each(OCTETS, none), { __proto__: null, HMAC: hmac }]),
    importKey: joined([each(AES, none), each(RSA, hashed), each(['ECDSA', 'ECDH'], curve),
      each(OCTETS, none), each(['PBKDF2', 'HKDF'], none), { __proto__: null, HMAC: hmac }]),
    deriveBits: deriving,
    length: joined([each(AES, sized), each(['PBKDF2', 'HKDF'], none),
      { __proto__: null, HMAC: hmac }]),
    wrapKey: wrapping,
    unwrapKey: wrapping,
  };

  const named = (table, name) => {
    const names = primordials.keys(table);
    for (let i = 0; i < names.length; i++) {
      if (lower(names[i]) === lower(name)) return names[i];
    }
    throw new DOMException(`This operation knows no algorithm "${name}"`, 'NotSupportedError');
  };

  // What Java is told of the algorithm, bytes in base 64.
  const normalize = (operation, given) => {
    const asObject = webidl.isObject(given);
    const wanted = asObject ? given.name : webidl.text(given);
    if (wanted === undefined) throw new TypeError('The algorithm has no name');
    const name = named(known[operation], webidl.text(wanted));
    const members = known[operation][name];
    const found = { __proto__: null, name };
    const list = primordials.keys(members);
    for (let i = 0; i < list.length; i++) {
      const value = asObject ? given[list[i]] : undefined;
      const { convert, needed } = members[list[i]];
      if (value !== undefined) found[list[i]] = convert(value);
      else if (needed) throw new TypeError(`The algorithm lacks its ${list[i]}`);
    }
    return found;
  };

  // The first of several operations that knows the algorithm.
  const either = (operations, given) => {
    for (let i = 0; i < operations.length - 1; i++) {
      try {
        return normalize(operations[i], given);
      } catch (e) {
        if (!errors.isDom(e)) throw e;
      }
    }
    return normalize(operations[operations.length - 1], given);
  };

  return { normalize, either };
})();
