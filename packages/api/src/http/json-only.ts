import type { MiddlewareHandler } from 'hono';
import { sendProblem } from '../problem.ts';
import { bestMediaType } from './accept.ts';
import { localeOf } from './locale-of.ts';
import { notAcceptable } from './not-acceptable.ts';

const offers = ['application/json'] as const;

/** For routes that speak JSON alone: refuses a client that cannot take it. */
export const jsonOnly: MiddlewareHandler = async (context, next) => {
  const accept = context.req.header('accept');
  if (bestMediaType(accept, offers) === undefined) {
    return sendProblem(context, notAcceptable(accept, offers), localeOf(context));
  }
  context.header('Vary', 'Accept', { append: true });
  return next();
};
