import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { localize } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { devServer } from './dev-server.ts';
import { devState } from './dev-state.ts';
import { dayOf, guidesFolder } from './open-guides.ts';
import { threadProver } from './prover.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

const builtWidget = new URL('../../../web-widget/dist/one-thing-guide.js', import.meta.url);

/** Serves the author's page until the process is told to stop; on this machine only. */
export async function devCommand(
  request: Request,
  terminal: Terminal,
  stopped: Promise<unknown> = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]),
): Promise<ExitCode> {
  const { options, locale } = request;
  const folder = guidesFolder(options.get('guides'));
  const state = devState(folder, () => dayOf(request, terminal), threadProver());
  const { issues } = await state.view();
  // Files with errors are what the page is for; a folder that is none is not.
  if (issues.some(({ code }) => code.endsWith('-folder'))) {
    await state.close();
    return reportIssues(issues, request, terminal);
  }
  const widget = await readFile(options.get('widget') ?? builtWidget).catch(() => undefined);
  const server = devServer({ state, widget, locale });
  const port = Number(options.get('port') ?? 4321);
  const listening = once(server.listen(port, '127.0.0.1'), 'listening');
  const problem = await listening.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (problem !== undefined) {
    await state.close();
    const reference = `127.0.0.1:${port} ${String(problem)}`;
    const issue = {
      code: 'port-not-free',
      severity: 'error',
      path: ['--port'],
      reference,
    } as const;
    reportIssues([issue], request, terminal);
    return exitCodes.unusable;
  }
  const address = server.address();
  const served = typeof address === 'object' && address !== null ? address.port : port;
  const say = {
    zh: `预览：http://127.0.0.1:${served}/  （Ctrl+C 结束）`,
    en: `Preview: http://127.0.0.1:${served}/  (Ctrl+C ends it)`,
  };
  terminal.out(`${localize(say, locale)}\n`);
  await stopped;
  server.closeAllConnections();
  server.close();
  await state.close();
  return exitCodes.done;
}
