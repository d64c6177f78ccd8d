import { describe, test } from 'vitest';
import type { Slip } from '../fixtures/slips.ts';
import { expectError } from './expect-error.ts';

const metro = 'things/lost-umbrella/examples/on-the-metro.yaml';

const slips: readonly Slip[] = [
  [
    metro,
    'lost-where: metro',
    'lost-wher: metro',
    'unknown-question',
    'answers.lost-wher',
    4,
    'lost-where',
  ],
  [
    metro,
    'lost-where: metro',
    'lost-where: metra',
    'unknown-option',
    'answers.lost-where',
    4,
    'metro',
  ],
  [metro, '[name, sticker]', '[name, stickr]', 'unknown-option', 'answers.marks.1', 8, 'sticker'],
  [metro, '[name, sticker]', 'null', 'not-sure-not-allowed', 'answers.marks', 8],
  [metro, '[name, sticker]', '[name, none]', 'invalid-value', 'answers.marks', 8, 'none'],
  [metro, 'seats-passed: 3', 'seats-passed: 21', 'value-out-of-range', 'answers.seats-passed', 7],
  [metro, 'lost-on: 2026-11-20', 'lost-on: 2026-11-24', 'value-out-of-range', 'answers.lost-on', 5],
  [metro, 'lost-on: 2026-11-20', 'lost-on: 2026-02-30', 'invalid-date', 'answers.lost-on', 5],
  [metro, 'has-stub: true', 'has-stub: yes', 'wrong-type', 'answers.has-stub', 6],
  [
    metro,
    'needed: [report-loss,',
    'needed: [report-los,',
    'unknown-entry',
    'expect.needed.0',
    10,
    'report-loss',
  ],
  [
    metro,
    '{ buy-umbrella: lost-where }',
    '{ buy-umbrella: lost-wher }',
    'unknown-fact',
    'expect.not-needed.buy-umbrella',
    11,
    'lost-where',
  ],
  [
    metro,
    '{ sticker-count: 2',
    '{ sticker-cont: 2',
    'unknown-fact',
    'expect.facts.sticker-cont',
    13,
    'sticker-count',
  ],
  [
    metro,
    'ticket-stub]',
    'ticket-stob]',
    'unknown-material',
    'expect.materials.1',
    14,
    'ticket-stub',
  ],
];

describe('a reference that leads nowhere', () => {
  test.for(slips)('%s: %j as %j is %s', expectError);
});
