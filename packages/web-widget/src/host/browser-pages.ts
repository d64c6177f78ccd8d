const counter = 'onething';

/**
 * The reader's pages as entries of the browser's history, so that its back button goes to the page
 * before. An entry holds a number and nothing else of ours; which page that was stays in memory (and
 * in the tab's store, for a reload). Entries that the host page made are left alone.
 */
export class BrowserPages {
  readonly #goTo: (page: string) => void;
  #trail: string[] = [];
  #depth = 0;
  #isOn = false;
  #isGoing = false;

  constructor(goTo: (page: string) => void) {
    this.#goTo = goTo;
  }

  /** The pages by the number of their entry. */
  get trail(): readonly string[] {
    return this.#trail;
  }

  /** Begins with the page shown, or goes on where a reload broke off. */
  begin(page: string, trail: readonly string[]): void {
    if (this.#isOn) return;
    const depth = depthOf(history.state);
    if (!isOpen(history.state)) return;
    this.#isOn = true;
    this.#depth = depth ?? 0;
    this.#trail = depth === undefined ? [] : trail.slice(0, depth);
    this.#trail[this.#depth] = page;
    if (depth === undefined) history.replaceState(stateAt(0), '');
    addEventListener('popstate', this.#popped);
  }

  end(): void {
    this.#isOn = false;
    removeEventListener('popstate', this.#popped);
  }

  /** A page that is the one before is gone back to; any other becomes a new entry. */
  moved(page: string): void {
    if (this.#isGoing) this.#trail[this.#depth] = page;
    if (!this.#isOn || this.#trail[this.#depth] === page || !isOpen(history.state)) return;
    // An entry without our number is the host's, or a link's: the one before it is this page again.
    const isOurs = depthOf(history.state) === this.#depth;
    if (isOurs && this.#depth > 0 && this.#trail[this.#depth - 1] === page) {
      this.#depth -= 1;
      history.back();
      return;
    }
    this.#depth += 1;
    this.#trail = [...this.#trail.slice(0, this.#depth), page];
    history.pushState(stateAt(this.#depth), '');
  }

  readonly #popped = (event: PopStateEvent): void => {
    const depth = depthOf(event.state);
    if (depth === undefined || depth === this.#depth) return;
    this.#depth = depth;
    const page = this.#trail[depth];
    if (page === undefined) return;
    this.#isGoing = true;
    this.#goTo(page);
    this.#isGoing = false;
  };
}

/** What the host keeps with an entry stays beside our number; a state that is no record stays alone. */
function stateAt(depth: number): object {
  const state: unknown = history.state;
  return { ...(typeof state === 'object' ? state : {}), [counter]: depth };
}

function isOpen(state: unknown): boolean {
  return state === null || (typeof state === 'object' && !Array.isArray(state));
}

function depthOf(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const depth: unknown = Reflect.get(state, counter);
  return typeof depth === 'number' && Number.isInteger(depth) && depth >= 0 ? depth : undefined;
}
