// What a command talks to.
import { createInterface } from 'node:readline';

export interface Terminal {
  /** The answer. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  /** Whether `err` is a screen, on which a line can be written over. */
  readonly isScreen: boolean;
  /** Whether somebody sits there who can be asked. */
  readonly isAttended: boolean;
  /** Asks for a line. @returns undefined where the input has ended */
  readonly ask: (question: string) => Promise<string | undefined>;
}

export const systemTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isScreen: process.stderr.isTTY,
  isAttended: process.stdin.isTTY && process.stderr.isTTY,
  ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    return new Promise((resolve) => {
      lines.once('close', () => resolve(undefined));
      lines.question(question, (line) => {
        resolve(line);
        lines.close();
      });
    });
  },
};
