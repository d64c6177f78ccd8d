/** What a page says about keeping answers. */
export interface Keeping {
  /** A reload loses nothing. */
  readonly tab: boolean;
  /** Whether the host lets the reader save; then whether the browser does, and what is saved. */
  readonly mayStore: boolean;
  /** What is saved on the device: nothing, these answers, or others. `null`: nothing can be. */
  readonly saved: 'nothing' | 'these' | 'others' | null;
  /** Whether links with answers can be made. */
  readonly links: boolean;
  /** The link made last, as long as it shows these answers. */
  readonly shared: { readonly link: string; readonly copied: boolean } | null;
}
