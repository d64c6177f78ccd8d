import {
  type GuideBundle,
  knownAnswers,
  type Locale,
  type PlainDate,
  parsePlainDate,
} from '@onething/core';
import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { FieldValues } from './answering/read-answer.ts';
import { BrowserPages } from './host/browser-pages.ts';
import { displayActions } from './host/display-actions.ts';
import { elementProperties } from './host/element-properties.ts';
import { releaseGuides } from './host/first-of-guide.ts';
import { announceAnswer, announcePlan, announcePrefill } from './host/guide-events.ts';
import { type Keeper, keeperOf, noKeeper } from './host/keeper.ts';
import { keepingActions } from './host/keeping-actions.ts';
import { loadBundle } from './host/load-bundle.ts';
import { moveFocus } from './host/move-focus.ts';
import { localeAt, SystemPreferences, type Theme, themeNamed } from './host/preferences.ts';
import { printAlone } from './host/print-alone.ts';
import { today } from './host/today.ts';
import * as state from './session/guide-state.ts';
import * as opening from './session/opening.ts';
import { place } from './session/place.ts';
import { pageOf } from './session/session.ts';
import { trailOf } from './session/tab-record.ts';
import { styles } from './styles/styles.ts';
import { textsFor } from './texts/texts-for.ts';
import { frame } from './view/frame.ts';
import { type Shown, shownPage } from './view/shown-page.ts';
import type { GuideActions, ViewContext } from './view/view-context.ts';

/**
 * `<one-thing-guide src="…/bundle" guide="job-loss">`: asks, and shows the plan. Answers stay on the
 * device: in this object, in the tab's storage, and in the device's if the reader saves them.
 *
 * Attributes: `src` (bundle), `guide` (id that the bundle must have), `locale` (`zh-CN` or `en`; the
 * page's where left out), `theme` (`light`, `dark`, `contrast`; the system's where left out), `text`
 * (`large`), `as-of` (`YYYY-MM-DD`; the device's day where left out), `storage` (`none`, `tab`;
 * `device` where left out), `links` (links with answers are made and opened), `history` (the
 * browser's back button goes a page back), `prefilled` (answers known beforehand, as JSON; also a
 * property).
 */
export class GuideElement extends LitElement {
  static override readonly styles: CSSResultGroup = styles;

  static override readonly properties: PropertyDeclarations = elementProperties;

  declare src: string;
  declare guide: string;
  declare asOf: string;
  declare locale: string;
  declare theme: string;
  declare text: string;
  declare storage: string;
  declare links: boolean;
  declare history: boolean;
  declare prefilled: Readonly<Record<string, unknown>>;
  private declare shown: Shown;

