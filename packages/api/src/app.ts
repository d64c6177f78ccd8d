import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { allowedMethods } from './http/allowed-methods.ts';
import { localeOf } from './http/locale-of.ts';
import { maximumBodyBytes } from './http/read-body.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { describeApi, type OpenApiDocument } from './openapi/document.ts';
import type { Parts } from './parts.ts';
import { sendProblem } from './problem.ts';
import { assetRoutes } from './routes/assets.ts';
import { bundleRoutes } from './routes/bundle.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { docsRoutes } from './routes/docs.ts';
import { explainRoutes } from './routes/explain.ts';
import { guideRoutes } from './routes/guides.ts';
import { healthRoutes } from './routes/health.ts';
import { interviewRoutes } from './routes/interview.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { planRoutes } from './routes/plan.ts';
import { problemRoutes } from './routes/problems.ts';
import { siteRoutes } from './routes/site.ts';

/** The version of the API, as its description says. */
const version = '0.1.0';

/** Any site may read guides, ask, plan and load the element; there is nothing to steal here. */
const openToAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['Accept', 'Accept-Language', 'Content-Type', 'If-None-Match'],
  exposeHeaders: ['ETag', 'Content-Language'],
  maxAge: 86_400,
});

/** Puts an app together; it listens to nothing. */
export function createApp(parts: Parts): Hono {
  const app = new Hono();
  if (parts.log !== undefined) app.use(requestLog(parts.log));
  app.use(securityHeaders());
  app.use('/v1/*', openToAll);
  app.use('/assets/*', openToAll);
  app.use('/openapi.json', openToAll);
  app.use(
    bodyLimit({
      maxSize: maximumBodyBytes,
      onError: (context) => sendProblem(context, { kind: 'body-too-large' }, localeOf(context)),
    }),
  );
  let described: Promise<OpenApiDocument> | undefined;
  const describe = (): Promise<OpenApiDocument> => (described ??= describeApi(app, version));
  for (const routes of [
    guideRoutes(parts),
    bundleRoutes(parts),
    interviewRoutes(parts),
    planRoutes(parts),
    explainRoutes(parts),
    catalogueRoutes(parts),
    openApiRoutes(describe),
    docsRoutes(parts, describe),
    problemRoutes(parts),
    healthRoutes(parts),
    assetRoutes(parts),
    siteRoutes(parts),
  ]) {
    app.route('/', routes);
  }
  return withFallbacks(app, parts);
}

/** Answers what no route answers: other methods, other paths, and faults of our own. */
function withFallbacks(app: Hono, { report }: Parts): Hono {
  const methodsAt = allowedMethods(app);
  app.notFound((context) => {
    const allowed = methodsAt(context.req.path);
    if (allowed.length === 0) {
      const about = context.req.path;
      return sendProblem(context, { kind: 'unknown-path', about }, localeOf(context));
    }
    const headers = { Allow: allowed.join(', ') };
    if (context.req.method === 'OPTIONS') return context.body(null, 204, headers);
    const about = context.req.method;
    return sendProblem(context, { kind: 'method-not-allowed', about, headers }, localeOf(context));
  });
  app.onError((fault, context) => {
    report?.(fault);
    return sendProblem(context, { kind: 'internal-error' }, localeOf(context));
  });
  return app;
}
