// Runs the core's tests where the machine's clock stands in Shanghai, in UTC and in New York: a day
// is a day there too. The machine's own zone is left out: `npm test` has just run there. Arguments
// are handed to vitest.
import { spawnSync } from 'node:child_process';

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = ['Asia/Shanghai', 'UTC', 'America/New_York'].filter((zone) => zone !== own);
console.log(`The machine's own zone is ${own}: its tests are npm test's.`);
const vitest = new URL('../../node_modules/vitest/vitest.mjs', import.meta.url).pathname;
const { CI: _, ...env } = process.env; // without it: no second test report over the first
for (const zone of zones) {
  console.log(`TZ=${zone}`);
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'unit', 'test/core', '--reporter=dot', ...process.argv.slice(2)],
    { env: { ...env, TZ: zone }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) process.exitCode = 1;
}
