// Runs in each frame before the page: tells which drawing contexts a canvas was refused. A proxy
// keeps the method's name, length and text as they were.
(word => {
  const debug = console.debug.bind(console);
  const { apply } = Reflect;
  const names = {
    webgl: 'webgl', 'experimental-webgl': 'webgl', webgl2: 'webgl2', webgpu: 'navigator.gpu',
  };
  const watch = owner => {
    owner.getContext = new Proxy(owner.getContext, {
      apply(method, canvas, words) {
        const context = apply(method, canvas, words);
        if (context === null && names[words[0]]) debug(word + names[words[0]]);
        return context;
      },
    });
  };
  watch(HTMLCanvasElement.prototype);
})
