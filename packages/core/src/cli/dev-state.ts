import { relative } from 'node:path';
import { watch } from 'chokidar';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type GuidesReport, reportOn } from './guides-report.ts';

/** What an author's page shows, kept up with the files. */
export interface DevState {
  /** Proved when first asked for after a change. */
  readonly report: () => Promise<GuidesReport>;
  /** Calls back after each change, once the guides load again or fail to; gives what ends it. */
  readonly onChange: (listener: (file: string) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** In milliseconds: editors write a file in several steps. */
const settling = 60;

/** Watches a guides folder. What is not read as a guide is not watched. */
export function devState(folder: string, today: () => PlainDate): DevState {
  let current: Promise<GuidesReport> | undefined;
  const listeners = new Set<(file: string) => void>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => /(^|[/\\])\.[^/\\]/.test(relative(folder, path)),
  });
  watcher.on('all', (_, path) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      current = undefined;
      const file = relative(folder, path);
      for (const listener of listeners) listener(file);
    }, settling);
  });
  return {
    report: () => {
      current ??= reportOn(folder, today());
      return current;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
