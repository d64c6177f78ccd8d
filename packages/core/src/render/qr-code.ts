import { encode } from 'uqr';

/**
 * The most octets that a code may hold: version 20 at the lowest level of correction (ISO/IEC 18004).
 * With its quiet zone it is 105 modules wide, printed at 40 mm 0.38 mm each, which an ordinary phone
 * still reads from paper.
 */
const qrCodeLimit = 858;

const largestVersion = 20;
/** The light edge that a reader needs, in modules. */
const quietZone = 4;

/** A QR code as an inline SVG, black on white; `null` where the text is too long to be scanned. */
export function qrCode(text: string, label: string): string | null {
  if (new TextEncoder().encode(text).length > qrCodeLimit) return null;
  const { data, size } = encode(text, {
    ecc: 'L',
    boostEcc: true,
    maxVersion: largestVersion,
    border: quietZone,
  });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.join('')}"/></svg>`;
}

/** Start and length of each dark stretch. */
function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
