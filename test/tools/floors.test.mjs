// The floors hold: a house built wrong on purpose, wall by wall, is refused by name; the same house built right passes.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../rollup/entries.js';

const FONTS = 'packages/fonts/src';
const SDK = 'packages/sdk/src';
const WIDGETS = 'packages/widgets/src';
const ARTICLE = 'packages/article/src';
const SERVER = 'packages/server/src';

/** Every module of the small house, and what it rightly imports. */
const right = {
  [`${FONTS}/index.ts`]: ['node:zlib'],
  [`${SDK}/types/index.ts`]: [],
  [`${SDK}/routes.ts`]: ['./types/index.js'],
  [`${SDK}/rules/index.ts`]: ['../types/index.js'],
  [`${SDK}/words/index.ts`]: ['../types/index.js'],
  [`${SDK}/views/index.ts`]: ['../rules/index.js', '../words/index.js'],
  [`${SDK}/core/call.ts`]: ['../routes.js'],
  [`${SDK}/resources/appeals.ts`]: ['../core/call.js'],
  [`${SDK}/client.ts`]: ['./resources/appeals.js'],
  [`${SDK}/staff/index.ts`]: ['../client.js'],
  [`${SDK}/seal/crypto.ts`]: ['../client.js', '@noble/ed25519', '@noble/hashes/sha2.js'],
  [`${SDK}/outbox/store.ts`]: ['../core/call.js'],
  [`${SDK}/wx/store.ts`]: ['../outbox/store.js', '../client.js'],
  [`${SDK}/bin/verify.ts`]: ['../seal/crypto.js', 'node:fs'],
  [`${SDK}/index.ts`]: ['./client.js'],
  [`${WIDGETS}/foundation/base.ts`]: ['lit', '@huiyin/sdk/views'],
  [`${WIDGETS}/foundation/testing/axe.ts`]: ['chai', '../base.js'],
  [`${WIDGETS}/controllers/client.ts`]: ['../foundation/base.js', '@lit/context'],
  [`${WIDGETS}/portal/portal.ts`]: ['../controllers/client.js'],
  [`${WIDGETS}/report-card/report-card.ts`]: ['../controllers/client.js', '@huiyin/sdk/rules'],
  [`${WIDGETS}/report-card/report-card.test.ts`]: ['./report-card.js', '../portal/portal.js', 'chai'],
  [`${WIDGETS}/staff/desk/desk.ts`]: ['../../controllers/client.js', '@huiyin/sdk/staff'],
  [`${WIDGETS}/staff/desk/testing/server.ts`]: ['chai', '../../../portal/portal.js'],
  [`${WIDGETS}/staff/index.ts`]: ['./desk/desk.js'],
  [`${WIDGETS}/index.ts`]: ['./report-card/report-card.js'],
  [`${WIDGETS}/define.ts`]: ['./portal/portal.js', './report-card/report-card.js'],
  [`${ARTICLE}/dark/index.ts`]: [],
  [`${ARTICLE}/index.ts`]: ['./dark/index.js', '@huiyin/sdk/views', 'uqr', 'fast-png'],
  [`${ARTICLE}/lint/index.ts`]: ['../dark/index.js', 'parse5'],
  [`${ARTICLE}/gather/index.ts`]: ['../index.js', '@huiyin/sdk'],
  [`${ARTICLE}/image/index.ts`]: ['../index.js', './paper/index.js', '@huiyin/fonts', 'pdfkit', 'node:fs'],
  [`${ARTICLE}/image/paper/index.ts`]: ['linebreak', 'uqr'],
  [`${SERVER}/use-cases/submit.ts`]: ['@huiyin/sdk/rules', 'node:crypto'],
  [`${SERVER}/db/appeals.ts`]: ['../use-cases/submit.js', 'pg', 'kysely'],
  [`${SERVER}/http/handler.ts`]: ['../use-cases/submit.js', 'hono'],
  [`${SERVER}/http/open311.ts`]: [],
  [`${SERVER}/open311/index.ts`]: ['../use-cases/submit.js', '../http/open311.js', 'fast-xml-builder'],
  [`${SERVER}/gate.ts`]: [],
  [`${SERVER}/pages/preview-port.ts`]: ['@huiyin/article', '@huiyin/sdk/views'],
  [`${SERVER}/pages/oembed-port.ts`]: [],
  [`${SERVER}/previews/index.ts`]: ['../pages/preview-port.js', '../gate.js', '@huiyin/article/image'],
  [`${SERVER}/oembed/index.ts`]: ['../pages/oembed-port.js', 'fast-xml-builder'],
  [`${SERVER}/pdf/index.ts`]: ['@huiyin/article/paper', '@huiyin/fonts', '@huiyin/sdk', 'pdfkit'],
  [`${SERVER}/compose.ts`]: [
    './open311/index.js',
    './pdf/index.js',
    './previews/index.js',
    './oembed/index.js',
  ],
  [`${SERVER}/demo/seed.ts`]: ['../use-cases/submit.js'],
  [`${SERVER}/config.ts`]: [],
  [`${SERVER}/app.ts`]: ['./http/handler.js', './db/appeals.js', './config.js'],
};

