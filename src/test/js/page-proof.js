// ESLint rules for scripts that live in one world with a page that may be hostile. Whatever a page
// can exchange (globals, methods of prototypes, iterators) is taken once, in primordials.js.

// What no page can exchange: properties of the window that cannot be written or redefined.
const FIXED = new Set(['window', 'document', 'undefined', 'NaN', 'Infinity']);

const methods = new Set();
for (const type of [Array, Blob, Boolean, DataView, Event, EventTarget, Float32Array, Function,
  Map, Number, Object, Promise, RegExp, Set, String, Symbol, URL, WeakMap, WeakSet]) {
  for (let owner = type.prototype; owner; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) methods.add(name);
  }
}
for (const type of [[][Symbol.iterator](), function* () {}()]) {
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(type))) methods.add(name);
}

const nameOf = node => node.computed
  ? node.property.type === 'Literal' ? `${node.property.value}` : null
  : node.property.name;

// The modules' own objects have their functions from us; `super` is out of reach.
const isOwn = (node, modules) => node.type === 'Super'
  || (node.type === 'Identifier' && modules.has(node.name));

// A file is one function that runs before the page; what stands in no other function runs then.
const isModule = ({ type, parent }) => {
  if (type !== 'ArrowFunctionExpression' || parent.type !== 'CallExpression') return false;
  const holder = parent.parent.type === 'VariableDeclarator' ? parent.parent : parent;
  return holder.parent.parent.type === 'Program';
};

const isLoading = scope => {
  for (let at = scope; at; at = at.upper) {
    if (at.type === 'function' && !isModule(at.block)) return false;
  }
  return true;
};

const noIteration = {
  meta: { type: 'problem', schema: [], messages: {
    walks: 'This walks by Array.prototype[Symbol.iterator], which the page can exchange.',
  } },
  create(context) {
    const report = node => {
      if (isLoading(context.sourceCode.getScope(node))) return;
      context.report({ node, messageId: 'walks' });
    };
    return {
      ForOfStatement: report,
      ArrayPattern: report,
      'ArrayExpression > SpreadElement': report,
      'CallExpression > SpreadElement': report,
      'NewExpression > SpreadElement': report,
      'YieldExpression[delegate=true]': report,
    };
  },
};

const noPageMethods = {
  meta: { type: 'problem', schema: [{ type: 'array', items: { type: 'string' } }], messages: {
    method: '{{name}} is looked up on a prototype that the page can change.',
    computed: 'A method by a computed name may come from a prototype that the page can change.',
  } },
  create(context) {
    const modules = new Set(context.options[0]);
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || isOwn(callee.object, modules)
          || callee.property.type === 'PrivateIdentifier'
          || isLoading(context.sourceCode.getScope(node))) return;
        const name = nameOf(callee);
        if (name === null) context.report({ node: callee, messageId: 'computed' });
        else if (methods.has(name)) {
          context.report({ node: callee, messageId: 'method', data: { name } });
        }
      },
    };
  },
};

const noLateGlobals = {
  meta: { type: 'problem', schema: [{ type: 'array', items: { type: 'string' } }], messages: {
    late: '{{name}} is read when the page may have exchanged it; take it from primordials.',
    member: 'What {{name}} offers belongs into primordials.',
  } },
  create(context) {
    const ours = new Set(context.options[0]);
    const check = (identifier, scope) => {
      const { name, parent } = identifier;
      if (FIXED.has(name) || ours.has(name)) return;
      if (parent.type === 'MemberExpression' && parent.object === identifier
        && name !== 'self' && nameOf(parent) !== 'prototype') {
        context.report({ node: identifier, messageId: 'member', data: { name } });
      } else if (!isLoading(scope)) {
        context.report({ node: identifier, messageId: 'late', data: { name } });
      }
    };
    return {
      'Program:exit'(program) {
        const scope = context.sourceCode.getScope(program);
        for (const variable of scope.variables) {
          if (variable.defs.length > 0) continue;
          for (const { identifier, from } of variable.references) check(identifier, from);
        }
        for (const { identifier, from } of scope.through) check(identifier, from);
      },
    };
  },
};

// A promise that is awaited, or awaits another, is asked for its constructor; ours have their own.
const noOpenPromises = {
  meta: { type: 'problem', schema: [], messages: {
    open: 'Await held(promise): Promise.prototype.constructor may be the page\'s.',
  } },
  create: context => ({
    AwaitExpression(node) {
      const { argument } = node;
      if (argument.type !== 'CallExpression' || argument.callee.name !== 'held') {
        context.report({ node, messageId: 'open' });
      }
    },
  }),
};

export default {
  rules: {
    'no-iteration': noIteration,
    'no-page-methods': noPageMethods,
    'no-late-globals': noLateGlobals,
    'no-open-promises': noOpenPromises,
  },
};
