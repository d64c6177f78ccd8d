// Each contender: from a plain answers object to the ids of the rules that hold.
import { ZenEngine } from '@gorules/zen-engine';
import { compileRules } from '@onething/core/rules';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';

/** @typedef {import('./workload.mjs').Tree} Tree */
/** @typedef {{ id: string, conditions: Tree }} Rule */
/** @typedef {import('@onething/core').Facts} Answers */
/** @typedef {{ facts: any, rules: Rule[] }} Input */

/** @type {Record<string, (input: Input) => (answers: Answers) => readonly string[] | Promise<readonly string[]>>} */
export const contenders = {
  onething: (input) => {
    const set = compiled(input);
    return (answers) => set.holding(answers);
  },
  'generated JavaScript': ({ rules }) => {
    const body = rules.map(
      ({ id, conditions }) => `if (${script(conditions)}) out.push(${JSON.stringify(id)});`,
    );
    // The straight line that a compiler would write. Only here: a strict page refuses it.
    return /** @type {any} */ (
      new Function('f', `const out = [];\n${body.join('\n')}\nreturn out;`)
    );
  },
  'json-logic-engine, compiled': ({ rules }) => {
    const engine = new LogicEngine();
    const built = rules.map(({ id, conditions }) => ({
      id,
      holds: engine.build(logic(conditions)),
    }));
    return (answers) => built.filter(({ holds }) => holds(answers)).map(({ id }) => id);
  },
  'json-logic-engine, compiled as one': ({ rules }) => {
    const engine = new LogicEngine();
    const all = engine.build(rules.map(({ conditions }) => logic(conditions)));
    const ids = rules.map(({ id }) => id);
    return (answers) => {
      const held = all(answers);
      return ids.filter((_, at) => held[at]);
    };
  },
  'json-logic-js': ({ rules }) => {
    const built = rules.map(({ id, conditions }) => ({ id, rule: logic(conditions) }));
    return (answers) =>
      built
        .filter(({ rule }) => jsonLogic.apply(/** @type {any} */ (rule), answers))
        .map(({ id }) => id);
  },
  'zen-engine, table': ({ rules }) => {
    const engine = new ZenEngine();
    const decision = engine.createDecision(Buffer.from(JSON.stringify(zenTable(rules))));
    return async (answers) => {
      const { result } = await decision.evaluate(answers);
      return result.map((/** @type {{ id: string }} */ { id }) => id);
    };
  },
  'json-rules-engine': ({ rules }) => {
    const engine = new Engine();
    for (const { id, conditions } of rules) {
      engine.addRule({ conditions: /** @type {any} */ (conditions), event: { type: id } });
    }
    return async (answers) => {
      const { events } = await engine.run(answers);
      return events.map(({ type }) => type);
    };
  },
};

/** @param {Input} input */
export function compiled({ facts, rules }) {
  const result = compileRules({ facts, rules: /** @type {any} */ (rules) });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const signs = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

/**
 * @param {Tree} tree
 * @returns {string}
 */
function script(tree) {
  if ('all' in tree) return `(${tree.all.map(script).join(' && ')})`;
  if ('any' in tree) return `(${tree.any.map(script).join(' || ')})`;
  if ('not' in tree) return `!${script(tree.not)}`;
  const { fact, operator, value } = tree;
  const read = `f.${fact}`;
  const text = JSON.stringify(value);
  switch (operator) {
    case 'equal':
      return `(${read} === ${text})`;
    case 'notEqual':
      return `(${read} !== ${text})`;
    case 'in':
    case 'notIn': {
      const either = /** @type {unknown[]} */ (value)
        .map((each) => `${read} === ${JSON.stringify(each)}`)
        .join(' || ');
      return operator === 'in' ? `(${either})` : `!(${either})`;
    }
    case 'contains':
      return `${read}.includes(${text})`;
    case 'doesNotContain':
      return `!${read}.includes(${text})`;
    default:
      return `(${read} ${signs[/** @type {keyof typeof signs} */ (operator)]} ${text})`;
  }
}

/**
 * @param {Tree} tree
 * @returns {any}
 */
function logic(tree) {
  if ('all' in tree) return { and: tree.all.map(logic) };
  if ('any' in tree) return { or: tree.any.map(logic) };
  if ('not' in tree) return { '!': [logic(tree.not)] };
  const { fact, operator, value } = tree;
  const read = { var: fact };
  switch (operator) {
    case 'equal':
      return { '===': [read, value] };
    case 'notEqual':
      return { '!==': [read, value] };
    case 'in':
      return { in: [read, value] };
    case 'notIn':
      return { '!': [{ in: [read, value] }] };
    case 'contains':
      return { in: [value, read] };
    case 'doesNotContain':
      return { '!': [{ in: [value, read] }] };
    default:
      return { [signs[/** @type {keyof typeof signs} */ (operator)]]: [read, value] };
  }
}

/** @param {Rule[]} rules */
function zenTable(rules) {
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'table',
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: 'collect',
          inputs: [{ id: 'when', name: 'when', type: 'expression' }],
          outputs: [{ id: 'then', name: 'then', field: 'id', type: 'expression' }],
          rules: rules.map(({ id, conditions }) => ({
            _id: id,
            when: zen(conditions),
            then: JSON.stringify(id),
          })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
}

/**
 * @param {Tree} tree
 * @returns {string}
 */
function zen(tree) {
  if ('all' in tree) return `(${tree.all.map(zen).join(' and ')})`;
  if ('any' in tree) return `(${tree.any.map(zen).join(' or ')})`;
  if ('not' in tree) return `not (${zen(tree.not)})`;
  const { fact, operator, value } = tree;
  const text = JSON.stringify(value);
  switch (operator) {
    case 'equal':
      return `${fact} == ${text}`;
    case 'notEqual':
      return `${fact} != ${text}`;
    case 'in':
      return `${fact} in ${text}`;
    case 'notIn':
      return `${fact} not in ${text}`;
    case 'contains':
      return `contains(${fact}, ${text})`;
    case 'doesNotContain':
      return `not contains(${fact}, ${text})`;
    default:
      return `${fact} ${signs[/** @type {keyof typeof signs} */ (operator)]} ${text}`;
  }
}
