// What no file may contain, as ESLint selectors with the reason a reader gets; and who is excepted.

const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'the time is a parameter: take a clock',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'the time is a parameter: take a clock' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'the time is a parameter: take a clock',
  },
];

const random = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'randomness is a parameter',
  },
];

const environment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'settings are read in config.ts and passed on',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    message: 'settings are read in config.ts and passed on',
  },
];

const style = [
  { selector: 'ExportDefaultDeclaration', message: 'named exports only' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'named exports only' },
  {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)[source.value=/^\\.\\.?\\u002F.*(?<!\\.(js|mjs|json|css))$/]',
    message: 'relative imports end in the file’s extension, `.js` for TypeScript',
  },
  {
    selector: 'MemberExpression[object.name="sql"][property.name="raw"]',
    message: 'sql.raw lets input become SQL',
  },
];

const elements = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message:
      'a strict Content-Security-Policy blocks style attributes: set a custom property from a controller',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<(style|script)\\b/]',
    message: 'a strict Content-Security-Policy blocks <style> and <script> in templates: use static styles',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/\\d\\s*rem\\b/]',
    message: 'hosts set html{font-size:62.5%}: use em inside shadow roots',
  },
];

/** Modules elements may not import, with the reason. */
export const bannedInElements = {
  paths: [
    {
      name: 'lit/decorators.js',
      importNames: ['customElement'],
      message: 'define.ts registers, the class stays pure',
    },
    {
      name: 'lit/directives/style-map.js',
      message: 'a strict Content-Security-Policy blocks its first render',
    },
    { name: 'lit/directives/unsafe-html.js', message: 'text stays text' },
    { name: 'lit/directives/unsafe-svg.js', message: 'text stays text' },
  ],
  patterns: [
    {
      group: [
        'lit-html',
        'lit-html/*',
        'lit-element',
        'lit-element/*',
        '@lit/reactive-element',
        '@lit/reactive-element/*',
      ],
      message: 'import from lit',
    },
    { regex: '^lit/decorators/custom-element', message: 'define.ts registers, the class stays pure' },
  ],
};

/** Globals elements may not use: what they show reaches them through controllers. */
export const askingTheServer = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({
  name,
  message: 'elements never ask the server: a controller does, through the client',
}));

/** The ESLint setting of `no-restricted-syntax` with these lists. */
export const restricted = (...lists) => ['error', ...lists.flat()];

export const restrictions = { clock, random, environment, style, elements };
