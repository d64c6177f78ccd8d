import type { Locale } from '../vocabulary/text.ts';
import { escapeHtml } from './escape-html.ts';
import { wrapText } from './wrap-text.ts';

export const svgInk: { readonly ink: string; readonly accent: string; readonly soft: string } = {
  ink: '#16211f',
  accent: '#0a5a59',
  soft: '#44524f',
};

const font =
  'PingFang SC, HarmonyOS Sans SC, Source Han Sans SC, Noto Sans CJK SC, Noto Sans SC, Microsoft YaHei, sans-serif';

export interface SvgParts {
  /** Begins the ids in the picture, so that two pictures can stand in one page. */
  readonly name: string;
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the picture says, for those who do not see it. */
  readonly description: string;
  readonly drawing: string;
}

/** A picture on white with its title and description; no style sheet, script or font of its own. */
export function svgDocument(parts: SvgParts): string {
  const { name, locale, width, height, title, description, drawing } = parts;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${locale}" role="img" aria-labelledby="${name}-title ${name}-words" font-family="${font}">
<title id="${name}-title">${escapeHtml(title)}</title>
<desc id="${name}-words">${escapeHtml(description)}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
${drawing}
</svg>
`;
}

export interface SvgLineOptions {
  readonly x: number;
  /** Upper edge of the first line. */
  readonly y: number;
  readonly size: number;
  /** Lines are broken to fit. */
  readonly width: number;
  readonly bold?: boolean;
  readonly color?: string;
}

const leading = 1.45;

/** A text broken into lines, and how high they are together. */
export function svgLines(
  text: string,
  { x, y, size, width, bold = false, color = svgInk.ink }: SvgLineOptions,
): { readonly drawn: string; readonly height: number } {
  const lines = wrapText(text, width / size);
  const weight = bold ? ' font-weight="700"' : '';
  const drawn = lines.map(
    (line, index) =>
      `<text x="${svgNumber(x)}" y="${svgNumber(y + size * (1 + index * leading))}" font-size="${size}"${weight} fill="${color}">${escapeHtml(line)}</text>`,
  );
  return { drawn: drawn.join('\n'), height: lines.length * size * leading };
}

/** To a tenth of a pixel. */
export function svgNumber(value: number): number {
  return Math.round(value * 10) / 10;
}
