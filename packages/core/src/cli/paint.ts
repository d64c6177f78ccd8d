import { styleText } from 'node:util';
import type { Severity } from '../vocabulary/issue.ts';
import type { Terminal } from './terminal.ts';

/** What a piece of text is, as a reader sees it; where there are no colours, the text alone. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

export function paintFor({ colours }: Pick<Terminal, 'colours'>): Paint {
  const styled =
    (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow') =>
    (text: string): string =>
      colours ? styleText(style, text, { validateStream: false }) : text;
  const [error, warning, soft] = [styled('red'), styled('yellow'), styled('dim')];
  return {
    strong: styled('bold'),
    soft,
    good: styled('green'),
    severity: (severity, text) =>
      severity === 'error' ? error(text) : severity === 'warning' ? warning(text) : soft(text),
  };
}
