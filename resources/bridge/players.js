// The native player of an element: Java meets it when the page's bridge touches the element.
const players = (() => {
  const { apply, preservesPitch } = primordials;

  // A number that Java gives, or 0.
  const touch = element => {
    apply(preservesPitch.set, element, [apply(preservesPitch.get, element, [])]);
    return channel.number('claimed', { __proto__: null });
  };

  return { touch };
})();
