import { once } from 'node:events';
import { localize } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { devServer } from './dev-server.ts';
import { devState } from './dev-state.ts';
import { dayOf, guidesFolder } from './open-guides.ts';
import { threadProver } from './prover.ts';
import { readWidget } from './read-widget.ts';
import { reportIssues, reportUnusable } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** Serves the author's page until the process is told to stop; on this machine only. */
export async function devCommand(
  request: Request,
  terminal: Terminal,
  stopped: Promise<unknown> = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]),
): Promise<ExitCode> {
  const { options, locale } = request;
  const folder = guidesFolder(options.get('guides'));
  const widget = await readWidget(request);
  if (!widget.ok) return reportUnusable(widget.issues, request, terminal);
  const state = devState(folder, () => dayOf(request, terminal), threadProver());
  const { issues } = await state.view();
  // Files with errors are what the page is for; a folder that is none is not.
  if (issues.some(({ code }) => code.endsWith('-folder'))) {
    await state.close();
    return reportIssues(issues, request, terminal);
  }
  const server = devServer({ state, widget: widget.value, locale });
  const port = Number(options.get('port') ?? 4321);
  const listening = once(server.listen(port, '127.0.0.1'), 'listening');
  const problem = await listening.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (problem !== undefined) {
    await state.close();
    const reference = `127.0.0.1:${port} ${String(problem)}`;
    return reportUnusable(
      [{ code: 'port-not-free', severity: 'error', path: ['--port'], reference }],
      request,
      terminal,
    );
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
