import { renderText } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePlans } from '../fixtures/example-plans.ts';

const plans = await examplePlans();

describe('a plan as a message', () => {
  it.each(plans)('$name fits, and names steps, dates and materials in order', ({ made }) => {
    const text = renderText(made);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
    const needed = made.steps.filter(({ status }) => status === 'needed');
    const positions = needed.map(({ number, title }) =>
      text.indexOf(`\n${number ?? (made.locale === 'en' ? 'or' : '选')}. ${title}`),
    );
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((left, right) => left - right));
    for (const { title } of made.materials) expect(text).toContain(title);
    expect(text).toContain(made.locale === 'en' ? 'Not in this message' : '这条消息没写的');
  });

  it('is never longer than its limit, whatever the limit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.integer({ min: 0, max: 4_000 }),
        fc.option(fc.webUrl(), { nil: undefined }),
        ({ made }, limit, link) => {
          const text = renderText(made, link === undefined ? { limit } : { limit, link });
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
          expect(text).not.toContain('\ufffd');
        },
      ),
    );
  });

  it('says what stays out when it gets shorter', () => {
    const made = plans.find(
      ({ name }) => name.startsWith('job-loss') && name.endsWith('zh-CN'),
    )?.made;
    if (made === undefined) throw new Error('no example');
    const short = renderText(made, { limit: 700 });
    expect(short).toContain('每步的说明');
    expect(short).not.toContain(made.steps[0]?.plain);
    expect(renderText(made, { limit: 420 })).toMatch(/还有\d+步/);
  });

  it('holds no answer', () => {
    for (const { made } of plans) {
      const text = renderText(made);
      const [answer] = made.answers;
      if (answer !== undefined) expect(text).not.toContain(`${answer.title} ${answer.answer}`);
    }
  });
});
