// What WPT's testdriver.js leaves to each browser, for pages in `eksamik check --test-driver`: clicks and
// permissions are done by Eksamik, which gives documents one function and answers by events.
(() => {
  const internal = globalThis.test_driver_internal;
  const ask = globalThis.eksamikTestDriver;
  if (!internal || !ask) return;
  let last = 0;

  const drive = wish => new Promise((resolve, reject) => {
    const id = ++last;
    const hear = ({detail}) => {
      if (detail.id !== id) return;
      removeEventListener('eksamiktestdriver', hear);
      if (detail.ok) resolve();
      else reject(new Error(`Eksamik cannot do ${wish.cmd}`));
    };
    addEventListener('eksamiktestdriver', hear);
    ask(JSON.stringify({id, ...wish}));
  });

  // Where a frame's corner is in the window that the browser clicks in; a frame of another origin keeps it to itself.
  const cornerOf = view => {
    let x = 0;
    let y = 0;
    for (let at = view; at !== at.top; at = at.parent) {
      const frame = at.frameElement;
      if (!frame) return null;
      const box = frame.getBoundingClientRect();
      x += box.left + frame.clientLeft;
      y += box.top + frame.clientTop;
    }
    return {x, y};
  };

  internal.in_automation = true;

  internal.click = async (element, point) => {
    const corner = cornerOf(element.ownerDocument.defaultView);
    // In a process of its own a frame is clicked in by its own measure.
    const {x, y} = corner ?? {x: 0, y: 0};
    await drive({cmd: 'click', x: x + point.x, y: y + point.y});
  };

  internal.set_permission = ({descriptor, state}) =>
    drive({cmd: 'permission', descriptor, state, origin: location.origin});
})();
