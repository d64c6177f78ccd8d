/** What values a fact can take; date bounds are `YYYY-MM-DD`, months `YYYY-MM`. */
export type PlainFactDeclaration =
  | { readonly kind: 'single-choice'; readonly options: readonly string[] }
  | {
      readonly kind: 'multiple-choice';
      readonly options: readonly string[];
      readonly none?: string;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer' | 'decimal'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'date' | 'month'; readonly min?: string; readonly max?: string }
  | { readonly kind: 'text' };
