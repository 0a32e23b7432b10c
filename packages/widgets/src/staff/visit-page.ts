// The script of the server's page `/desk/visit`: the log of visits, and the worker that opens it without a network.
import { rememberScriptOrigin } from '../foundation/surroundings.js';
import './visit-log/define.js';
import { getPage } from './get-page.js';
import { openVisit, VISIT_PAGE } from './open-visit.js';

rememberScriptOrigin(import.meta.url);

openVisit(document, location.origin, getPage);

// Without one the page works as long as it is left open; what is written is kept all the same.
void (navigator as Partial<Navigator>).serviceWorker
  ?.register('/desk/visit-worker.js', { scope: VISIT_PAGE })
  .catch(() => undefined);
