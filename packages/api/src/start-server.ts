import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** Where to listen. Port 0 takes a free one; without a host, every interface. */
export interface ListenOptions {
  readonly port: number;
  readonly host?: string | undefined;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more requests, finishes those under way, and after `grace` milliseconds hangs up. */
  readonly close: (grace: number) => Promise<void>;
}

export type Started =
  | { readonly ok: true; readonly server: RunningServer }
  | { readonly ok: false; readonly code: 'port-in-use' | 'port-not-allowed' | 'host-unknown' };

const failures: ReadonlyMap<string, 'port-in-use' | 'port-not-allowed' | 'host-unknown'> = new Map([
  ['EADDRINUSE', 'port-in-use'],
  ['EACCES', 'port-not-allowed'],
  ['EADDRNOTAVAIL', 'host-unknown'],
  ['ENOTFOUND', 'host-unknown'],
]);

export function startServer(app: Hono, { port, host }: ListenOptions): Promise<Started> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        port,
        ...(host === undefined ? {} : { hostname: host }),
        // A body is at most 64 KiB: whoever needs longer is holding the connection.
        serverOptions: { requestTimeout: 20_000, headersTimeout: 10_000 },
      },
      (address: AddressInfo) => {
        resolve({ ok: true, server: { port: address.port, close } });
      },
    );
    server.on('error', (fault: NodeJS.ErrnoException) => {
      const code = failures.get(fault.code ?? '');
      if (code === undefined) reject(fault);
      else resolve({ ok: false, code });
    });
    const close = (grace: number): Promise<void> =>
      new Promise((closed) => {
        const hangUp = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          grace,
        );
        server.close(() => {
          clearTimeout(hangUp);
          closed();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
  });
}
