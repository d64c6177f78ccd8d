import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { watch } from 'chokidar';
import { compileGuide } from '../compile/compile-guide.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { linkedFromFiles } from '../load/load-guides.ts';
import { readFolder } from '../load/read-folder.ts';
import { rememberingReader } from '../parse/read-yaml.ts';
import type { Issue } from '../vocabulary/issue.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import type { Proof, ProofWork } from './guide-proofs.ts';
import type { Prover } from './prover.ts';

/** What an author's pages show: the files as last read, and what is known of each guide by now. */
export interface DevView {
  readonly folder: string;
  readonly day: PlainDate;
  /** Another one where a file says something else. */
  readonly version: string;
  /** Of the files and the references between them. */
  readonly issues: readonly Issue[];
  /** In the order of their folders; none where errors stand in the way of linking them. */
  readonly guides: readonly DevGuide[];
  /** By guide, once its turn has come. */
  readonly proofs: ReadonlyMap<string, Proof['outcome']>;
}

export interface DevGuide {
  readonly id: string;
  readonly title: LocalizedText;
  /** Made when first asked for. */
  readonly bundle: () => GuideBundle | undefined;
}

export type DevEvent =
  | { readonly kind: 'changed'; readonly version: string; readonly file: string }
  | { readonly kind: 'proved'; readonly version: string; readonly guide: string };

/** What the author's pages are made from, kept up with the files. */
export interface DevState {
  readonly view: () => Promise<DevView>;
  /** Says which guide somebody looks at, so that it is proved before the others. */
  readonly lookAt: (guide: string) => void;
  /** Calls back once a change is read, and once a guide is proved; gives what ends it. */
  readonly onEvent: (listener: (event: DevEvent) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** In milliseconds: editors write a file in several steps. */
const settling = 60;

/**
 * Watches a guides folder. What is not read as a guide is not watched. A change is read at once, so that
 * the preview follows; the proofs come after it.
 */
export function devState(folder: string, today: () => PlainDate, prover: Prover): DevState {
  const read = viewReader(folder, today);
  const listeners = new Set<(event: DevEvent) => void>();
  const tell = (event: DevEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let shown: { readonly view: DevView; readonly proofs: Map<string, Proof['outcome']> } | undefined;
  /** Reads the folder after whatever is being read; `file` is what is known to have changed in it. */
  const follow = async (before: Promise<unknown>, file: string): Promise<DevView> => {
    await before.catch(() => undefined);
    const { view, proofs, work } = await read();
    // Touched, but not changed: what has been proved still stands.
    if (shown?.view.version === view.version) return shown.view;
    shown = { view, proofs };
    tell({ kind: 'changed', version: view.version, file });
    if (view.guides.length > 0) prover.prove(work);
    return view;
  };
  prover.onProof(({ version, guide, outcome }) => {
    if (shown?.view.version !== version) return;
    shown.proofs.set(guide, outcome);
    tell({ kind: 'proved', version, guide });
  });
  let current = follow(Promise.resolve(), '');
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => /(^|[/\\])\.[^/\\]/.test(relative(folder, path)),
  });
  watcher.on('all', (_, path) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      current = follow(current, relative(folder, path));
      // Whoever asks for the view is told what went wrong.
      current.catch(() => undefined);
    }, settling);
  });
  return {
    view: () => current,
    lookAt: (guide) => prover.first(guide),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      clearTimeout(timer);
      await Promise.all([watcher.close(), prover.close(), current.catch(() => undefined)]);
    },
  };
}

interface ReadView {
  readonly view: DevView;
  readonly proofs: Map<string, Proof['outcome']>;
  readonly work: ProofWork;
}

/** Reads the folder again and again; files that stay the same are parsed once. */
function viewReader(folder: string, today: () => PlainDate): () => Promise<ReadView> {
  const readYaml = rememberingReader();
  return async () => {
    const { files, issues: unread } = await readFolder(folder);
    const day = today();
    const isMissing = files.length === 0 && unread.length > 0;
    const linked = isMissing ? undefined : linkedFromFiles(files, unread, folder, readYaml);
    const hash = createHash('sha256').update(JSON.stringify([day, unread]));
    for (const { path, text } of files) hash.update(`\0${path}\0${text}`);
    const version = hash.digest('hex').slice(0, 16);
    const proofs = new Map<string, Proof['outcome']>();
    const guides = linked?.ok !== true ? [] : [...linked.value.library.guides.values()];
    const view: DevView = {
      folder,
      day,
      version,
      issues: linked === undefined ? unread : linked.ok ? linked.warnings : linked.issues,
      guides: guides.map(({ value: { guide } }) => ({
        id: guide.id,
        title: guide.title,
        bundle: once(() =>
          linked?.ok === true ? compileGuide(linked.value.linked, guide.id) : undefined,
        ),
      })),
      proofs,
    };
    return { view, proofs, work: { version, files, day } };
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
