import { expect, test } from 'vitest';
import { jsonPointer } from '../../packages/api/src/http/json-pointer.ts';

test.each([
  [[], ''],
  [['answers'], '/answers'],
  [['answers', 'left-on'], '/answers/left-on'],
  [['answers', 'marks', 0], '/answers/marks/0'],
  [['answers', 'a/b~c'], '/answers/a~1b~0c'],
  [['answers', ''], '/answers/'],
])('%j ▶ %s', (path, pointer) => {
  expect(jsonPointer(path)).toBe(pointer);
});
