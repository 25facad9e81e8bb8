// HTMLMediaElement.captureStream (Media Capture from DOM Elements, 3.1).
(() => {
  const { WeakMap, weakGet, weakSet, listen, push, copy, readyState, videoWidth, apply,
    localName } = primordials;
  const captured = new WeakMap();

  const isPicture = element => localName(element) === 'video' && videoWidth(element) > 0;

  const begin = (element, stream) => {
    const made = [];
    const entry = elements.entryOf(element);
    if (entry) {
      const list = streams.inner(entry.stream).tracks;
      for (let i = 0; i < list.length; i++) {
        push(made, apply(tracks.MediaStreamTrack.prototype.clone, list[i], []));
      }
    } else {
      if (isPicture(element)) push(made, canvases.video(element));
      const source = playing.sound(element);
      if (source) push(made, tracks.make({ __proto__: null, kind: 'audio', source }));
    }
    streams.gain(stream, made);
  };

  const end = stream => {
    const list = copy(streams.inner(stream).tracks);
    for (let i = 0; i < list.length; i++) {
      apply(tracks.MediaStreamTrack.prototype.stop, list[i], []);
    }
    streams.lose(stream, list);
  };

  const each = (element, work) => {
    const list = weakGet(captured, element);
    for (let i = 0; i < list.length; i++) work(list[i]);
  };

  const watch = element => {
    weakSet(captured, element, []);
    listen(element, 'loadedmetadata', () => each(element, stream => begin(element, stream)));
    const endAll = () => each(element, end);
    listen(element, 'ended', endAll);
    listen(element, 'emptied', endAll);
  };

  idl.extend(HTMLMediaElement, {
    captureStream() {
      const ready = readyState(this) > 0;
      if (!weakGet(captured, this)) watch(this);
      const stream = streams.make([]);
      push(weakGet(captured, this), stream);
      if (ready) begin(this, stream);
      return stream;
    },
  });
})();
