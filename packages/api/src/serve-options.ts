import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What the process was asked to do. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string | undefined;
  readonly guides: string;
}

export type ReadOptions =
  | { readonly ok: true; readonly options: ServeOptions }
  | { readonly ok: false; readonly message: string };

const usage = 'Usage: onething-api [--port PORT] [--host HOST] [--guides DIR]';

/** The project's own guides, beside `packages/`. */
const defaultGuides = fileURLToPath(new URL('../../../guides', import.meta.url));

/** Arguments go before `PORT` and `HOST` of the environment, and those before 8787 on every interface. */
export function readServeOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ReadOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        guides: { type: 'string' },
      },
    });
    const port = values.port ?? environment.PORT ?? '8787';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      return { ok: false, message: `Not a port: ${port}\n${usage}` };
    }
    return {
      ok: true,
      options: {
        port: Number(port),
        host: values.host ?? environment.HOST,
        guides: values.guides ?? defaultGuides,
      },
    };
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    return { ok: false, message: `${message}\n${usage}` };
  }
}
