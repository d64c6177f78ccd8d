import type { PropertyDeclarations } from 'lit';

/** Attributes and properties of the element; what each means stands at the element. */
export const elementProperties: PropertyDeclarations = {
  src: { type: String },
  guide: { type: String },
  asOf: { type: String, attribute: 'as-of' },
  locale: { type: String },
  theme: { type: String },
  text: { type: String },
  storage: { type: String },
  links: { type: Boolean },
  history: { type: Boolean },
  // As an attribute it is JSON; what is none is taken for nothing.
  prefilled: { type: Object },
  shown: { state: true },
};
