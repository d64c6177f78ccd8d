// What mutation testing has found so far, by file of the rule core, so that a run of a few files or a
// few lines adds to what is known of the others. A result counts only for the source it was found on.
import { createHash } from 'node:crypto';

/** @typedef {{ line: number, column: number }} Position */
/** @typedef {{ status: string, statusReason?: string, mutatorName: string, replacement?: string, location: { start: Position, end: Position } }} Mutant */
/** @typedef {{ source: string, mutants: Mutant[] }} MutatedFile */
/** @typedef {{ config?: { mutate?: string[] }, files: Record<string, MutatedFile> }} Report */
/** @typedef {{ line: number, code: string, replacement: string, status: string }} Left */
/** `static`: in constants that are made once, at import, and so not tried; `null`: not counted.
 * @typedef {{ source: string, killed: number, static: number | null, left: Left[] }} Result */

const killed = new Set(['Killed', 'Timeout']);
const alive = new Set(['Survived', 'NoCoverage']);

/** @param {string} source */
export const sourceKey = (source) => createHash('sha256').update(source).digest('hex').slice(0, 16);

/** @param {string} code */
function short(code) {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 67)}...` : line;
}

/**
 * @param {string} source
 * @param {Mutant} mutant
 * @returns {Left}
 */
function leftOf(source, { location: { start, end }, status, replacement, mutatorName }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return {
    line: start.line,
    code: short(lines.join(' ')),
    replacement: short(replacement ?? mutatorName),
    status,
  };
}

/**
 * The result of a file with what a run found about it. Of a source that was not tried before, the run
 * has to be of the whole file.
 * @param {Result | undefined} known
 * @param {MutatedFile} file
 * @param {boolean} isPart
 * @returns {Result | undefined}
 */
export function withRun(known, { source, mutants }, isPart) {
  const key = sourceKey(source);
  const tried = mutants.filter(({ status }) => killed.has(status) || alive.has(status));
  if (!isPart) {
    const left = tried.filter(({ status }) => alive.has(status));
    return {
      source: key,
      killed: tried.length - left.length,
      static: mutants.filter(({ statusReason }) => statusReason?.startsWith('Static')).length,
      left: left
        .map((mutant) => leftOf(source, mutant))
        .sort((one, other) => one.line - other.line),
    };
  }
  if (known?.source !== key) return undefined;
  const left = [...known.left];
  let dead = known.killed;
  for (const mutant of tried) {
    const { line, code, replacement, status } = leftOf(source, mutant);
    const at = left.findIndex(
      (each) => each.line === line && each.code === code && each.replacement === replacement,
    );
    if (killed.has(status) && at >= 0) {
      left.splice(at, 1);
      dead += 1;
    }
    if (alive.has(status) && at < 0) {
      left.push({ line, code, replacement, status });
      dead -= 1;
    }
  }
  return { ...known, killed: dead, left: left.sort((one, other) => one.line - other.line) };
}
