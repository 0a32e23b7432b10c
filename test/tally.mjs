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
