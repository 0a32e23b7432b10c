// Loaded before a program (`--import`): says at its end what it has used, in the file that is named for it.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: (maxRSS * 1024) / 1e6 };
  writeFileSync(process.env.HUIYIN_BENCH_USAGE, JSON.stringify(used));
});
