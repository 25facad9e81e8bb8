// Answers Java's questions about how frames hold each other, for allow= of iframes.
(() => {
  const { parentWindow, frameElements, frameWindow, attribute, frameAddress, frameCount, URL,
    originOf } = primordials;

  channel.answers.place = () => {
    for (let i = 0; i < parentWindow.length; i++) {
      if (parentWindow[i] === window) return i;
    }
    return -1;
  };

  channel.answers.allow = ({ index }) => {
    if (!(index >= 0 && index < frameCount())) return null;
    const child = window[index];
    const elements = frameElements('iframe');
    for (let i = 0; i < elements.length; i++) {
      if (frameWindow(elements[i]) !== child) continue;
      let origin = '';
      try {
        origin = originOf(new URL(frameAddress(elements[i])));
      } catch {
        // no address: nothing but the parent's own origin could be meant
      }
      return { allow: attribute(elements[i], 'allow') || '', origin };
    }
    return null;
  };
})();
