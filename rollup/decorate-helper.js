// Keeps one copy of TypeScript's decorator helper, which the compiler writes into every module that needs it.
const HELPER = '\0huiyin-decorate';
const WRITTEN_BY_TSC = /^var __decorate = \(this && this\.__decorate\) \|\| function [\s\S]*?^};$/m;

// The same contract as tslib's `__decorate`, without the Reflect.decorate branch no decorator of Lit needs.
const SHARED = `export function __decorate(decorators, target, key, descriptor) {
  const onMember = arguments.length > 2;
  let result = onMember ? descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : descriptor : target;
  for (let i = decorators.length - 1; i >= 0; i--) {
    result = (onMember ? decorators[i](target, key, result) : decorators[i](result)) || result;
  }
  if (onMember && result) Object.defineProperty(target, key, result);
  return result;
}`;

/** Rollup plugin: replaces each module's own `__decorate` by an import of one shared function. */
export function sharedDecorateHelper() {
  return {
    name: 'shared-decorate-helper',
    resolveId: (id) => (id === HELPER ? HELPER : null),
    load: (id) => (id === HELPER ? SHARED : null),
    transform(code) {
      if (!code.includes('__decorate = (this')) return null;
      const replaced = code.replace(WRITTEN_BY_TSC, `import { __decorate } from '${HELPER}';`);
      if (replaced === code) this.error('the compiler writes its decorator helper in a new way');
      return { code: replaced, map: null };
    },
  };
}
