import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { staticGuidePage, staticPagePolicy } from '../render/static-page.ts';
import { staticPageStyles } from '../render/static-page-styles.ts';
import type { Locale } from '../vocabulary/text.ts';
import { devScript, devStyles } from './dev-assets.ts';
import { devPage } from './dev-page.ts';
import type { DevEvent, DevState } from './dev-state.ts';

export interface DevServerOptions {
  readonly state: DevState;
  readonly widget: Uint8Array;
  readonly locale: Locale;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** On this machine only, under whatever name; a page from elsewhere that comes by a name is refused. */
const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const policy = `${staticPagePolicy}; frame-src 'self'; frame-ancestors 'self'`;

/** The author's pages over a guides folder. Listens to nothing yet. */
export function devServer(options: DevServerOptions): Server {
  return createServer((request, response) => {
    if (!ownHost.test(request.headers.host ?? '')) {
      send(response, { status: 403, type: 'text/plain', body: 'only for this machine\n' });
    } else if (request.method !== 'GET') {
      send(response, { status: 405, type: 'text/plain', body: 'GET only\n' });
    } else if (request.url === '/events') {
      follow(request, response, options.state);
    } else {
      answer(new URL(request.url ?? '/', 'http://localhost').pathname, options).then(
        (found) => send(response, found),
        (error: unknown) =>
          send(response, { status: 500, type: 'text/plain', body: `${String(error)}\n` }),
      );
    }
  });
}

async function answer(path: string, options: DevServerOptions): Promise<Answer> {
  const { state, widget, locale } = options;
  if (path === '/dev.css') return { status: 200, type: 'text/css', body: devStyles };
  if (path === '/dev.js') return { status: 200, type: 'text/javascript', body: devScript };
  if (path === '/page.css') return { status: 200, type: 'text/css', body: staticPageStyles };
  if (path === '/one-thing-guide.js') {
    return { status: 200, type: 'text/javascript', body: widget };
  }
  const view = await state.view();
  const [, kind, id] = /^\/(guide|preview|bundles)\/([^/]+)$/.exec(path) ?? [];
  const guide = view.guides.find((each) => each.id === (id ?? each.id));
  if (path === '/' || (kind === 'guide' && (guide !== undefined || view.guides.length === 0))) {
    if (guide !== undefined) state.lookAt(guide.id);
    return { status: 200, type: 'text/html', body: devPage(view, guide, locale) };
  }
  const bundle = guide?.bundle();
  if (bundle === undefined) return { status: 404, type: 'text/plain', body: 'not found\n' };
  if (kind === 'bundles') {
    return { status: 200, type: 'application/json', body: JSON.stringify(bundle) };
  }
  const { title, heading, lead } = bundle.guide;
  const shown = {
    ...{ id: bundle.guide.id, title, heading, lead, page: '' },
    entries: bundle.entries.map((entry) => entry.title),
    bundle: `/bundles/${bundle.guide.id}`,
  };
  const assets = { styles: '/page.css', widget: '/one-thing-guide.js', widgetIntegrity: '' };
  return { status: 200, type: 'text/html', body: staticGuidePage(shown, assets, locale) };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/**
 * Server-sent events, as long as the page is open: first how things stand, for a page that was away or
 * is older than that, then one for each change and for each guide that is proved.
 */
function follow(request: IncomingMessage, response: ServerResponse, state: DevState): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  const say = ({ kind, ...data }: DevEvent): void => {
    response.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const stop = state.onEvent(say);
  request.on('close', stop);
  state.view().then(
    ({ version, proofs }) => {
      say({ kind: 'changed', version, file: '' });
      for (const guide of proofs.keys()) say({ kind: 'proved', version, guide });
    },
    // The page that asks for the same view is told why there is none.
    () => undefined,
  );
}
