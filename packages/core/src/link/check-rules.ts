import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import type { Question } from '../guide/question.ts';
import { ruleProblems } from '../rule/compile-rules.ts';
import type { Condition } from '../rule/condition.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
import { rooted } from './entry-rules.ts';
import { rulesInputOf } from './rules-input.ts';
import { type WrittenCondition, writtenConditions } from './written-conditions.ts';

/**
 * Reads every condition and derived fact of the library, and brings the issues back to the files:
 * unknown facts, operators and options, values of the wrong kind, cycles of named conditions.
 */
export function checkRules(library: GuideLibrary): readonly Issue[] {
  const written = writtenConditions(library);
  const issues = ruleProblems({
    ...rulesInputOf({
      questions: values(library.questions),
      facts: values(library.facts),
      conditions: values(library.conditions),
      tables: values(library.tables),
      parameters: values(library.parameters),
      calendars: values(library.calendars),
    }),
    rules: written.map(({ condition }, index) => ({
      id: String(index),
      conditions: rooted(condition),
    })),
  });
  return issues.map((issue) => brought(issue, written, library));
}

function values<Value>(parts: ReadonlyMap<string, Placed<Value>>): readonly Value[] {
  return [...parts.values()].map(({ value }) => value);
}

/** The compiler speaks of `rules.3.conditions.all.0`; the author wrote it in some file. */
function brought(issue: Issue, written: readonly WrittenCondition[], library: GuideLibrary): Issue {
  const [section, key, ...rest] = issue.path;
  const at = (source: SourceMap, path: Path): Issue => ({
    ...issue,
    path,
    file: source.file,
    ...source.position(path),
  });
  switch (section) {
    case 'rules': {
      const rule = written[Number(key)];
      if (rule === undefined) return issue;
      return at(rule.source, [...rule.path, ...unrooted(rule.condition, rest.slice(1))]);
    }
    case 'conditions': {
      const named = library.conditions.get(String(key));
      if (named === undefined) return issue;
      return at(named.source, ['when', ...unrooted(named.value.when, rest)]);
    }
    case 'derived': {
      const fact = library.facts.get(String(key));
      return fact === undefined ? issue : at(fact.source, rest);
    }
    case 'facts': {
      const question = library.questions.get(String(key));
      return question === undefined ? issue : at(question.source, writtenIn(question.value, rest));
    }
    case 'parameters': {
      const parameter = library.parameters.get(String(key));
      return parameter === undefined ? issue : at(parameter.source, rest);
    }
    case 'tables': {
      const table = library.tables.get(String(key));
      return table === undefined ? issue : at(table.source, []);
    }
    default:
      return issue;
  }
}

/** A group's derived facts are written as a list. */
function writtenIn({ facts = [] }: Question, path: Path): Path {
  const [key, name, ...rest] = path;
  if (key !== 'derived') return path;
  return ['facts', facts.findIndex(({ id }) => id === name), ...rest];
}

/** `rooted` puts a single leaf into a group, which its author did not write. */
function unrooted(condition: Condition, path: Path): Path {
  return 'fact' in condition ? path.slice(2) : path;
}
