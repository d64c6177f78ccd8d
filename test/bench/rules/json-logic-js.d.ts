/** What the benchmark uses of a package that brings no types. */
declare module 'json-logic-js' {
  const jsonLogic: { readonly apply: (logic: unknown, data: unknown) => unknown };
  export = jsonLogic;
}
