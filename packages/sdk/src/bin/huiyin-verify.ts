// The program: its commands on the process it is started in.
import process from 'node:process';
import { runCommand } from './command-line.js';

process.exitCode = await runCommand(process.argv.slice(2), 'huiyin-verify');
