// The program: `run` on the process it is started in.
import process from 'node:process';
import { platformWith } from '../core/platform.js';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isScreen: process.stderr.isTTY,
  clock: platformWith({}).clock,
});