/** One wrong import each, and the rule that has to say so. */
const wrong = [
  [`${SDK}/types/index.ts`, '../rules/index.js', 'sdk-types'],
  [`${SDK}/routes.ts`, './core/call.js', 'sdk-routes'],
  [`${SDK}/rules/index.ts`, '../words/index.js', 'sdk-rules'],
  [`${SDK}/words/index.ts`, '../views/index.js', 'sdk-words'],
  [`${SDK}/views/index.ts`, '../core/call.js', 'sdk-views'],
  [`${SDK}/core/call.ts`, '../resources/appeals.js', 'sdk-core'],
  [`${SDK}/resources/appeals.ts`, '../staff/index.js', 'sdk-resources'],
  [`${SDK}/client.ts`, './staff/index.js', 'sdk-client'],
  [`${SDK}/staff/index.ts`, '../index.js', 'sdk-staff'],
  [`${SDK}/somewhere/new.ts`, '../types/index.js', 'sdk-part-without-floor'],
  [`${SDK}/rules/index.ts`, 'node:crypto', 'sdk-stands-alone'],
  [`${SDK}/core/call.ts`, 'lit', 'sdk-stands-alone'],
  [`${SDK}/core/call.ts`, '@noble/hashes/sha2.js', 'sdk-stands-alone'],
  [`${SDK}/client.ts`, './seal/crypto.js', 'sdk-client'],
  [`${SDK}/seal/crypto.ts`, 'node:crypto', 'sdk-seal-packages'],
  [`${SDK}/seal/crypto.ts`, 'lit', 'sdk-seal-packages'],
  [`${SDK}/seal/crypto.ts`, '../bin/verify.js', 'sdk-seal'],
  [`${SDK}/bin/verify.ts`, '@noble/hashes/sha2.js', 'sdk-bin-packages'],
  [`${SDK}/outbox/store.ts`, '../wx/store.js', 'sdk-outbox'],
  [`${SDK}/wx/store.ts`, '../staff/index.js', 'sdk-wx'],
  [`${SDK}/index.ts`, '@huiyin/widgets', 'packages-downwards-sdk'],
  [`${WIDGETS}/foundation/base.ts`, '../controllers/client.js', 'widgets-foundation'],
  [`${WIDGETS}/controllers/client.ts`, '../portal/portal.js', 'widgets-controllers'],
  [`${WIDGETS}/report-card/report-card.ts`, '../portal/portal.js', 'widgets-element-sideways'],
  [`${WIDGETS}/report-card/report-card.ts`, '../define.js', 'widgets-element-upward'],
  [`${WIDGETS}/staff/log/log.ts`, '../desk/desk.js', 'widgets-staff-sideways'],
  [`${WIDGETS}/report-card/report-card.ts`, '../staff/desk/desk.js', 'widgets-staff-apart'],
  [`${WIDGETS}/define.ts`, './staff/desk/desk.js', 'widgets-staff-apart'],
  [`${WIDGETS}/staff/desk/desk.ts`, './testing/server.js', 'shipped-code-imports-no-test-support'],
  [`${WIDGETS}/report-card/report-card.ts`, 'hono', 'widgets-packages'],
  [`${WIDGETS}/foundation/base.ts`, '../../../server/src/config.js', 'packages-downwards-widgets'],
  [`${WIDGETS}/foundation/base.ts`, '../../../sdk/src/index.js', 'packages-by-name'],
  [`${SDK}/index.ts`, '@huiyin/article', 'packages-downwards-sdk'],
  [`${WIDGETS}/index.ts`, '@huiyin/article', 'packages-downwards-widgets'],
  [`${ARTICLE}/index.ts`, '@huiyin/widgets', 'packages-downwards-article'],
  [`${ARTICLE}/index.ts`, 'node:fs', 'article-draws-anywhere'],
  [`${ARTICLE}/index.ts`, '@huiyin/sdk', 'article-draws-anywhere'],
  [`${ARTICLE}/index.ts`, './lint/index.js', 'article-draws-anywhere'],
  [`${ARTICLE}/lint/index.ts`, '../index.js', 'article-lint-anywhere'],
  [`${ARTICLE}/gather/index.ts`, 'node:fs', 'article-gathers-by-the-sdk'],
  [`${ARTICLE}/gather/index.ts`, '@huiyin/fonts', 'only-images-know-node'],
  [`${SERVER}/use-cases/submit.ts`, '@huiyin/article', 'use-cases-know-no-article'],
  [`${SERVER}/use-cases/submit.ts`, '../db/appeals.js', 'use-cases-know-no-adapter'],
  [`${SERVER}/use-cases/submit.ts`, '../config.js', 'use-cases-know-no-adapter'],
  [`${SERVER}/use-cases/submit.ts`, 'kysely', 'use-cases-know-no-driver'],
  [`${SERVER}/app.ts`, 'pg', 'only-db-knows-sql'],
  [`${SERVER}/http/handler.ts`, '../db/appeals.js', 'web-knows-no-db'],
  [`${SERVER}/db/appeals.ts`, '../http/handler.js', 'db-knows-no-web'],
  [`${SERVER}/open311/index.ts`, '../db/appeals.js', 'web-knows-no-db'],
  [`${SERVER}/open311/index.ts`, '../http/handler.js', 'open311-stands-alone'],
  [`${SERVER}/http/handler.ts`, '../open311/index.js', 'open311-known-to-none'],
  [`${SERVER}/http/handler.ts`, 'fast-xml-builder', 'only-documents-know-xml'],
  [`${SERVER}/previews/index.ts`, '../http/handler.js', 'previews-stand-alone'],
  [`${SERVER}/http/handler.ts`, '../previews/index.js', 'previews-known-to-none'],
  [`${SERVER}/pages/preview-port.ts`, '@huiyin/article/image', 'only-previews-draw-pictures'],
  [`${SERVER}/oembed/index.ts`, '../http/handler.js', 'oembed-stands-alone'],
  [`${SERVER}/pages/oembed-port.ts`, 'fast-xml-builder', 'only-documents-know-xml'],
  [`${FONTS}/index.ts`, 'fflate', 'fonts-stand-alone'],
  [`${FONTS}/index.ts`, '@huiyin/sdk', 'fonts-stand-alone'],
  [`${WIDGETS}/index.ts`, '@huiyin/fonts', 'fonts-for-paper'],
  [`${SERVER}/pdf/index.ts`, '../use-cases/submit.js', 'pdf-stands-alone'],
  [`${SERVER}/http/handler.ts`, 'pdfkit', 'only-pdf-draws-paper'],
  [`${SERVER}/app.ts`, '@huiyin/fonts', 'only-pdf-draws-paper'],
  [`${SERVER}/demo/seed.ts`, '../db/appeals.js', 'demo-through-use-cases'],
  [`${SERVER}/http/handler.ts`, '../config.js', 'adapters-know-no-shell'],
  [`${SERVER}/http/handler.ts`, '@huiyin/widgets', 'server-widgets-as-files'],
  [`${SERVER}/http/handler.ts`, './missing.js', 'not-found'],
  [`${SERVER}/http/handler.ts`, 'chai', 'shipped-code-uses-no-dev-package'],
  [`${SERVER}/app.ts`, '../../widgets/src/report-card/report-card.test.js', 'shipped-code-imports-no-test'],
  [
    `${WIDGETS}/report-card/report-card.ts`,
    '../foundation/testing/axe.js',
    'shipped-code-imports-no-test-support',
  ],
  [`${SDK}/core/again.ts`, './call.js', 'no-circular', [`${SDK}/core/call.ts`, './again.js']],
];

