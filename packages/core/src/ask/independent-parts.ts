import type { Matter } from './open-matters.ts';

/** Matters that no question joins to the others. */
export interface Part {
  /** `undefined` where one of its matters cannot be told. */
  readonly key: string | undefined;
  readonly questions: ReadonlySet<string>;
  /** Asked whatever the answers to the others. */
  readonly needed: ReadonlySet<string>;
}

/** The parts among the matters that hang on one of `questions`; on any question where left out. */
export function independentParts(
  matters: readonly Matter[],
  questions: ReadonlySet<string> | undefined,
): readonly Part[] {
  let parts: { matters: Matter[]; questions: Set<string> }[] = [];
  for (const matter of matters) {
    if (questions !== undefined && !matter.questions.some((each) => questions.has(each))) continue;
    const joined = { matters: [matter], questions: new Set(matter.linked) };
    parts = parts.filter((part) => {
      if (!matter.linked.some((question) => part.questions.has(question))) return true;
      joined.matters.push(...part.matters);
      for (const question of part.questions) joined.questions.add(question);
      return false;
    });
    parts.push(joined);
  }
  return parts.map((part) => ({
    key: part.matters.some(({ key }) => key === undefined)
      ? undefined
      : part.matters
          .map(({ key }) => key)
          .sort()
          .join(' '),
    questions: part.questions,
    needed: new Set(part.matters.flatMap(({ needed }) => needed)),
  }));
}
