import type { Deadline, Entry } from '../guide/entry.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

type Change = (text: LocalizedText) => LocalizedText;

/** The entry with each text that residents read changed; its conditions' reasons stay. */
export function changeTexts(entry: Entry, change: Change): Entry {
  const { gives, takes, deadline, deadlines, advice, pieces, materials, form, excludes } = entry;
  const across = entry['cross-district'];
  return {
    ...entry,
    title: change(entry.title),
    plain: change(entry.plain),
    ...(gives === undefined ? {} : { gives: change(gives) }),
    ...(takes?.note === undefined ? {} : { takes: { ...takes, note: change(takes.note) } }),
    ...(across === undefined ? {} : { 'cross-district': { ...across, say: change(across.say) } }),
    ...(deadline === undefined ? {} : { deadline: changeDeadline(deadline, change) }),
    ...(deadlines === undefined
      ? {}
      : { deadlines: deadlines.map((one) => changeDeadline(one, change)) }),
    ...(advice === undefined ? {} : { advice: advice.map((one) => changeSay(one, change)) }),
    ...(pieces === undefined ? {} : { pieces: pieces.map((one) => changeSay(one, change)) }),
    ...(excludes === undefined ? {} : { excludes: excludes.map((one) => changeSay(one, change)) }),
    ...(materials === undefined
      ? {}
      : { materials: materials.map((one) => changeNote(one, change)) }),
    ...(form === undefined ? {} : { form: form.map((one) => changeNote(one, change)) }),
    ...(entry.confirm === undefined ? {} : { confirm: entry.confirm.map(change) }),
  };
}

/** The texts that `changeTexts` changes. */
export function textsOf(entry: Entry): readonly LocalizedText[] {
  const found: LocalizedText[] = [];
  changeTexts(entry, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

function changeSay<Part extends { readonly say: LocalizedText }>(part: Part, change: Change): Part {
  return { ...part, say: change(part.say) };
}

function changeNote<Part extends { readonly note?: LocalizedText }>(
  part: Part,
  change: Change,
): Part {
  return part.note === undefined ? part : { ...part, note: change(part.note) };
}

function changeDeadline(deadline: Deadline, change: Change): Deadline {
  const { say, passed } = deadline;
  return {
    ...deadline,
    ...(say === undefined ? {} : { say: change(say) }),
    ...(passed === undefined ? {} : { passed: change(passed) }),
  };
}
