import type { Hono } from 'hono';

/** Finds the methods that an app's routes offer at a path, sorted; none where no route has it. */
export function allowedMethods(app: Hono): (path: string) => readonly string[] {
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (path) => {
    const methods = new Set<string>();
    for (const { method, pattern } of routes) {
      if (pattern.test(path)) methods.add(method);
    }
    if (methods.has('GET')) methods.add('HEAD');
    if (methods.size > 0) methods.add('OPTIONS');
    return [...methods].sort();
  };
}

/** `/v1/guides/:id` as a regular expression; the routes hold no other pattern than `:name`. */
function patternOf(path: string): RegExp {
  const segments = path
    .split('/')
    .map((segment) =>
      segment.startsWith(':') ? '[^/]+' : segment.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
  return new RegExp(`^${segments.join('/')}$`);
}
