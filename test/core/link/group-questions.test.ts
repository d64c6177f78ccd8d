import { checkGuide, diffGuides, parsePlainDate, type SourceFile } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { findIssues } from '../fixtures/find-issues.ts';
import { walkersBundle, walkersFiles } from '../fixtures/umbrella.ts';

const asOf = parsePlainDate('2026-11-23') ?? noDay();

function noDay(): never {
  throw new Error('no day');
}

function changed(path: string, from: string | RegExp, to: string): readonly SourceFile[] {
  return walkersFiles().map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`${path} did not change`);
    return { path, text };
  });
}

const group = 'questions/walkers.yaml';

describe('a group in a guides folder', () => {
  it('is read without an issue, and has its questions one after another', () => {
    expect(findIssues(walkersFiles())).toEqual([]);
    expect(walkersBundle().guide.ask).toEqual([
      ['raining'],
      ['walkers'],
      ['walkers.0.born'],
      ['walkers.0.has-umbrella'],
      ['walkers.0.pockets'],
      ['walkers.1.born'],
      ['walkers.1.has-umbrella'],
      ['walkers.1.pockets'],
      ['walkers.2.born'],
      ['walkers.2.has-umbrella'],
      ['walkers.2.pockets'],
    ]);
  });

  it('may share the page of its number with other questions', () => {
    const files = changed(
      'things/walk-in-rain/guide.yaml',
      '[raining, walkers]',
      '[[walkers, raining]]',
    );
    expect(walkersBundle(files).guide.ask.slice(0, 2)).toEqual([
      ['walkers', 'raining'],
      ['walkers.0.born'],
    ]);
  });

  it.each([
    ['no place for the number', /第\{number\}个人/, '每个人', 'invalid-value', 7],
    ['no item at all', 'max: 3', 'max: 0', 'invalid-value', 5],
    ['too many items', 'max: 3', 'max: 21', 'value-out-of-range', 5],
    ['a group in a group', 'kind: yes-no', 'kind: group', 'invalid-value', 16],
    ['a bound that is none', 'latest: as-of', 'latest: soon', 'invalid-date', 14],
    ['bounds the wrong way round', 'max: 9', 'max: -1', 'value-out-of-range', 22],
    ['a part named like a question', 'id: born', 'id: raining', 'duplicate-id', 9],
    ['a part named twice', 'id: pockets', 'id: born', 'duplicate-id', 18],
    ['a derived fact named like a part', 'id: age', 'id: born', 'duplicate-id', 25],
    ['a derived fact that reads nothing', '[born, as-of]', '[bron, as-of]', 'unknown-fact', 29],
    ['an unknown key', 'unit: person', 'uint: person', 'unknown-key', 6],
  ])('%s is an issue at its line', (_, from, to, code, line) => {
    const issues = findIssues(changed(group, from, to));
    const found = issues.filter((issue) => issue.code === code);
    expect(found.length, JSON.stringify(issues)).toBeGreaterThan(0);
    if (line > 0)
      expect(found.map((issue) => [issue.file, issue.line])).toContainEqual([group, line]);
    // What is written once is said once, however many items there may be.
    expect(new Set(found.map((issue) => JSON.stringify(issue))).size).toBe(found.length);
  });

  it.each([
    ['facts/without.yaml', 'of: walkers', 'of: wolkers', 'unknown-fact'],
    ['facts/without.yaml', 'of: walkers', 'of: raining', 'unknown-fact'],
    ['facts/without.yaml', 'fact: has-umbrella', 'fact: has-umbrela', 'unknown-fact'],
    ['facts/all-pockets.yaml', 'value: pockets', 'value: has-umbrella', 'operator-kind-mismatch'],
    ['facts/all-pockets.yaml', 'value: pockets', 'values: pockets', 'missing-key'],
    ['facts/all-covered.yaml', 'where:', 'when:', 'unknown-key'],
    ['catalogue/lend-two.yaml', 'fact: without', 'fact: walkers.0.pockets', 'invalid-id'],
    ['things/walk-in-rain/guide.yaml', '[raining, walkers]', '[raining]', 'question-not-ordered'],
  ])('%s: %s ▶ %s is refused', (path, from, to, code) => {
    const issues = findIssues(changed(path, from, to));
    expect(issues.map((issue) => [issue.code, issue.file])).toContainEqual([code, path]);
    expect(issues.filter((issue) => issue.code === 'question-not-ordered').length).toBeLessThan(2);
  });

  it.each([
    ['a bad answer of an item', 'pockets: 3', 'pockets: 33', 'value-out-of-range', 7],
    ['a part that is none', 'pockets: 3', 'pokets: 3', 'unknown-question', 7],
    ['an item that is none', '- { has-umbrella: true, pockets: 3 }', '- three', 'wrong-type', 7],
  ])('%s in an example is an issue at its line', (_, from, to, code, line) => {
    const path = 'things/walk-in-rain/examples/all-covered.yaml';
    const issues = findIssues(changed(path, from, to));
    expect(issues.map((issue) => [issue.code, issue.file, issue.line])).toContainEqual([
      code,
      path,
      line,
    ]);
  });
});

describe('the proof of a guide with a group', () => {
  const findings = (files: readonly SourceFile[]) =>
    checkGuide(walkersBundle(files), { asOf }).findings.map(({ code, reference }) => [
      code,
      reference,
    ]);

  it('finds nothing that is not so', () => {
    expect(findings(walkersFiles())).toEqual([['nothing-to-do', 'raining: false']]);
  });

  it('finds what can never hold of an item', () => {
    const never = changed(
      'facts/without.yaml',
      'where: {',
      'where: { all: [{ fact: pockets, operator: greaterThan, value: 9 }, {',
    ).map((file) =>
      file.path === 'facts/without.yaml'
        ? { ...file, text: file.text.replace('false } }', 'false }] } }') }
        : file,
    );
    expect(findings(never)).toContainEqual(['entry-never-applies', 'lend-two']);
  });

  it('finds the question that nothing reads, of each item', () => {
    const unread = changed('facts/all-pockets.yaml', /\{ sum: .*\}/, '{ count: { of: walkers } }');
    const codes = findings(unread);
    for (const at of [0, 1, 2])
      expect(codes).toContainEqual(['question-never-asked', `walkers.${at}.pockets`]);
  });

  it('compares versions, also where one has more items', () => {
    const fewer = walkersBundle(changed(group, 'max: 3', 'max: 2'));
    const diff = diffGuides(walkersBundle(), fewer, { asOf });
    expect(diff.questions).toEqual({
      added: [],
      dropped: ['walkers.2.born', 'walkers.2.has-umbrella', 'walkers.2.pockets'],
      changed: ['walkers'],
    });
    expect(diff.changes).toEqual([]);
  });
});
