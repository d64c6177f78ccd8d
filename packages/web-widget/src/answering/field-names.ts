import type { Question } from '@onething/core';
import type { FieldPart } from './answer-problem.ts';

/** Value of the "not sure" choice; no option id is empty. */
export const notSure: string = '';

/**
 * The name (and id) of a question's field. No name is that of two: of the ids only those of items hold
 * dots, and in `children.0.born` a number stands before the last.
 */
export function fieldName(question: string, part: FieldPart): string {
  return part === 'choice' ? question : `${question}.${part}`;
}

/** The box beside fields that are typed into. */
export function notSureName(question: string): string {
  return `${question}.not-sure`;
}

/** A number of months is asked as years and months. */
export function isDuration(question: Question): boolean {
  return question.kind === 'number' && question.unit === 'month';
}
