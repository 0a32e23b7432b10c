// ESLint rule: the members of an element stand in one order, so a reader always knows where to look.

const ELEMENT_LIFECYCLE = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'connectedMoveCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
]);

const LIT_LIFECYCLE = new Set([
  'createRenderRoot',
  'scheduleUpdate',
  'performUpdate',
  'shouldUpdate',
  'willUpdate',
  'update',
  'getUpdateComplete',
  'firstUpdated',
  'updated',
]);

/** The order, as a reader meets it. */
const GROUPS = [
  'statics',
  'reactive properties',
  'internal reactive state (@state)',
  'controllers and other fields',
  'the constructor',
  'custom element lifecycle',
  'Lit lifecycle',
  'public methods and accessors',
  'private logic',
  '#on… handlers',
  'render and what subclasses render',
  '#render… helpers',
];

/** May stand anywhere after what is public: beside the handler that uses it, or below everything. */
const PRIVATE_LOGIC = 8;

const decoratorNames = (member) =>
  (member.decorators ?? []).map(({ expression }) => expression.callee?.name ?? expression.name);

/** A field that holds a function is a method that keeps its receiver. */
const isFunction = (value) =>
  value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression';

/** The place of a member in GROUPS; undefined for what has no place, like an index signature. */
function groupOf(member) {
  if (member.type === 'StaticBlock' || member.static) return 0;
  const decorators = decoratorNames(member);
  if (decorators.includes('property')) return 1;
  if (decorators.includes('state')) return 2;
  const isMethod = member.type === 'MethodDefinition' || isFunction(member.value);
  if (member.type === 'PropertyDefinition' && !isMethod) return 3;
  if (!isMethod) return undefined;
  if (member.kind === 'constructor') return 4;
  const { name } = member.key;
  const isPrivate = member.key.type === 'PrivateIdentifier';
  if (ELEMENT_LIFECYCLE.has(name)) return 5;
  if (LIT_LIFECYCLE.has(name)) return 6;
  if (name.startsWith('render')) return isPrivate ? 11 : 10;
  if (isPrivate && /^on[A-Z]/.test(name)) return 9;
  return isPrivate || member.accessibility === 'protected' ? PRIVATE_LOGIC : 7;
}

/** An element is known by what only elements have: reactive members, or a render method. */
const isElement = (node) =>
  node.superClass &&
  node.body.body.some(
    (member) =>
      (member.type === 'MethodDefinition' && member.key.name?.startsWith('render')) ||
      decoratorNames(member).some((name) => name === 'property' || name === 'state'),
  );

export const elementMemberOrder = {
  meta: {
    type: 'layout',
    schema: [],
    messages: { order: '{{group}} come before {{later}}, so `{{name}}` belongs further up' },
  },
  create(context) {
    const check = (node) => {
      if (!isElement(node)) return;
      let furthest = 0;
      for (const member of node.body.body) {
        const group = groupOf(member);
        if (group === undefined) continue;
        if (group < furthest && group !== PRIVATE_LOGIC) {
          const name = context.sourceCode.getText(member.key ?? member).split('\n')[0];
          const data = { group: GROUPS[group], later: GROUPS[furthest], name };
          context.report({ node: member.key ?? member, messageId: 'order', data });
        }
        furthest = Math.max(furthest, group);
      }
    };
    return { ClassDeclaration: check, ClassExpression: check };
  },
};
