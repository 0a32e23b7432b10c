// The one closing line every test run ends in, written and read back.
const LINE = /^(\d+) passed, (\d+) failed$/;

/** @returns the line that sums up a run */
export function tallyLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** @returns the counts of the last closing line in a run's output, or undefined when it printed none */
export function readTally(output) {
  const found = output
    .split(/\r?\n/)
    .map((line) => LINE.exec(line.trim()))
    .findLast((match) => match !== null);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
}

/** What a program writes for terminals: colours, and the moves of a cursor that clears its own last line. */
// eslint-disable-next-line no-control-regex -- an escape sequence starts with a control character
const FOR_TERMINALS = /\u001B\[[\d;]*[A-Za-z]/g;

/** Lines of a failure that are told again; the rest is where it happened. */
const TOLD = 6;

/**
 * @param {string} name what failed
 * @param {string} reason what is wrong with it, of any length
 * @returns the failure as `readFailures` finds it again
 */
export function failureText(name, reason) {
  const lines = reason.replaceAll(FOR_TERMINALS, '').split(/\r?\n/).slice(0, TOLD);
  return [`✗ ${name}: ${lines[0]}`, ...lines.slice(1).map((line) => `    ${line.trim()}`)].join('\n');
}

/** @returns the failures in a run's output, each from its ✗ to the end of its indented lines */
export function readFailures(output) {
  return output.replaceAll(FOR_TERMINALS, '').match(/^✗ .*(?:\r?\n {4}.*)*/gm) ?? [];
}
