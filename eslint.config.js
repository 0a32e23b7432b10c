// What ESLint holds the code to. House rules of our own are in eslint/, each tested in test/tools/rules.test.mjs.
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { elementMemberOrder } from './eslint/element-member-order.js';
import { purposeComment } from './eslint/purpose-comment.js';
import { askingTheServer, bannedInElements, restricted, restrictions } from './eslint/restrictions.js';

const { clock, random, environment, style, elements } = restrictions;

const sources = ['packages/*/src/**/*.ts'];
const tests = ['**/*.test.ts', '**/*.test.mjs', 'packages/*/test/**', 'test/**'];
const widgets = ['packages/widgets/src/**/*.ts'];

/** The one file of each package that may ask the machine for the time and for randomness. */
const clockOwners = [
  'packages/sdk/src/core/platform.ts',
  'packages/widgets/src/foundation/clock.ts',
  'packages/server/src/clock.ts',
];

const house = { rules: { 'element-member-order': elementMemberOrder, 'purpose-comment': purposeComment } };

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '.cache/',
      '.huiyin/',
      '**/storybook-static/',
      'packages/sdk/schema/',
      'examples/mini-program/vendor/',
      '**/*.d.{ts,mts}',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { house },
    rules: {
      'house/purpose-comment': 'error',
      // The formatter decides where lines break.
      'no-unexpected-multiline': 'off',
      'no-restricted-syntax': restricted(style),
      'no-console': 'off',
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Run in a page, or hand functions to one.
    files: ['packages/server/assets/**/*.js', 'stories/.storybook/*.js', 'test/**/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // On old engines and on the wire a thing may be absent whatever its type says.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Ports are often answered at once, and objects of closures have no `this` to lose.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Two fifths of the running time, for enums and class hierarchies the project hasn't got.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', ignoreRestSiblings: true }],
    },
  },
  {
    // A mini-program's own scripts: CommonJS, with what the platform puts around them.
    files: ['examples/mini-program/**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { App: 'readonly', Component: 'readonly', getApp: 'readonly', wx: 'readonly' },
    },
  },
  {
    // A mini-program's globals, in a program of their own.
    files: ['packages/sdk/test/wx/typings/*.ts'],
    languageOptions: {
      parserOptions: { project: 'packages/sdk/test/wx/typings/tsconfig.json' },
    },
  },
  {
    // Belongs to no program of the compiler's.
    files: ['*.config.ts'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { project: null } },
  },
  {
    files: sources,
    rules: {
      'no-restricted-syntax': restricted(style, clock, random, environment),
      'no-console': 'error',
    },
  },
  {
    files: widgets,
    plugins: { ...lit['flat/recommended'].plugins, ...wc['flat/recommended'].plugins },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...lit['flat/recommended'].rules,
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/value-after-constraints': 'error',
      'lit/prefer-static-styles': 'error',
      ...wc['flat/recommended'].rules,
      'wc/guard-super-call': 'off',
      'wc/require-listener-teardown': 'error',
      'wc/no-constructor-params': 'error',
      'house/element-member-order': 'error',
      // Words for the page's developer, such as a second version of one element.
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-imports': ['error', bannedInElements],
      'no-restricted-globals': ['error', ...askingTheServer],
      'no-restricted-syntax': restricted(style, clock, random, environment, elements),
    },
  },
  {
    // No elements: the page's own script, and the worker that answers in the network's place.
    files: ['packages/widgets/src/staff/get-page.ts', 'packages/widgets/src/staff/page-worker.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: clockOwners, rules: { 'no-restricted-syntax': restricted(style, environment) } },
  {
    files: ['packages/server/src/config.ts'],
    rules: { 'no-restricted-syntax': restricted(style, clock, random) },
  },
  {
    files: ['packages/server/src/main.ts', 'packages/server/src/serve.ts', 'packages/server/src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': restricted(style, random),
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // Storybook, the runners and the bundler each look for a default export.
    files: [
      '*.config.{js,ts}',
      'stories/**',
      '.dependency-cruiser.cjs',
      'test/vitest-tally.mjs',
      'packages/*/*.mjs',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
