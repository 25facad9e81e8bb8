// srcObject: a live stream plays in the element's own native player. A blob makes WebKit create
// that player; at loadstart Java is told which tracks it shall show.
(() => {
  const { apply, defineProperty, nativeSrcObject, preservesPitch, WeakMap, weakGet, weakSet,
    weakHas, listen, Blob, getOwnPropertyDescriptor } = primordials;
  const shows = new WeakMap();
  const bound = new WeakMap();

  const bind = element => {
    const stream = weakGet(shows, element);
    if (!stream || channel.tell('claim', streams.shown(stream)) !== 'ok') return;
    const pitch = apply(preservesPitch.get, element, []);
    apply(preservesPitch.set, element, [pitch]);
    channel.tell('claimed', {});
  };

  defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject'),
    get() {
      const stream = weakGet(shows, this);
      return stream || apply(nativeSrcObject.get, this, []);
    },
    set(value) {
      if (!streams.isStream(value)) {
        apply(nativeSrcObject.set, this, [value]);
        weakSet(shows, this, null);
        return;
      }
      apply(nativeSrcObject.set, this, [new Blob(['live'], { type: 'video/mp4' })]);
      weakSet(shows, this, value);
      if (!weakHas(bound, this)) {
        weakSet(bound, this, true);
        listen(this, 'loadstart', () => bind(this), true);
      }
    },
  });
})();