let workshop;

/** Writes a house from modules and their imports, and returns the violations found in it. */
async function inspect(name, house) {
  const folder = join(workshop, name);
  for (const path of [
    'package.json',
    'tsconfig.base.json',
    'tsconfig.test.json',
    '.dependency-cruiser.cjs',
    'scripts/floors',
  ]) {
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  for (const name of ['article', 'fonts', 'sdk', 'widgets', 'server']) {
    await cp(join(root, 'packages', name, 'package.json'), join(folder, 'packages', name, 'package.json'));
  }
  await furnish(folder);
  for (const [path, imports] of Object.entries(house)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const lines = imports.map((from) => `import ${JSON.stringify(from)};\n`);
    await writeFile(join(folder, path), `${lines.join('')}export const here = true;\n`);
  }
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    cruiser,
    'packages',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    '--no-cache',
  ];
  const { stdout } = await run(args, folder);
  return JSON.parse(stdout).summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
}

/** A node_modules of its own: installed packages from here, the workspaces from the small house. */
async function furnish(folder) {
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@huiyin'), { recursive: true });
  const installed = ['lit', '@lit', '@noble', 'hono', 'pg', 'kysely', 'chai', 'fast-xml-builder'];
  for (const name of [...installed, 'pdfkit', 'linebreak', 'uqr', 'fast-png', 'parse5']) {
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  for (const name of ['article', 'fonts', 'sdk', 'widgets']) {
    await symlink(join(folder, 'packages', name), join(modules, '@huiyin', name));
  }
}

function run(args, cwd) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      // Its exit code is the number of violations; only an exit without a report is a fault.
      if (stdout.startsWith('{')) resolve({ stdout });
      else reject(error ?? new Error(stderr));
    });
  });
}

beforeAll(async () => {
  workshop = await mkdtemp(join(tmpdir(), 'huiyin-floors-'));
});

afterAll(() => rm(workshop, { recursive: true }));

describe('the floors', () => {
  it('let the house as planned stand', async () => {
    expect(await inspect('right', right)).toEqual([]);
  });

  it('refuse each wrong import by name', async () => {
    const house = structuredClone(right);
    const spoil = ([path, from]) => (house[path] = [...(house[path] ?? []), from]);
    for (const [path, from, , also] of wrong) [[path, from], also].filter(Boolean).forEach(spoil);

    const found = await inspect('wrong', house);
    const missed = wrong.filter(([path, , rule]) => !found.some((v) => v.from === path && v.rule === rule));
    expect(missed).toEqual([]);
  });
});
