// The script of the server's page `/desk/meeting/<id>`: the desk in the hall, and the worker that opens it without a network.
import { rememberScriptOrigin } from '../foundation/surroundings.js';
import './meeting-desk/define.js';
import { getPage } from './get-page.js';
import { HALL_PAGES, openHall } from './open-hall.js';

rememberScriptOrigin(import.meta.url);

openHall(document, location, getPage);

// Without one the page works as long as it is left open; what is written is kept all the same.
void (navigator as Partial<Navigator>).serviceWorker
  ?.register('/desk/meeting-worker.js', { scope: HALL_PAGES })
  .catch(() => undefined);
