import { always, type Diagram, type Diagrams } from '../rule/diagrams.ts';
import type { AnswerVariables } from './answer-variables.ts';

/**
 * How many ways to answer every question make the function true. `weighted`: each number and each day
 * counts; else those that nothing tells apart count once.
 */
export function countAnswers(
  store: Diagrams,
  variables: AnswerVariables,
  diagram: Diagram,
  weighted: boolean,
): bigint {
  const weight = (variable: number, value: number): bigint =>
    weighted ? variables.weightOf(variable, value) : 1n;
  const totals = variables.list.map(({ fact }, variable) => {
    if (fact === 'as-of') return 1n;
    let total = 0n;
    for (let value = 0; value < variables.widthOf(variable); value += 1)
      total += weight(variable, value);
    return total;
  });
  const last = totals.length;
  /** The product of the totals from a variable on. */
  const products = [1n];
  for (let variable = last - 1; variable >= 0; variable -= 1)
    products.push((products.at(-1) ?? 1n) * (totals[variable] ?? 1n));
  const from = (variable: number): bigint => products[last - Math.min(variable, last)] ?? 1n;
  /** The combinations of the variables between two places in the order. */
  const between = (start: number, end: number): bigint =>
    from(end) === 0n ? 0n : from(start) / from(end);
  const done = new Map<Diagram, bigint>();
  const below = (node: Diagram): bigint => {
    if (node <= always) return BigInt(node);
    const known = done.get(node);
    if (known !== undefined) return known;
    const variable = store.variableOf(node);
    let total = 0n;
    for (let value = 0; value < store.widthOf(node); value += 1) {
      const child = store.child(node, value);
      total +=
        weight(variable, value) * below(child) * between(variable + 1, store.variableOf(child));
    }
    done.set(node, total);
    return total;
  };
  return below(diagram) * between(0, store.variableOf(diagram));
}
