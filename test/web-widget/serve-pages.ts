import { createServer } from 'node:http';

export interface Served {
  readonly type: string;
  readonly body: string;
  readonly status?: number;
}

export interface PageServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The strictest policy that a government site may have. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
].join('; ');

/** Serves what `find` gives for a path, on a free port. */
export async function servePages(find: (path: string) => Served | undefined): Promise<PageServer> {
  const server = createServer((request, response) => {
    const found = find(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(found?.status ?? (found === undefined ? 404 : 200), {
      'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8`,
      'content-security-policy': policy,
    });
    response.end(found?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve, reject) =>
        server.close((error) => (error === undefined ? resolve() : reject(error))),
      ),
  };
}
