import { type Issue, messageOf } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import { createApp } from './app.ts';
import { districtBundles } from './district-bundles.ts';
import { todayInShanghai } from './http/today-in-shanghai.ts';
import { readServeOptions, type ServeOptions } from './serve-options.ts';
import { loadSiteAssets } from './site/site-assets.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** How long requests under way may take when the process is told to stop, in milliseconds. */
const grace = 5000;

const reasons = {
  'port-in-use': 'it is in use. Choose another with --port or PORT.',
  'port-not-allowed': 'it needs more rights. Choose one above 1023.',
  'host-unknown': 'this machine does not have that host. Check --host or HOST.',
} as const;

const read = readServeOptions(process.argv.slice(2), process.env);
if (read.ok) await run(read.options);
else leave(2, read.message);

async function run(options: ServeOptions): Promise<void> {
  const loaded = await loadGuides(options.guides);
  if (!loaded.ok) {
    leave(1, `The guides in ${options.guides} have errors:\n${loaded.issues.map(line).join('\n')}`);
    return;
  }
  const assets = await loadSiteAssets();
  if (assets.widget === undefined) {
    process.stderr.write('The widget is not built: the demo pages come without it.\n');
  }
  const app = createApp({
    bundles: loaded.value.bundles,
    library: loaded.value.library,
    districtBundle: districtBundles(loaded.value.linked),
    today: () => todayInShanghai(new Date()),
    assets,
    log: (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`),
    report: reportFault,
  });
  const started = await startServer(app, options);
  if (!started.ok) {
    leave(1, `Cannot listen on port ${options.port}: ${reasons[started.code]}`);
    return;
  }
  stopOnSignal(started.server);
  process.stdout.write(
    `One Thing is at http://localhost:${started.server.port}/ (API reference: /docs)\n`,
  );
}

function stopOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close(grace).then(() => process.exit(0)));
  }
}

/** Where a fault arose, without its message: that could quote an answer. */
function reportFault(fault: unknown): void {
  const where =
    fault instanceof Error
      ? (fault.stack ?? '').split('\n').filter((row) => /^\s+at /.test(row))
      : [];
  process.stderr.write(
    `${[fault instanceof Error ? fault.name : typeof fault, ...where].join('\n')}\n`,
  );
}

function line(issue: Issue): string {
  const place = [issue.file, issue.line, issue.column]
    .filter((part) => part !== undefined)
    .join(':');
  return `${place === '' ? '' : `${place} `}${issue.code}: ${messageOf(issue, 'en')}`;
}

function leave(code: number, message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}
