import { describe, expect, it } from 'vitest';
import { at, issuesOf, leaf } from './refusals.ts';

describe('a comparison is refused by name', () => {
  it.each<[string, unknown, string]>([
    [
      'where a fact is unknown',
      leaf('agee', 'equal', 1),
      `unknown-fact | ${at}/fact | agee | age | `,
    ],
    [
      'where an operator is unknown',
      leaf('age', 'lesThan', 1),
      `unknown-operator | ${at}/operator | lesThan | lessThan | `,
    ],
    [
      'where a decorator is unknown',
      leaf('age', 'nott:equal', 1),
      `unknown-decorator | ${at}/operator | nott | not | `,
    ],
    [
      'where an option is unknown',
      leaf('reason', 'equal', 'resined'),
      `unknown-option | ${at}/value | resined | resigned | `,
    ],
    [
      'where one of several options is',
      leaf('reason', 'in', ['resigned', 'dismised']),
      `unknown-option | ${at}/value | dismised | dismissed | `,
    ],
    [
      'where a contained option is',
      leaf('places', 'contains', 'nort'),
      `unknown-option | ${at}/value | nort | north | `,
    ],
    [
      'where a choice is compared with a number',
      leaf('reason', 'equal', 1),
      `mixed-types | ${at}/value | 1 |  | resigned, dismissed`,
    ],
    [
      'where a number is compared with a text',
      leaf('age', 'lessThan', '12'),
      `mixed-types | ${at}/value | 12 |  | number`,
    ],
    [
      'where a yes-no fact is compared with a text',
      leaf('employed', 'equal', 'true'),
      `mixed-types | ${at}/value | true |  | true, false`,
    ],
    [
      'where a text is compared with a number',
      leaf('note', 'equal', 12),
      `mixed-types | ${at}/value | 12 |  | text`,
    ],
    [
      'where a day is compared with a number',
      leaf('born', 'lessThan', 2026),
      `mixed-types | ${at}/value | 2026 |  | YYYY-MM-DD`,
    ],
    [
      'where a month is compared with null',
      leaf('since', 'equal', null),
      `mixed-types | ${at}/value | null |  | YYYY-MM`,
    ],
    [
      'where a day does not exist',
      leaf('born', 'lessThan', '2026-02-30'),
      `invalid-date | ${at}/value | 2026-02-30 |  | YYYY-MM-DD`,
    ],
    [
      'where a month does not exist',
      leaf('since', 'lessThan', '2026-13'),
      `invalid-date | ${at}/value | 2026-13 |  | YYYY-MM`,
    ],
    [
      'where facts of two kinds are compared',
      leaf('age', 'equal', { fact: 'born' }),
      `mixed-types | ${at}/value | date |  | number`,
    ],
    [
      'where the other fact is unknown',
      leaf('age', 'equal', { fact: 'agee' }),
      `unknown-fact | ${at}/value/fact | agee | age | `,
    ],
    [
      'where two open texts are compared',
      leaf('note', 'equal', { fact: 'memo' }),
      `unsupported-condition | ${at}/value | {"fact":"memo"} |  | `,
    ],
    [
      'where a choice is ordered',
      leaf('reason', 'lessThan', 'resigned'),
      `operator-kind-mismatch | ${at}/operator | single-choice |  | `,
    ],
    [
      'where a yes-no fact is ordered',
      leaf('employed', 'greaterThan', true),
      `operator-kind-mismatch | ${at}/operator | boolean |  | `,
    ],
    [
      'where a text is ordered',
      leaf('note', 'lessThanInclusive', 'a'),
      `operator-kind-mismatch | ${at}/operator | text |  | `,
    ],
    [
      'where a number is ordered against null',
      leaf('age', 'greaterThanInclusive', null),
      `operator-kind-mismatch | ${at}/operator | null |  | `,
    ],
    [
      'where one value contains',
      leaf('reason', 'contains', 'resigned'),
      `operator-kind-mismatch | ${at} | single-choice |  | `,
    ],
    [
      'where one value does not contain',
      leaf('age', 'doesNotContain', 1),
      `operator-kind-mismatch | ${at} | integer |  | `,
    ],
    [
      'where a multiple choice equals',
      leaf('places', 'equal', 'north'),
      `operator-kind-mismatch | ${at}/operator | multiple-choice |  | `,
    ],
    [
      'where several choices are one of several',
      leaf('places', 'in', ['north', 'south']),
      `operator-kind-mismatch | ${at}/operator | multiple-choice |  | `,
    ],
    [
      'where several choices are none of several',
      leaf('places', 'not:notIn', ['north']),
      `operator-kind-mismatch | ${at}/operator | multiple-choice |  | `,
    ],
    [
      'where a list contains several choices',
      leaf('places', 'swap:contains', ['north']),
      `operator-kind-mismatch | ${at}/operator | multiple-choice |  | `,
    ],
    [
      'where several choices contain several',
      leaf('places', 'doesNotContain', { fact: 'places' }),
      `operator-kind-mismatch | ${at}/operator | multiple-choice |  | `,
    ],
    [
      'where something equals a list',
      leaf('age', 'notEqual', [1]),
      `operator-kind-mismatch | ${at}/operator | [1] |  | `,
    ],
    [
      'where in reads a text',
      leaf('reason', 'in', 'resigned'),
      `unsupported-condition | ${at}/value | resigned |  | […]`,
    ],
    [
      'where in reads null',
      leaf('reason', 'notIn', null),
      `operator-kind-mismatch | ${at} | null |  | `,
    ],
    [
      'where some of one value is asked',
      leaf('age', 'someFact:equal', 1),
      `operator-kind-mismatch | ${at} | integer |  | `,
    ],
    [
      'where every of no list is asked',
      leaf('age', 'everyValue:equal', 1),
      `operator-kind-mismatch | ${at} | 1 |  | `,
    ],
  ])('%s', (_, condition, expected) => {
    expect(issuesOf(condition)).toEqual([expected]);
  });
});
