// RTCStatsReport (WebRTC 1.0, 8.4) and which statistics belong to a selector (8.5).
const peerStats = (() => {
  const { Map, apply, defineProperty, iterator, keys, mapEntries, mapForEach, mapGet, mapHas,
    mapKeys, mapSet, mapSize, mapValues, push } = primordials;
  let mapOf;

  class RTCStatsReport {
    #map;
    static { mapOf = idl.brand(self => self.#map); }
    constructor(key, map) {
      idl.guard(key);
      this.#map = map;
    }
    get size() { return mapSize(mapOf(this)); }
    get(key) { return mapGet(mapOf(this), key); }
    has(key) { return mapHas(mapOf(this), key); }
    keys() { return mapKeys(mapOf(this)); }
    values() { return mapValues(mapOf(this)); }
    entries() { return mapEntries(mapOf(this)); }
    forEach(callback, thisArg = undefined) {
      mapForEach(mapOf(this), (value, key) => apply(callback, thisArg, [value, key, this]));
    }
  }
  idl.expose(RTCStatsReport);
  defineProperty(RTCStatsReport.prototype, iterator, { __proto__: null,
    value: RTCStatsReport.prototype.entries, writable: true, configurable: true });

  const report = list => {
    const map = new Map();
    for (let i = 0; i < list.length; i++) mapSet(map, list[i].id, { ...list[i] });
    return new RTCStatsReport(idl.inside, map);
  };

  // All that one refers to, directly or not, by members whose name ends so.
  const withReferences = (all, chosen) => {
    const byId = { __proto__: null };
    for (let i = 0; i < all.length; i++) byId[all[i].id] = all[i];
    const seen = { __proto__: null };
    const list = [];
    const visit = one => {
      if (!one || seen[one.id]) return;
      seen[one.id] = true;
      push(list, one);
      const names = keys(one);
      for (let i = 0; i < names.length; i++) {
        if (names[i] !== 'id' && primordials.exec(/Id$/, names[i])) visit(byId[one[names[i]]]);
      }
    };
    for (let i = 0; i < chosen.length; i++) visit(chosen[i]);
    return list;
  };

  const of = (all, t, side) => {
    const chosen = [];
    const type = side === 'sender' ? 'outbound-rtp' : 'inbound-rtp';
    for (let i = 0; i < all.length; i++) {
      if (all[i].type === type && all[i].mid === t.mid && t.mid !== null) push(chosen, all[i]);
    }
    return withReferences(all, chosen);
  };

  return { report, of };
})();
