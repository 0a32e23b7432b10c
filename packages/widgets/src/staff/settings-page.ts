// The script of the server's page `/desk/settings`: its element, on the desk of whoever is signed in there.
import { rememberScriptOrigin } from '../foundation/surroundings.js';
import './desk-settings/define.js';
import { getPage } from './get-page.js';
import { goOnWhenSignedIn, openDesk, reloadWhenBroughtBack } from './open-desk.js';

rememberScriptOrigin(import.meta.url);
reloadWhenBroughtBack(window);
openDesk(document, location.origin);
goOnWhenSignedIn(document, location, getPage);
