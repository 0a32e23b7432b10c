// The build script on a copy of the package: it notices what is stale, and what it makes runs without eval.
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const packageRoot = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly out: string;
}

async function node(cwd: string, ...args: string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(process.execPath, args, { cwd });
    return { code: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

describe('build-schema', { timeout: 60_000 }, () => {
  let copy: string;
  const build = (...args: string[]): Promise<Ended> => node(copy, 'scripts/build-schema.mjs', ...args);
  const inCopy = (file: string): string => path.join(copy, file);

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'huiyin-schema-'));
    copy = path.join(folder, 'packages', 'sdk');
    for (const part of ['scripts', 'src', 'schema', 'openapi.json', 'package.json']) {
      await cp(path.join(packageRoot, part), inCopy(part), { recursive: true });
    }
    for (const file of ['tsconfig.base.json', 'node_modules']) {
      await symlink(path.join(packageRoot, '../..', file), path.join(folder, file));
    }
  });

  afterAll(async () => {
    await rm(path.join(copy, '../..'), { recursive: true });
  });

  it('finds what is committed up to date', async () => {
    expect(await build('--check')).toMatchObject({ code: 0 });
  });

  it('names every stale file and the command, changes nothing, and is content after a build', async () => {
    const type = 'export interface Health {\n';
    const file = inCopy('src/types/health.ts');
    const source = await readFile(file, 'utf8');
    await writeFile(
      file,
      source.replace(type, `${type}  /** Seconds since it started. */\n  uptime?: number;\n`),
    );
    await writeFile(inCopy('schema/Gone.json'), '{}');
    const before = await readFile(inCopy('openapi.json'), 'utf8');

    const stale = await build('--check');
    expect(stale.code).toBe(1);
    expect(stale.out.match(/packages\/sdk\/\S+\.json/g)).toEqual([
      'packages/sdk/openapi.json',
      'packages/sdk/schema/Gone.json',
      'packages/sdk/schema/Health.json',
    ]);
    expect(stale.out).toContain('node packages/sdk/scripts/build-schema.mjs');
    expect(await readFile(inCopy('openapi.json'), 'utf8')).toBe(before);

    expect(await build()).toMatchObject({ code: 0 });
    expect(await readFile(inCopy('schema/Health.json'), 'utf8')).toContain('uptime');
    expect(await build('--check')).toMatchObject({ code: 0 });
  });

  it('makes the validators again only when a source changed', async () => {
    await build('--validators');
    expect((await build('--validators')).out).toContain('up to date');
    await appendFile(inCopy('src/types/health.ts'), '// changed\n');
    expect((await build('--validators')).out).toContain('made');
  });

  it('makes validators that need neither eval nor anything beside them', async () => {
    const code = await readFile(inCopy('dist/schema/validators.js'), 'utf8');
    expect(code).not.toMatch(/\brequire\(|\beval\b|new Function|^import /m);
    const script = `import('./dist/schema/validators.js').then((made) => console.log(made.validateRequest.NoteDraft(1)[0].code))`;
    const ran = await node(
      copy,
      '--disallow-code-generation-from-strings',
      '--input-type=module',
      '-e',
      script,
    );
    expect(ran).toEqual({ code: 0, out: 'field.wrong-type\n' });
  });

  it('says what is wrong with a type in one line, without a stack', async () => {
    await appendFile(inCopy('src/types/health.ts'), 'export interface Wrong { at: Date }\n');
    const failed = await build('--check');
    expect(failed.code).toBe(1);
    expect(failed.out).toContain('Wrong.at: `Date`');
    expect(failed.out).not.toContain('at file:');
  });

  it('refuses an option it does not know', async () => {
    expect(await build('--fast')).toMatchObject({ code: 2 });
  });
});
