// A Rollup plugin: `Object.hasOwn`, which packages use and Chromium has only since 93, said in the old way.

/** @returns {import('rollup').Plugin} */
export function ownProperties() {
  return {
    name: 'own-properties',
    transform(code) {
      if (!code.includes('Object.hasOwn(')) return null;
      // No source map is made of a bundle.
      return {
        code: code.replace(/\bObject\.hasOwn\(/g, 'Object.prototype.hasOwnProperty.call('),
        map: { mappings: '' },
      };
    },
  };
}
