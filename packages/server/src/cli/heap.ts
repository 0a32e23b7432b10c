// Keeps a long command small: V8 lets its heap grow as long as the machine has room, whatever the program holds.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Calls between two collections. */
const EVERY = 4;

/** @returns to be called now and then: every fourth time what nobody holds is collected */
export function heapKeeper(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let calls = 0;
  return () => {
    calls += 1;
    if (calls % EVERY === 0) collect();
  };
}
