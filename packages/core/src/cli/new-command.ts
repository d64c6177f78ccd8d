import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type NewGuide, newGuideFiles } from '../catalogue/new-guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import { readFolder } from '../load/read-folder.ts';
import { writeFiles } from '../load/write-files.ts';
import { parseFiles } from '../parse/parse-library.ts';
import { withModeline } from '../parse/with-modeline.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { clackPrompter } from './clack-prompter.ts';
import type { Request } from './command.ts';
import { schemaFiles } from './format-command.ts';
import { linePrompter } from './line-prompter.ts';
import { type NewGuideKey, newGuideQuestions } from './new-guide-questions.ts';
import { dayOf } from './open-guides.ts';
import type { Prompter } from './prompter.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** Asks an author what a guide is about, and writes one that can be checked and asked at once. */
export async function newCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { options, locale } = request;
  const folder = resolve(options.get('guides') ?? 'guides');
  const { files } = existsSync(folder) ? await readFolder(folder) : { files: [] };
  const { library } = parseFiles(files);
  const prompter = terminal.isInteractive
    ? clackPrompter(terminal)
    : linePrompter((await terminal.readInput()).split('\n'), (text) => terminal.err(`${text}\n`));
  const given = await answersOf(prompter, library, locale);
  if (given === undefined) {
    terminal.err(
      locale === 'en' ? 'Left before the end: nothing was written.\n' : '没有答完，什么也没写。\n',
    );
    return exitCodes.problems;
  }
  const made = newGuideFiles(withNumber(given, library), dayOf(request, terminal));
  const contents = new Map([...made].map(([path, text]) => [path, withModeline(path, text)]));
  const written = await writeFiles(folder, contents, { overwrite: false });
  if (!written.ok) return reportIssues(written.issues, request, terminal);
  await writeFiles(folder, schemaFiles(), { overwrite: true });
  const next = {
    zh: `写好了。接着：onething check ${given.guide}，onething ask ${given.guide}，onething dev`,
    en: `Written. Go on: onething check ${given.guide}, onething ask ${given.guide}, onething dev`,
  };
  terminal.out(
    `${[...contents.keys()].map((path) => join(folder, path)).join('\n')}\n${localize(next, locale)}\n`,
  );
  return exitCodes.done;
}

type Given = Omit<NewGuide, 'itemNumber'>;

async function answersOf(
  prompter: Prompter,
  library: GuideLibrary,
  locale: Locale,
): Promise<Given | undefined> {
  const answers = new Map<NewGuideKey, string>();
  for (const { key, ask, example, isId, choices, isSkipped } of newGuideQuestions) {
    if (isSkipped?.(answers, library) === true) continue;
    const message = localize(ask, locale);
    const answer =
      choices === undefined
        ? await prompter.type(message, example, (text) => problemOf(text, isId === true, locale))
        : await prompter.choose(
            message,
            choices.map(([value, label]) => ({ value, label: localize(label, locale) })),
          );
    if (answer === undefined) return undefined;
    answers.set(key, answer.trim());
  }
  const of = (key: NewGuideKey): string => answers.get(key) ?? '';
  return {
    guide: of('guide'),
    title: of('title'),
    heading: of('heading'),
    lead: of('lead'),
    for: of('for') === 'employer' ? 'employer' : 'person',
    entry: of('entry'),
    entryTitle: of('entryTitle'),
    plain: of('plain'),
    question: of('question'),
    ask: of('ask'),
    law: of('law'),
    lawTitle: of('lawTitle'),
    field: of('field'),
    fieldTitle: of('fieldTitle'),
    item: of('item'),
  };
}

function problemOf(text: string, isId: boolean, locale: Locale): string | undefined {
  if (text.trim() === '') return locale === 'en' ? 'Something must stand here.' : '这里不能空着。';
  if (!isId || /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text.trim())) return undefined;
  return locale === 'en'
    ? 'Lower-case letters and digits joined by hyphens, a letter first.'
    : '只用小写英文字母、数字，中间用短横线连接，以字母开头。';
}

/** The level-1 number that the head has for the item; else one that it does not have. */
function withNumber(given: Given, { heads }: GuideLibrary): NewGuide {
  const items = heads.get(given.field)?.value.items ?? [];
  const known = items.find(({ title }) => title.zh === given.item)?.number;
  return { ...given, itemNumber: known ?? Math.max(0, ...items.map(({ number }) => number)) + 1 };
}
