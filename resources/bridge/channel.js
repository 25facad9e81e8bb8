// The way to Java and back. Java knows this frame by its token, and judges every wish itself.
const channel = (() => {
  const { apply, bare, parse, prompt, stringify, create, Promise, rejected } = primordials;
  const waiting = create(null);
  const heard = create(null);
  const answers = create(null);
  // Java takes no more at once, and a page that floods is refused before it holds up the window.
  const MOST_WAITING = 32;
  let count = 0;
  let last = 0;

  const say = text => apply(prompt, window, [token + text]) || '';

  const tell = (op, told) => say(stringify({ __proto__: null, ...told, op }));

  // With bytes in it, in base 64.
  const long = (op, told) => say(`J${stringify({ __proto__: null, ...told, op })}`);

  // A number that Java gives, or 0.
  const number = (op, told) => +tell(op, told) || 0;

  const refused = () => rejected(errors.named('NotAllowedError', 'Not allowed in this frame'));

  const ask = (op, told, by = tell) => {
    if (count >= MOST_WAITING) return refused();
    const n = ++last;
    const answer = new Promise((resolve, reject) => {
      waiting[n] = { __proto__: null, resolve, reject };
    });
    if (by(op, { __proto__: null, ...told, n }) !== 'ok') {
      delete waiting[n];
      return refused();
    }
    count++;
    return answer;
  };

  const receive = text => {
    const message = bare(parse(text));
    if (message.question) {
      const answer = answers[message.question];
      return answer ? answer(message) : null;
    }
    if (message.n) {
      const asked = waiting[message.n];
      if (!asked) return null;
      delete waiting[message.n];
      count--;
      if (message.error) asked.reject(errors.from(message.error));
      else asked.resolve(message.value);
    } else {
      const listener = heard[message.event];
      if (listener) listener(message);
    }
    return null;
  };

  // A picture goes without JSON: its pixels are most of it.
  const picture = (track, width, height, pixels) =>
    say(`P${track},${width},${height};${pixels}`);

  const bytes = (file, from, text) => say(`B${file},${from};${text}`);

  const sound = (track, samples) => say(`S${track};${samples}`);

  const message = (peer, number, binary, payload) =>
    say(`D${peer},${number},${binary ? 1 : 0};${payload}`);

  // Java says whether someone wants what the page makes for a track.
  const wanted = create(null);
  heard.wanted = message => {
    const source = wanted[message.track];
    if (source) source(message.wanted);
  };

  return {
    tell, long, number, ask, picture, sound, bytes, message, wanted, receive, heard, answers
  };
})();
