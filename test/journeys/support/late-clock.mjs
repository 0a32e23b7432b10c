// Loaded before the server of a journey: its clock runs behind the machine's until the journey moves it on.
import { ServerResponse } from 'node:http';

const now = Date.now;
let behind = Number(process.env['CLOCK_BEHIND']);
Date.now = () => now() - behind;
process.on('message', (milliseconds) => {
  behind = Number(milliseconds);
  process.send?.(behind);
});
// To be spoken to is no reason to stay.
process.channel?.unref();

// Elements heed the server's clock by the `Date` of its answers, which Node writes by the machine's.
const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (...given) {
  if (!this.headersSent) this.setHeader('date', new Date(Date.now()).toUTCString());
  return writeHead.apply(this, given);
};
