import { files } from './bridge-files.js';
import pageProof from './page-proof.js';

const rules = {
  'no-undef': 'error',
  'no-unused-vars': ['error', { vars: 'local' }],
  'no-redeclare': 'error',
  'no-shadow-restricted-names': 'error',
  'no-unreachable': 'error',
  'no-fallthrough': 'error',
  'no-dupe-keys': 'error',
  'no-dupe-class-members': 'error',
  'no-self-assign': 'error',
  'no-cond-assign': 'error',
  'no-throw-literal': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'getter-return': 'error',
  'constructor-super': 'error',
  'no-this-before-super': 'error',
  eqeqeq: 'error',
  'max-len': ['error', { code: 100 }],
};

const known = names => Object.fromEntries(names.map(name => [name, 'readonly']));

const BUILT_IN = ['Array', 'ArrayBuffer', 'Boolean', 'DataView', 'Error', 'FinalizationRegistry',
  'Float32Array', 'Infinity', 'JSON', 'Map', 'Math',
  'NaN', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol',
  'TypeError', 'Uint8Array', 'WeakMap', 'parseFloat', 'parseInt', 'undefined'];

const WEB = ['Blob', 'CSSStyleSheet', 'CanvasRenderingContext2D', 'ClipboardEvent', 'CloseEvent',
  'Crypto', 'DOMException', 'DataTransfer', 'Document', 'Element', 'ErrorEvent', 'Event',
  'EventSource', 'EventTarget', 'File', 'FileReader', 'FormData', 'Geolocation',
  'GeolocationPositionError', 'HTMLCanvasElement', 'HTMLDialogElement', 'HTMLElement',
  'HTMLIFrameElement',
  'HTMLInputElement', 'HTMLMediaElement', 'HTMLTextAreaElement', 'HTMLTrackElement',
  'HTMLVideoElement', 'Headers', 'ImageData', 'KeyboardEvent', 'MessageEvent', 'Navigator',
  'Node', 'Request', 'Selection', 'TextDecoder', 'TextEncoder', 'TextTrack', 'URL',
  'XMLHttpRequest', 'caches', 'console', 'crypto', 'document', 'indexedDB', 'localStorage',
  'navigator', 'performance', 'self', 'window'];

// Each file sees what those before it define, as in the closure that Java makes of them.
const bridge = files.map(({ file }, at) => {
  const earlier = files.slice(0, at).map(({ defines }) => defines).filter(Boolean);
  const own = files[at].defines ? [files[at].defines] : [];
  const ours = [...earlier, ...own, 'token'];
  const isPrimordials = file === 'primordials.js';
  return {
    files: [`resources/bridge/${file}`],
    plugins: { 'page-proof': pageProof },
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: 'script',
      globals: known([...BUILT_IN, ...WEB, ...earlier, 'token']),
    },
    rules: isPrimordials ? rules : {
      ...rules,
      'page-proof/no-iteration': 'error',
      'page-proof/no-page-methods': ['error', ours],
      'page-proof/no-late-globals': ['error', ours],
      'page-proof/no-open-promises': 'error',
    },
  };
});

export default [
  { ignores: ['**/node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    // A file that is in no order is in no closure.
    files: ['resources/bridge/*.js'],
    rules: { 'no-restricted-syntax': ['error', 'Program'] },
  },
  ...bridge.map(each => ({
    ...each, rules: { ...each.rules, 'no-restricted-syntax': 'off' },
  })),
  {
    files: ['resources/check/*.js'],
    languageOptions: { sourceType: 'script', globals: known([...BUILT_IN, ...WEB]) },
    rules,
  },
  {
    files: ['src/test/js/**/*.js'],
    languageOptions: {
      sourceType: 'module',
      globals: known([...BUILT_IN, ...WEB, 'process', 'structuredClone', 'setTimeout', 'Function',
        'DataView', 'WeakSet', 'Buffer', 'setImmediate', 'btoa', 'atob', 'clearTimeout',
        'queueMicrotask']),
    },
    rules,
  },
];
