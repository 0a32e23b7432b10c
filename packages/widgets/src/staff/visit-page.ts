// The script of the server's page `/desk/visit`: the log of visits, and the worker that opens it without a network.
import { rememberScriptOrigin } from '../foundation/surroundings.js';
import './visit-log/define.js';
import { openVisit, VISIT_PAGE } from './open-visit.js';

rememberScriptOrigin(import.meta.url);

openVisit(document, location.origin, async (address) => {
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
  if (!response.ok) throw new TypeError(`the page answered ${response.status}`);
  return await response.text();
});

// Without one the page works as long as it is left open; what is written is kept all the same.
void (navigator as Partial<Navigator>).serviceWorker
  ?.register('/desk/visit-worker.js', { scope: VISIT_PAGE })
  .catch(() => undefined);
