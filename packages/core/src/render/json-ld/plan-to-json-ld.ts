import type { Plan, Step } from '../../plan/plan.ts';
import { planLabels } from '../labels-in.ts';
import { deadlineInWords, materialInWords } from '../plan-sections.ts';
import {
  contextFor,
  idIn,
  type LinkedData,
  type LinkedDataOptions,
  type LinkedNode,
  type LinkedValue,
  type Literal,
  term,
  to,
} from './linked-data.ts';

/**
 * A plan as a schema.org HowTo in its language: the needed steps in order, each leading to its public
 * service in the guide's JSON-LD, its last day, and what to bring. It holds no answers.
 */
export function planToJsonLd(plan: Plan, { base }: Pick<LinkedDataOptions, 'base'>): LinkedData {
  const labels = planLabels[plan.locale];
  const words = (text: string): Literal => ({ '@value': text, '@language': plan.locale });
  const needed = plan.steps.filter(({ status }) => status === 'needed');
  const supplies = plan.materials.map(
    (material): LinkedNode => ({
      '@id': idIn(base, 'supply', material.id),
      '@type': 'schema:HowToSupply',
      'schema:name': [words(material.title)],
      'schema:description': [words(materialInWords(material, labels))],
    }),
  );
  const stepNode = (step: Step): LinkedNode => ({
    '@id': stepId(base, step),
    '@type': 'schema:HowToStep',
    'schema:position': { '@value': String(step.number), '@type': 'xsd:integer' },
    'schema:name': [words(step.title)],
    'schema:text': [
      words(
        [
          step.plain,
          ...(step.deadline === null ? [] : [deadlineInWords(step.deadline, plan, labels)]),
        ].join(' '),
      ),
    ],
    'schema:about': [to(idIn(base, 'service', step.id))],
    ...dueTerm(step),
    ...term(
      'own:after',
      step.after.flatMap((id) => {
        const before = needed.find((other) => other.id === id);
        return before === undefined ? [] : [to(stepId(base, before))];
      }),
    ),
  });
  const howTo: LinkedNode = {
    '@id': `${base}#plan`,
    '@type': 'schema:HowTo',
    'schema:name': [words(`${plan.title}${labels.colon}${labels.list}`)],
    'schema:inLanguage': plan.locale,
    'schema:about': [to(base)],
    'own:asOf': [{ '@value': plan.asOf, '@type': 'xsd:date' }],
    ...term(
      'schema:step',
      needed.map((step) => to(stepId(base, step))),
    ),
    ...term(
      'schema:supply',
      supplies.map(({ '@id': id }) => to(id)),
    ),
  };
  return { '@context': contextFor(base), '@graph': [howTo, ...needed.map(stepNode), ...supplies] };
}

function dueTerm({ deadline }: Step): Readonly<Record<string, LinkedValue>> {
  if (deadline === null) return {};
  return {
    'own:due': { '@value': deadline.date, '@type': 'xsd:date' },
    'own:force': deadline.force,
  };
}

function stepId(base: string, { id }: Step): string {
  return idIn(base, 'step', id);
}
