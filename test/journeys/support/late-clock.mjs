// Loaded before the server of a journey: its clock runs behind the machine's until the journey moves it on.
const now = Date.now;
let behind = Number(process.env['CLOCK_BEHIND']);
Date.now = () => now() - behind;
process.on('message', (milliseconds) => (behind = Number(milliseconds)));
// To be spoken to is no reason to stay.
process.channel?.unref();
