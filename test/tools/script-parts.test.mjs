// What the scripts are made of: taking turns, ending together, stamps of contents, the oldest Node.
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireNode } from '../../scripts/lib/install.mjs';
import { run, together } from '../../scripts/lib/run.mjs';
import { stampOf } from '../../scripts/lib/stamp.mjs';
import { inTurn } from '../../scripts/lib/turn.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name, text) => writeFileSync(join(folder, name), text);

describe('taking turns', () => {
  const turn = (say, work) => inTurn(join(folder, 'turn'), { say }, work);

  it('lets one work at a time and tells who waits', async () => {
    const order = [];
    const said = [];
    let finish;
    const first = turn(
      () => undefined,
      async () => {
        order.push('first begins');
        await new Promise((resolve) => (finish = resolve));
        order.push('first ends');
      },
    );
    const second = turn(
      (line) => said.push(line),
      async () => order.push('second'),
    );
    expect(said).toEqual([expect.stringContaining(String(process.pid))]);
    finish();
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'first ends', 'second']);
  });

  it('passes over a holder that has died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    write('turn', String(pid));
    expect(
      await turn(
        () => undefined,
        async () => 'done',
      ),
    ).toBe('done');
  });

  it('is given back when the work fails', async () => {
    const failing = turn(
      () => undefined,
      async () => {
        throw new Error('no');
      },
    );
    await expect(failing).rejects.toThrow('no');
    expect(
      await turn(
        () => undefined,
        async () => 'done',
      ),
    ).toBe('done');
  });
});

describe('running programs', () => {
  const program = (code) => (signal) => run(process.execPath, ['-e', code], { cwd: folder, signal });

  it('ends the others when one fails, and waits until they have ended', async () => {
    const lingers = `
      const { writeFileSync } = require('node:fs');
      process.on('SIGTERM', () => {
        setTimeout(() => process.exit(writeFileSync('ended', '')), 100);
      });
      setInterval(() => {}, 1000);
      writeFileSync('began', '');`;
    const fails = "while (!require('node:fs').existsSync('began')); process.exit(4);";
    await expect(together(undefined, [program(fails), program(lingers)])).rejects.toThrow('failed (4)');
    expect(existsSync(join(folder, 'ended'))).toBe(true);
  });

  it('gives the reason it was ended for', async () => {
    const ended = new AbortController();
    const running = together(ended.signal, [program('setInterval(() => {}, 1000)')]);
    ended.abort('enough');
    await expect(running).rejects.toBe('enough');
  });
});

describe('a stamp', () => {
  const stamp = () => stampOf(folder, ['.']);

  it('goes by contents and names, not by times', () => {
    write('a.ts', 'one');
    const before = stamp();
    utimesSync(join(folder, 'a.ts'), 1, 1);
    expect(stamp()).toBe(before);
    write('a.ts', 'two');
    const changed = stamp();
    expect(changed).not.toBe(before);
    write('b.ts', '');
    expect(stamp()).not.toBe(changed);
  });

  it('takes no notice of tests', () => {
    write('a.ts', 'one');
    const before = stamp();
    write('a.test.ts', 'a test');
    expect(stamp()).toBe(before);
  });
});

describe('the oldest Node', () => {
  it.each(['18.20.4', '20.18.9'])('%s is refused in a sentence', (version) => {
    expect(() => requireNode(version)).toThrow(`20.19 或更新，现在是 ${version}`);
  });

  it.each(['20.19.0', '22.0.0'])('%s will do', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
});
