import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import type { Issue } from '../../../packages/core/src/vocabulary/issue.ts';

/** Of one rule, which JSON from outside holds, whatever the types say. */
function issuesOf(conditions: unknown, more: Partial<RulesInput> = {}): readonly Issue[] {
  const result = compileRules({
    facts: {
      age: { kind: 'integer' },
      note: { kind: 'text' },
      born: { kind: 'date' },
      person: { kind: 'object', properties: { age: { kind: 'integer' } } },
    },
    rules: JSON.parse(JSON.stringify([{ id: 'rule', conditions }])),
    ...more,
  });
  return result.ok ? [] : result.issues;
}

const unknownFact = (fact: string) => ({ fact, operator: 'equal', value: 1 });

describe('an issue about rules', () => {
  it('says no more than there is to say', () => {
    const path = ['rules', 0, 'conditions', 'fact'];
    const known = { code: 'unknown-fact', severity: 'error', path };
    expect(issuesOf(unknownFact('agee'))).toStrictEqual([
      { ...known, reference: 'agee', hint: 'age' },
    ]);
    expect(issuesOf(unknownFact('something-else'))).toStrictEqual([
      { ...known, reference: 'something-else' },
    ]);
    expect(issuesOf({ fact: 'age', operator: 'equal', value: '1' })).toStrictEqual([
      {
        code: 'mixed-types',
        severity: 'error',
        path: ['rules', 0, 'conditions', 'value'],
        reference: '1',
        expected: 'number',
      },
    ]);
  });

  it('shows 80 letters of what was found', () => {
    const long = 'x'.repeat(80);
    expect(issuesOf(unknownFact(long)).map(({ reference }) => reference)).toEqual([long]);
    expect(issuesOf(unknownFact(`${long}yz`)).map(({ reference }) => reference)).toEqual([
      `${long}…`,
    ]);
  });

  it('shows nothing where nothing was found', () => {
    const rules: unknown = [{ id: 'rule' }];
    const result = compileRules(Object.assign({ facts: {}, rules: [] }, { rules }));
    expect(result.ok ? [] : result.issues).toMatchObject([
      { code: 'malformed-condition', path: ['rules', 0, 'conditions'], reference: '' },
    ]);
  });

  it('names of a circle only what goes round', () => {
    const conditions = {
      entry: { condition: 'one' },
      one: { not: { condition: 'two' } },
      two: { condition: 'one' },
    };
    expect(issuesOf({ condition: 'entry' }, { conditions })[0]).toMatchObject({
      code: 'cyclic-reference',
      reference: 'one → two → one',
    });
  });

  it('comes with all the others of the same rule', () => {
    const parts = [unknownFact('agee'), { not: unknownFact('bornn') }, unknownFact('notee')];
    expect(issuesOf({ any: parts }).map(({ path }) => path.slice(4))).toEqual([
      [0, 'fact'],
      [1, 'not', 'fact'],
      [2, 'fact'],
    ]);
  });
});

describe('a path', () => {
  const read = (path: unknown, fact = 'person') => ({ fact, path, operator: 'equal', value: 1 });
  const object = (key: string): Partial<RulesInput> => ({
    facts: { person: { kind: 'object', properties: { [key]: { kind: 'integer' } } } },
  });
  it('that is empty leads to the fact itself', () => {
    expect(issuesOf(read('', 'age'))).toEqual([]);
  });
  it('that is no text leads nowhere', () => {
    expect(issuesOf(read(5))).toMatchObject([
      { code: 'unsupported-condition', path: ['rules', 0, 'conditions', 'path'], reference: '5' },
    ]);
  });
  it.each([
    ['$.age', 'age'],
    ['age', 'age'],
    ["$['age']", 'age'],
    ['$["age"]', 'age'],
    ["$['of birth']", 'of birth'],
    ['$.a$b', 'a$b'],
    ['a$b', 'a$b'],
    ['$.年龄', '年龄'],
  ])('%s leads to %s', (path, key) => {
    expect(issuesOf(read(path), object(key))).toEqual([]);
  });
  it.each(['$..age', '$.age[0]', '$.age.', "$['age", '$[age]', '$. age'])(
    '%s leads nowhere',
    (path) => {
      expect(issuesOf(read(path), object('age'))).toMatchObject([
        { code: 'unsupported-condition', reference: path },
      ]);
    },
  );
});
