import type { MiddlewareHandler } from 'hono';

/** One request. Holds no query, header or body: answers are nobody's business. */
export interface LogEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

export type Log = (entry: LogEntry) => void;

export function requestLog(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    log({
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
    });
  };
}
