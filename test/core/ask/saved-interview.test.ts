import {
  checkAnswers,
  fromFragment,
  type GuideBundle,
  interview,
  knownAnswers,
  resumeInterview,
  saveInterview,
  toFragment,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Url, fromBase64Url } from '../../../packages/core/src/ask/base64-url.ts';
import { testBundles } from '../fixtures/test-bundles.ts';
import { profileOf } from './profiles.ts';

const { asOf, bundles } = await testBundles();

describe.each(bundles)('an interview of $guide.id that was saved', (bundle) => {
  const profiles = profileOf(bundle, asOf);

  it('goes on where it was left, through JSON and through a link', () => {
    fc.assert(
      fc.property(profiles, (answers) => {
        const saved = saveInterview(bundle, answers, { asOf });
        const link = fromFragment(toFragment(saved));
        for (const read of [JSON.parse(JSON.stringify(saved)), link.ok && link.value]) {
          const resumed = resumeInterview(bundle, read, { asOf });
          if (!resumed.ok) throw new Error(JSON.stringify(resumed.issues));
          expect(resumed.value.refused).toEqual([]);
          expect(resumed.value.guideChanged).toBe(false);
          expect(interview(bundle, resumed.value.answers, { asOf })).toEqual(
            interview(bundle, answers, { asOf }),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what still fits a newer guide, and names what does not', () => {
    const [gone] = bundle.questions;
    fc.assert(
      fc.property(profiles, (answers) => {
        const newer: GuideBundle = {
          ...bundle,
          hash: 'newer',
          questions: bundle.questions
            .filter(({ id }) => id !== gone?.id)
            .map(({ 'not-sure': _, ...question }) => question),
          entries: bundle.entries.map(
            ({ when: _, materials: __, advice: ___, deadline: ____, headline: _____, ...entry }) =>
              entry,
          ),
          conditions: [],
          facts: [],
        };
        const resumed = resumeInterview(newer, saveInterview(bundle, answers, { asOf }), { asOf });
        if (!resumed.ok) throw new Error(JSON.stringify(resumed.issues));
        const { answers: kept, refused, guideChanged } = resumed.value;
        expect(guideChanged).toBe(true);
        expect(refused.find(({ question }) => question === gone?.id)?.issues[0]?.code).toBe(
          'unknown-question',
        );
        for (const [id, value] of Object.entries(answers)) {
          if (id === gone?.id) continue;
          const issues = refused.find(({ question }) => question === id)?.issues;
          expect(issues?.[0]?.code).toBe(value === null ? 'not-sure-not-allowed' : undefined);
          if (value !== null) expect(kept[id]).toEqual(value);
        }
        expect(checkAnswers(newer, kept, { asOf }).ok).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses what is not a saved interview of this guide', () => {
    const saved = saveInterview(bundle, {}, { asOf });
    const codes = (given: unknown) => {
      const resumed = resumeInterview(bundle, given, { asOf });
      return resumed.ok ? [] : resumed.issues.map(({ code, path }) => [code, ...path]);
    };
    expect(codes({ ...saved, guide: 'another' })).toEqual([['unknown-guide', 'guide']]);
    expect(codes({ ...saved, asOf: '2026-02-30' })).toEqual([['invalid-date', 'asOf']]);
    expect(codes({ ...saved, format: 2 })).toEqual([['invalid-value', 'format']]);
    expect(codes(null)).toEqual([['invalid-value']]);
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(resumeInterview(bundle, anything, { asOf }).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('makes a link of a few hundred letters, all of them fit for a fragment', () => {
    fc.assert(
      fc.property(profiles, (answers) => {
        const fragment = toFragment(saveInterview(bundle, answers, { asOf }));
        expect(fragment).toMatch(/^#a1\.[A-Za-z0-9_-]+$/);
        expect(fragment.length).toBeLessThan(600);
      }),
      { numRuns: 100 },
    );
  });

  it('takes from what is known only what the guide asks and allows', () => {
    const [first] = bundle.questions;
    const known = { [first?.id ?? '']: ['no', 'such'], 'somebody-elses': 3 };
    const { answers, refused } = knownAnswers(bundle, known, { asOf });
    expect(answers).toEqual({});
    expect(refused.map(({ question, issues }) => [question, issues.length > 0])).toEqual([
      [first?.id, true],
      ['somebody-elses', true],
    ]);
  });
});

describe('answers known beforehand', () => {
  it('that do not go together are not both taken', () => {
    const [bundle] = bundles;
    if (bundle === undefined) throw new Error('no guide');
    const [first, second] = bundle.questions.filter(({ kind }) => kind === 'yes-no');
    if (first === undefined || second === undefined) throw new Error('too few questions');
    const both = [first, second].map(({ id }) => ({ fact: id, operator: 'equal', value: false }));
    const strict: GuideBundle = {
      ...bundle,
      questions: bundle.questions.map((question) =>
        question.id === first.id
          ? { ...question, constraints: [{ must: { any: both }, say: { zh: '不能都是' } }] }
          : question,
      ),
    };
    const known = { [first.id]: true, [second.id]: true };
    const { answers, refused } = knownAnswers(strict, known, { asOf });
    expect(answers).toEqual({ [first.id]: true });
    expect(refused.map(({ question, issues }) => [question, issues[0]?.code])).toEqual([
      [second.id, 'answer-constraint'],
    ]);
  });
});

describe('a link', () => {
  it('that is damaged, cut off or made up is refused', () => {
    const whole = toFragment({ format: 1, guide: 'g', bundle: 'b', asOf, answers: { a: true } });
    expect(fromFragment(whole).ok).toBe(true);
    for (let length = 0; length < whole.length - 1; length += 1) {
      expect(fromFragment(whole.slice(0, length)).ok).toBe(false);
    }
    expect(fromFragment(whole.replace('a1', 'a2')).ok).toBe(false);
    expect(fromFragment(`${whole}${'A'.repeat(5000)}`).ok).toBe(false);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fromFragment(`#a1.${text}`).ok).toBe(false);
      }),
    );
  });

  it('carries any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const text = base64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
  });
});
