/** A line from one row to a later one. */
export interface RailLine {
  readonly from: number;
  readonly to: number;
}

/**
 * A column for each line, in the order given, so that no two lines of one column run side by side:
 * 0 is nearest the steps. Short lines stand nearer, so that they do not cross long ones.
 */
export function railColumns(lines: readonly RailLine[]): readonly number[] {
  const columns = new Map<number, number>();
  const taken: RailLine[][] = [];
  const shortFirst = lines
    .map((line, index) => ({ line, index }))
    .sort((left, right) => length(left.line) - length(right.line) || left.index - right.index);
  for (const { line, index } of shortFirst) {
    let column = taken.findIndex((others) => others.every((other) => !overlap(other, line)));
    if (column === -1) column = taken.push([]) - 1;
    taken[column]?.push(line);
    columns.set(index, column);
  }
  return lines.map((_, index) => columns.get(index) ?? 0);
}

function length({ from, to }: RailLine): number {
  return to - from;
}

/** Lines that leave or reach the same row may share it. */
function overlap(left: RailLine, right: RailLine): boolean {
  return left.from < right.to && right.from < left.to && left.from !== right.from;
}
