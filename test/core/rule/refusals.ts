import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

const facts: RulesInput['facts'] = {
  employed: { kind: 'boolean' },
  reason: { kind: 'single-choice', options: ['resigned', 'dismissed'] },
  places: { kind: 'multiple-choice', options: ['north', 'south'] },
  age: { kind: 'integer', min: 0, max: 120 },
  born: { kind: 'date' },
  since: { kind: 'month' },
  note: { kind: 'text' },
  memo: { kind: 'text' },
  person: { kind: 'object', properties: { age: { kind: 'integer' } } },
  children: {
    kind: 'group',
    max: 2,
    item: { age: { kind: 'integer', min: 0, max: 20 }, name: { kind: 'text' } },
  },
  'as-of': { kind: 'date' },
};
const tables: Required<RulesInput>['tables'] = {
  bands: { columns: ['age-from', 'age-to', 'months'], rows: [[0, null, 1]] },
};
const parameters: Required<RulesInput>['parameters'] = { base: { values: [{ value: 5 }] } };

/** What JSON from outside can hold, whatever the types say. */
export function issuesOf(condition: unknown, more: Partial<RulesInput> = {}): readonly string[] {
  const given: RulesInput = {
    facts,
    tables,
    parameters,
    rules: JSON.parse(JSON.stringify([{ id: 'rule', conditions: condition }])),
    ...more,
  };
  const result = compileRules(given);
  return result.ok
    ? []
    : result.issues.map(({ code, path, reference, hint, expected }) =>
        [code, path.join('/'), reference ?? '', hint ?? '', expected ?? ''].join(' | '),
      );
}

export const leaf = (fact: string, operator: string, value: unknown, path?: string): unknown => ({
  all: [{ fact, operator, value, ...(path === undefined ? {} : { path }) }],
});
export const at = 'rules/0/conditions/all/0';
