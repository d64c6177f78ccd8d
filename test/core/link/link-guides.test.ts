import { describe, test } from 'vitest';
import type { Slip } from '../fixtures/slips.ts';
import { expectError } from './expect-error.ts';

const where = 'questions/lost-where.yaml';
const guide = 'things/lost-umbrella/guide.yaml';

const slips: readonly Slip[] = [
  [where, 'id: bus', 'id: metro', 'duplicate-id', 'options.1.id', 7],
  [where, 'id: park,', 'id: park, exclusive: true,', 'invalid-value', 'options.2.exclusive', 8],
  ['questions/seats-passed.yaml', 'min: 0', 'min: 21', 'value-out-of-range', 'max', 5],
  [
    'questions/lost-on.yaml',
    'latest: as-of',
    'latest: 2019-01-01',
    'value-out-of-range',
    'latest',
    7,
  ],
  ['channels/online-form.yaml', '网上登记', '"{days-kept}"', 'misplaced-value', 'title', 2],
  [guide, 'buy-umbrella]', 'buy-umbrela]', 'unknown-entry', 'entries.3', 8, 'buy-umbrella'],
  [guide, 'buy-umbrella]', 'report-loss]', 'duplicate-id', 'entries.3', 8],
  [guide, '  - marks\n', '', 'question-not-ordered', 'ask', 9],
  [guide, '  - marks\n', '  - markes\n', 'unknown-question', 'ask.3', 13, 'marks'],
  [guide, '  - marks\n', '  - marks\n  - marks\n', 'duplicate-id', 'ask.4', 14],
  [
    guide,
    '[days-since-loss]',
    '[days-since-los]',
    'unknown-fact',
    'facts.0',
    14,
    'days-since-loss',
  ],
];

describe('a reference that leads nowhere', () => {
  test.for(slips)('%s: %j as %j is %s', expectError);
});
