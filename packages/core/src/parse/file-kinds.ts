import * as v from 'valibot';
import { catalogueHeadSchema, listedRowSchema } from './catalogue-schema.ts';
import { districtSchema } from './district-schema.ts';
import { entrySchema } from './entry-schema.ts';
import { exampleSchema, guideSchema } from './guide-schema.ts';
import {
  calendarYearSchema,
  channelSchema,
  formFieldSchema,
  lawSchema,
  materialSchema,
  parameterSchema,
  tableHeadSchema,
} from './part-schemas.ts';
import { derivedFactSchema, namedConditionSchema, questionSchema } from './question-schema.ts';

/** A kind of YAML file in a guides folder. */
export interface FileKind {
  readonly id: string;
  /** Paths of its files, `*` standing for one name. */
  readonly path: string;
  readonly schema: v.GenericSchema<unknown, unknown>;
}

/** Every kind, in the order in which an author meets them. */
export const fileKinds: readonly FileKind[] = [
  { id: 'guide', path: 'things/*/guide.yaml', schema: guideSchema },
  { id: 'example', path: 'things/*/examples/*.yaml', schema: exampleSchema },
  { id: 'entry', path: 'catalogue/*.yaml', schema: v.union([entrySchema, listedRowSchema]) },
  { id: 'head', path: 'catalogue/heads/*.yaml', schema: catalogueHeadSchema },
  { id: 'question', path: 'questions/*.yaml', schema: questionSchema },
  { id: 'condition', path: 'conditions/*.yaml', schema: namedConditionSchema },
  { id: 'fact', path: 'facts/*.yaml', schema: derivedFactSchema },
  { id: 'material', path: 'materials/*.yaml', schema: materialSchema },
  { id: 'field', path: 'fields/*.yaml', schema: formFieldSchema },
  { id: 'channel', path: 'channels/*.yaml', schema: channelSchema },
  { id: 'law', path: 'laws/*.yaml', schema: lawSchema },
  { id: 'parameter', path: 'parameters/*.yaml', schema: parameterSchema },
  { id: 'table', path: 'tables/*.yaml', schema: tableHeadSchema },
  { id: 'calendar', path: 'calendars/*.yaml', schema: calendarYearSchema },
  { id: 'district', path: 'districts/*.yaml', schema: districtSchema },
];

/** The kind of the file at a path of a guides folder; `undefined` where none lies there. */
export function fileKindOf(path: string): FileKind | undefined {
  return fileKinds.find((kind) => {
    const parts = kind.path.split('*').map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('[^/]+')}$`).test(path);
  });
}
