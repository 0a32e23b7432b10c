// ESLint rule: a file's first line says what the file is for.

export const purposeComment = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'the first line is a `//` comment saying what this file is for' },
  },
  create(context) {
    return {
      Program(node) {
        const { lines } = context.sourceCode;
        const first = lines[0].startsWith('#!') ? lines[1] : lines[0];
        // Ten characters is no measure of sense, but it keeps out `// todo` and empty ones.
        if (!/^\/\/ \S.{9,}$/.test(first ?? ''))
          context.report({ node, loc: { line: 1, column: 0 }, messageId: 'missing' });
      },
    };
  },
};
