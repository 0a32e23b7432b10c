// How custom-elements.json is made: the committed description of every element, its attributes, events and parts.

/** Drops what the analyzer finds in `dispatchEvent(new XEvent())` but can't name; `@fires` names them. */
const namedEventsOnly = () => ({
  name: 'named-events-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.events) declaration.events = declaration.events.filter((event) => event.name);
      }
    }
  },
});

/** Refuses what would make the manifest silently poorer: an element without a tag, a summary, or an event's name. */
const completeElements = () => ({
  name: 'complete-elements',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations = [] } of customElementsManifest.modules) {
      for (const element of declarations.filter((declaration) => isElement(declaration, path))) {
        if (!element.tagName) throw new Error(`${path}: ${element.name} has no @tag`);
        if (!element.summary) throw new Error(`${path}: ${element.name} has no @summary`);
      }
    }
  },
});

/** `src/report-card/report-card.ts` declares an element; `src/foundation/…` only what elements are made of. */
function isElement(declaration, path) {
  const [, folder, file] = /^src\/(?:staff\/)?([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
  return declaration.kind === 'class' && declaration.customElement && folder === file;
}

const PUBLIC =
  /^src\/(?:(?:staff\/)?([^/]+)\/(?:\1|\1\.events|\1\.types|define)|foundation\/(?:element|events))\.ts$/;

/** Keeps only what pages can rely on, in an order that is the same on every machine. */
const publicAndSorted = () => ({
  name: 'public-and-sorted',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules
      .filter(({ path }) => PUBLIC.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected',
        );
      }
    }
  },
});

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.styles.ts', 'src/**/testing/**'],
  outdir: '.',
  litelement: true,
  // It would write into package.json, where the field already stands.
  packagejson: false,
  plugins: [namedEventsOnly(), completeElements(), publicAndSorted()],
};
