import type { MiddlewareHandler } from 'hono';

/** For answers that no browser shows as a page. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** For the site's pages: its own script, style and data, nothing inline. */
export const pagePolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** For a page without scripts whose only styles have these hashes. */
export function styledPagePolicy(hashes: readonly string[]): string {
  const styles = hashes.length === 0 ? "'none'" : hashes.map((hash) => `'${hash}'`).join(' ');
  return `default-src 'none'; style-src ${styles}; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;
}

const local = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Headers that every answer carries; a route that sends a page sets its own policy. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('Content-Security-Policy')) {
      headers.set('Content-Security-Policy', dataPolicy);
    }
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    const shared = headers.has('Access-Control-Allow-Origin');
    headers.set('Cross-Origin-Resource-Policy', shared ? 'cross-origin' : 'same-origin');
    const { protocol, hostname } = new URL(context.req.url);
    const secure = protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https';
    if (secure && !local.test(hostname)) {
      headers.set('Strict-Transport-Security', 'max-age=31536000');
    }
  };
}
