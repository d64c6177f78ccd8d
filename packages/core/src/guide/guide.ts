import type { FactScalar, FactValue } from '../rule/condition.ts';
import type { Path } from '../vocabulary/issue.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { LegalReference, Source, Validity } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import type { Unit } from './question.ts';

/** One scenario, an 一件事: the entries it joins and the order of its questions. It holds no flow. */
export interface Guide {
  readonly id: string;
  readonly title: LocalizedText;
  /** One sentence in which a resident recognizes the situation. */
  readonly heading: LocalizedText;
  readonly lead: LocalizedText;
  /** What to have at hand before starting. */
  readonly prepare?: readonly LocalizedText[];
  readonly for: 'person' | 'employer';
  readonly entries: readonly string[];
  /** Order among what is relevant; an inner list shares a page. */
  readonly ask: readonly (string | readonly string[])[];
  /** Derived facts that the plan reports though no entry names them. */
  readonly facts?: readonly string[];
  /** The articles by which days are counted: Civil Code, 201 and 203. */
  readonly counting?: readonly LegalReference[];
  readonly reviewed: PlainDate;
}

/** A guide with what lies beside it in its folder. */
export interface GuideFolder {
  readonly guide: Guide;
  /** Markdown, from `intro.md` (Chinese) and `intro.en.md`. */
  readonly intro: LocalizedText;
  readonly examples: readonly Example[];
  /** The file of each example, by its id. */
  readonly exampleSources: ReadonlyMap<string, SourceMap>;
}

/** Answers and what must follow from them: a test that an author can read. */
export interface Example {
  /** File name without extension. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly 'as-of': PlainDate;
  readonly answers: Readonly<Record<string, FactValue>>;
  /** Entries taken where several exclude each other. */
  readonly chosen?: readonly string[];
  readonly expect: Expectation;
}

/** Only what is named is compared. */
export interface Expectation {
  /** Exactly these entries are needed, in any order. */
  readonly needed?: readonly string[];
  /** Undecided entry ▶ a question that would settle it. */
  readonly undecided?: Readonly<Record<string, string>>;
  /** Entry left out ▶ a fact that ruled it out. */
  readonly 'not-needed'?: Readonly<Record<string, string>>;
  /** These steps come in this order. */
  readonly order?: readonly string[];
  /** Derived fact ▶ its value; `null`: unknown. */
  readonly facts?: Readonly<Record<string, FactScalar | null>>;
  readonly deadlines?: Readonly<Record<string, PlainDate | null>>;
  /** Materials of the merged list, by id, in any order. */
  readonly materials?: readonly string[];
  /** Fields of the one form, by id, in any order. */
  readonly form?: readonly string[];
  /** Choices that are open, each with its entries in the author's order. */
  readonly choices?: readonly (readonly string[])[];
  /** The longest chain of steps, in order. */
  readonly 'critical-path'?: readonly string[];
  /** Entry ▶ its fee in yuan; `null`: unknown. */
  readonly fees?: Readonly<Record<string, number | null>>;
  /** Entry ▶ how many pieces of advice its step shows. */
  readonly advice?: Readonly<Record<string, number>>;
}

export interface Material {
  readonly id: string;
  readonly title: LocalizedText;
  readonly 'issued-by': LocalizedText;
  /** Over several steps, bring the larger number, or the sum. */
  readonly merge?: 'larger' | 'sum';
  readonly note?: LocalizedText;
  readonly sources: readonly Source[];
}

export interface Channel {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: 'online' | 'hall' | 'self-service' | 'phone' | 'employer';
  readonly url?: string;
  readonly note?: LocalizedText;
  readonly sources: readonly Source[];
}

/** A law or regulation, with the articles that guides cite. */
export interface Law {
  readonly id: string;
  readonly title: LocalizedText;
  /** The name in running text: 社会保险法. */
  readonly short?: LocalizedText;
  /** Document number: 国令第711号. */
  readonly number?: string;
  readonly issuer?: LocalizedText;
  readonly rank: 'law' | 'regulation' | 'department-rule' | 'local-regulation' | 'policy-document';
  readonly valid?: Validity;
  readonly url?: string;
  /** Article, paragraph or item (`45`, `45.1`) ▶ what it says, in one sentence. */
  readonly articles?: Readonly<Record<string, LocalizedText>>;
  /** The "1+2+X": the original text, release and questions, charts, videos, flow demos. */
  readonly interpretations?: readonly Interpretation[];
  /** Where this document and another say different things. */
  readonly conflicts?: readonly LawConflict[];
  readonly sources: readonly Source[];
}

/** Two rules that differ, and the one that holds. */
export interface LawConflict {
  readonly article: string;
  /** The other rule. */
  readonly with: LegalReference;
  readonly about: LocalizedText;
  /** The rule that holds. Left out where nothing decides it: then a person does. */
  readonly decides?: LegalReference;
  readonly why: LocalizedText;
}

export const interpretationKinds: readonly [
  'original-text',
  'release',
  'questions-and-answers',
  'chart',
  'video',
  'flow-demo',
] = ['original-text', 'release', 'questions-and-answers', 'chart', 'video', 'flow-demo'];

export type InterpretationKind = (typeof interpretationKinds)[number];

/** An official publication that makes a law easier to understand, or the law's own text. */
export interface Interpretation {
  readonly kind: InterpretationKind;
  readonly title: LocalizedText;
  readonly url?: string;
  /** The day on which it was published. */
  readonly date?: PlainDate;
  readonly source: Source;
}

/** A number that changes by date. */
export interface Parameter {
  readonly id: string;
  readonly title: LocalizedText;
  readonly unit: string;
  readonly values: readonly ParameterValue[];
}

export interface ParameterValue {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly value: number;
  readonly basis?: LegalReference;
  readonly source: Source;
}

/** A field of forms, described once: `fields/<id>.yaml`. */
export interface FormField {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: 'text' | 'number' | 'date' | 'month' | 'yes-no' | 'choice';
  readonly unit?: Unit;
  /** The question or derived fact whose answer fills it, where it is known; nobody is asked for it. */
  readonly from?: string;
  readonly note?: LocalizedText;
  readonly sources: readonly Source[];
}

/** `tables/<id>.csv`, with its head in `tables/<id>.yaml`. */
export interface NamedTable {
  readonly id: string;
  readonly title: LocalizedText;
  readonly basis?: LegalReference;
  readonly sources: readonly Source[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (FactScalar | null)[])[];
}

/** Official holidays (`off`) and make-up working days (`work`) of one year. */
export interface CalendarYear {
  readonly year: number;
  readonly status: 'published' | 'not-published';
  readonly off: readonly PlainDate[];
  readonly work: readonly PlainDate[];
  readonly sources: readonly Source[];
}

/** Finds the line of a path inside one file. */
export interface SourceMap {
  readonly file: string;
  readonly position: (path: Path) => { readonly line: number; readonly column: number };
}
