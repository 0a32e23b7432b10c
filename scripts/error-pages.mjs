// `npm run error-pages`: writes status and whereabouts of every error code into its page, from the tables.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { loadSourceModules } from '../packages/sdk/scripts/schema/source-modules.mjs';

const { errorStatus, routes, sharedErrors, staffErrors, writeErrors } = await loadSourceModules();

/** Where a code can come from, as its page says it. */
function whereabouts(code) {
  if (sharedErrors.includes(code)) return '任何操作';
  if (writeErrors.includes(code)) return '任何写操作';
  if (staffErrors.includes(code)) return '任何工作人员操作';
  if (code.startsWith('open311.')) return '`/open311/v2`';
  return Object.entries(routes)
    .filter(([, { errors }]) => errors.includes(code))
    .map(([operation]) => `\`${operation}\``)
    .join('、');
}

for (const [code, status] of Object.entries(errorStatus)) {
  const page = fileURLToPath(new URL(`../docs/errors/${code}.md`, import.meta.url));
  const facts = readFileSync(page, 'utf8').replace(/^\| HTTP 状态 .*$/m, `| HTTP 状态 | ${status} |`);
  const isOfNoOperation = /^(route|sign-in)\./.test(code);
  const text = isOfNoOperation
    ? facts
    : facts.replace(/^\| 出现在 .*$/m, () => `| 出现在 | ${whereabouts(code)} |`);
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
}
