// count-tests.mjs REPORT EXIT: prints "PASSED FAILED" from vitest's JSON report. A run that ended
// badly without a failed test (a file that could not be read, a set-up that failed) is one failure.
import { readFileSync } from 'node:fs';

const [report = '', exit = '1'] = process.argv.slice(2);
const { numPassedTests: passed, numFailedTests } = read(report);
const failed = numFailedTests === 0 && exit !== '0' ? 1 : numFailedTests;
console.log(`${passed} ${failed}`);

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`no test report: ${error instanceof Error ? error.message : error}`);
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}
