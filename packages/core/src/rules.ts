export { compileRules } from './rule/compile-rules.ts';
