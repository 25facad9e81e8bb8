// getDisplayMedia and CaptureController (Screen Capture, 5 and 6). Which screens there are and who
// may see them is the profile's word, so no click of the user is asked for.
const display = (() => {
  const { TypeError, held, indexOf, push, setTimeout } = primordials;
  const FOCUS = ['focus-capturing-application', 'focus-captured-surface', 'no-focus-change'];
  const PREFERENCES =
    ['selfBrowserSurface', 'systemAudio', 'surfaceSwitching', 'monitorTypeSurfaces'];
  let inner;

  class CaptureController extends EventTarget {
    #state = { __proto__: null, bound: false, decided: false, closed: false, track: null };
    static { inner = idl.brand(controller => controller.#state); }
    constructor() { super(); }
    setFocusBehavior(focusBehavior) {
      const state = inner(this);
      idl.needs(arguments, 1, 'setFocusBehavior');
      webidl.member(focusBehavior, FOCUS, 'focusBehavior');
      if (!mayDecide(state)) {
        throw errors.named('InvalidStateError', 'The focus is already decided');
      }
      // The exam keeps the focus whatever the page would like.
      state.decided = state.track !== null;
    }
  }
  idl.expose(CaptureController);

  const mayDecide = ({ decided, closed, track }) => {
    if (closed || decided) return false;
    if (track === null) return true;
    const { ended, settings } = tracks.inner(track);
    return !ended && settings.displaySurface !== 'monitor';
  };

  const controllerIn = given => {
    if (given.controller === undefined) return null;
    try {
      return inner(given.controller);
    } catch {
      throw new TypeError('The member controller is not a CaptureController');
    }
  };

  const isMonitor = card => card.choices.displaySurface[0] === 'monitor';

  const start = async options => {
    const given = webidl.dictionary(options, 'options');
    const audio = capturing.wishes(given.audio, false);
    const controller = controllerIn(given);
    const chosen = { __proto__: null };
    for (let i = 0; i < PREFERENCES.length; i++) {
      const name = PREFERENCES[i];
      const preference = given[name];
      if (preference !== undefined) {
        chosen[name] = webidl.member(preference, ['include', 'exclude'], name);
      }
    }
    const wishes = capturing.wishes(given.video, true);
    capturing.mustBeActive();
    if (controller && controller.bound) {
      throw errors.named('InvalidStateError', 'The controller is already in use');
    }
    if (!wishes) throw new TypeError('A display is always captured with its picture');
    if (constraints.asksTooMuch(wishes) || (audio && constraints.asksTooMuch(audio))) {
      throw new TypeError('A display cannot be asked for by min, exact or advanced');
    }
    const withoutMonitors = chosen.monitorTypeSurfaces === 'exclude';
    if (withoutMonitors && asksForMonitor(wishes)) {
      throw new TypeError('A monitor is both asked for and excluded');
    }
    if (controller) controller.bound = true;
    return await held(open(wishes, withoutMonitors, controller));
  };

  const asksForMonitor = wishes => {
    const surface = constraints.parts(wishes).basic.displaySurface;
    return surface !== undefined && indexOf(surface.ideal || [], 'monitor') >= 0;
  };

  const open = async (wishes, withoutMonitors, controller) => {
    try {
      const stream = await held(capturing.start([{ __proto__: null, kind: 'screen', wishes }],
        cards => withoutMonitors ? others(cards) : cards));
      if (controller) {
        controller.track = streams.inner(stream).tracks[0];
        setTimeout(() => { controller.closed = true; }, 0);
      }
      return stream;
    } catch (e) {
      if (controller) controller.closed = true;
      throw e;
    }
  };

  const others = cards => {
    const left = [];
    for (let i = 0; i < cards.length; i++) if (!isMonitor(cards[i])) push(left, cards[i]);
    return left;
  };

  return { start };
})();
