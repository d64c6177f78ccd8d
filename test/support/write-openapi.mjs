// Writes reports/openapi.json as the running API hands it out, for the linter.
import { mkdirSync, writeFileSync } from 'node:fs';
import { serveApi } from './serve-api.mjs';

const reports = new URL('../../reports/', import.meta.url);
const { url, stop } = await serveApi();
try {
  const response = await fetch(`${url}/openapi.json`);
  if (!response.ok) throw new Error(`GET /openapi.json: ${response.status}`);
  mkdirSync(reports, { recursive: true });
  writeFileSync(new URL('openapi.json', reports), await response.text());
} finally {
  await stop();
}
