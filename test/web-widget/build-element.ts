import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The element as one script, made from the sources as they stand. */
export async function buildElement(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@onething/core': `${root}packages/core/src/index.ts` } },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: `${root}packages/web-widget/src/define.ts`,
        formats: ['es'],
        fileName: 'one-thing-guide',
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !('output' in result)) throw new Error('nothing was built');
  return result.output[0].code;
}