  readonly #system: SystemPreferences = new SystemPreferences(this);
  readonly #pages: BrowserPages = new BrowserPages((page) =>
    this.#step((before) => place(state.goOn(before), page)),
  );
  #keeper: Keeper = noKeeper;
  #loading: AbortController | undefined;
  #focusNext: string | undefined;
  #spoken = '';

  constructor() {
    super();
    this.src = '';
    this.guide = '';
    this.asOf = '';
    this.locale = '';
    this.theme = '';
    this.text = '';
    this.storage = '';
    this.links = false;
    this.history = false;
    this.prefilled = {};
    this.shown = { kind: 'loading' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#openLink);
    if (!this.hasUpdated) return;
    if (this.shown.kind === 'loading') void this.#load();
    const moved = this.#state;
    if (moved === undefined) return;
    this.#keeper = keeperOf(this, moved.session.bundle.guide.id);
    this.#attach(moved, this.#pages.trail);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
    this.#pages.end();
    removeEventListener('hashchange', this.#openLink);
    releaseGuides(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') || changed.has('guide') || changed.has('asOf')) void this.#load();
    else if (changed.has('prefilled')) this.#prefill();
  }

  protected override render(): TemplateResult {
    const locale = this.#locale();
    const texts = textsFor(locale);
    const keeping = this.#keeper.keeping(this.#state?.session);
    const context: ViewContext = { locale, texts, asOf: this.#asOf(), keeping };
    const theme = this.#theme();
    const large = this.text === 'large';
    const { name, width, reviewed, body, sheet } = shownPage(this.shown, context, this.#actions);
    const bar = { width, large, contrast: theme === 'contrast', reviewed };
    return html`<section class="ot screen" lang=${locale} aria-label=${texts.brand}
        data-theme=${theme} data-text=${large ? 'large' : nothing} data-page=${name}>
        ${frame(bar, body, context, this.#actions)}
        <div class="spoken" role="status">${this.#spoken}</div>
      </section>
      ${sheet === null ? nothing : html`<div class="ot print" lang=${locale} data-theme="paper">${sheet}</div>`}`;
  }

  /** After a new page, focus goes to its heading; after a mistake, to the summary of mistakes. */
  protected override updated(): void {
    const target = this.#focusNext;
    if (target === undefined) return;
    this.#focusNext = undefined;
    if (target === 'heading' && this.getBoundingClientRect().top < 0) this.scrollIntoView();
    moveFocus(this.renderRoot, target, target === 'heading');
  }

  readonly #actions: GuideActions = {
    ...displayActions(this, this.#system, {
      locale: () => this.#locale(),
      theme: () => this.#theme(),
    }),
    ...keepingActions({
      keeper: () => this.#keeper,
      state: () => this.#state,
      step: (next, focus) => this.#step(next, focus),
      speak: (words) => {
        this.#spoken = words(textsFor(this.#locale()).keep);
        this.requestUpdate();
      },
    }),
    start: () => this.#step(state.start),
    submit: (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) this.#answer(new FormData(event.target));
    },
    back: () => this.#step(state.back),
    change: (question) => this.#step((before) => state.change(before, question)),
    review: () => this.#step(state.review),
    confirm: () => this.#step(state.confirm),
    settle: (question, value, step) => {
      this.#step((before) => state.settle(before, question, value));
      // The button that was pressed is gone: focus goes to where its step now stands.
      this.#focusNext ??= `step.${step}`;
      this.#spoken = textsFor(this.#locale()).plan.updated;
      this.#announceAnswer();
    },
    explain: (step) => this.#step((before) => state.explain(before, step)),
    tickPaper: (id, on) => this.#step((before) => state.tick(before, 'papers', id, on)),
    tickStep: (id, on) => this.#step((before) => state.tick(before, 'steps', id, on)),
    print: () => printAlone(this),
    retry: () => void this.#load(),
    goTo: (id) => moveFocus(this.renderRoot, id, false),
  };

  get #state(): state.GuideState | undefined {
    return this.shown.kind === 'guide' ? this.shown.state : undefined;
  }

  #step(next: (before: state.GuideState) => state.GuideState, focus?: string): void {
    const before = this.#state;
    if (before === undefined) return;
    const after = next(before);
    const [was, is] = [state.pageKey(before), state.pageKey(after)];
    this.shown = { kind: 'guide', state: after };
    this.#spoken = '';
    this.#focusNext = focus;
    if (after.problems.length > 0) this.#focusNext = 'errors';
    else if (is !== was) this.#focusNext = 'heading';
    this.#pages.moved(is);
    this.#keeper.keep(after, this.#pages.trail);
    if (is === 'plan' && was !== 'plan') announcePlan(this, after.session.bundle);
  }

  #answer(form: FormData): void {
    const page = this.#state && pageOf(this.#state.session);
    if (page?.kind !== 'questions') return;
    const values: FieldValues = (name) =>
      form.getAll(name).filter((value) => typeof value === 'string');
    this.#step((before) => state.answerPage(before, page.questions, values));
    this.#announceAnswer();
  }

  #announceAnswer(): void {
    const shown = this.#state;
    if (shown?.problems.length === 0) announceAnswer(this, shown.session);
  }

  readonly #openLink = (): void => {
    const fragment = this.#keeper.takeLink();
    if (fragment === undefined) return;
    this.#step((before) => opening.openLink(before, fragment), 'heading');
  };

  #prefill(): void {
    // A host page's script may set anything; what is no record has no entries.
    const prefilled = { ...this.prefilled };
    if (this.#state === undefined || Object.keys(prefilled).length === 0) return;
    const { bundle, asOf } = this.#state.session;
    const known = knownAnswers(bundle, prefilled, { asOf });
    this.#step((before) => opening.prefill(before, known));
    announcePrefill(this, bundle, known);
  }

  #locale(): Locale {
    return localeAt(this, this.locale);
  }

  #theme(): Theme {
    return themeNamed(this.theme) ?? this.#system.theme;
  }

  #asOf(): PlainDate {
    return this.#state?.session.asOf ?? parsePlainDate(this.asOf) ?? today();
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.shown = { kind: 'loading' };
    const loaded = await loadBundle(this.src, this.guide, loading.signal);
    if (loading.signal.aborted) return;
    if (!loaded.ok) {
      this.shown = { kind: 'problem', problem: loaded.problem };
      return;
    }
    try {
      this.#open(loaded.bundle);
    } catch {
      this.shown = { kind: 'problem', problem: { code: 'not-a-bundle' } };
    }
  }

  #open(bundle: GuideBundle): void {
    const asOf = parsePlainDate(this.asOf) ?? today();
    this.#keeper = keeperOf(this, bundle.guide.id);
    const sources = this.#keeper.sources();
    const opened = opening.openWith(bundle, asOf, sources);
    this.shown = { kind: 'guide', state: opened };
    this.#attach(opened, trailOf(sources.tab));
    this.#prefill();
  }

  #attach(opened: state.GuideState, trail: readonly string[]): void {
    if (this.history && this.#keeper.isFirst) this.#pages.begin(state.pageKey(opened), trail);
    this.#keeper.keep(opened, this.#pages.trail);
  }
}
