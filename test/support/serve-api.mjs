import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {object} ServedApi
 * @property {string} url `http://localhost:49152`, without a slash at the end.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts what `npm start` starts, as built, on a free port.
 * @returns {Promise<ServedApi>}
 */
export async function serveApi() {
  const server = spawn(process.execPath, ['packages/api/dist/serve.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => server.once('exit', () => resolve()));
  /** @type {Promise<string>} */
  const served = new Promise((resolve, reject) => {
    let printed = '';
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      printed += chunk.toString();
      const url = /https?:\/\/[^\s/]+:\d+/.exec(printed);
      if (url !== null) resolve(url[0]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the API ended before it served:\n${printed}`)));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  return { url: await served, stop };
}
