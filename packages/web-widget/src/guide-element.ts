import { type Locale, type PlainDate, parsePlainDate } from '@onething/core';
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
import { announceAnswer, announcePlan } from './host/guide-events.ts';
import { loadBundle } from './host/load-bundle.ts';
import { SystemPreferences, type Theme } from './host/preferences.ts';
import { printAlone } from './host/print-alone.ts';
import { today } from './host/today.ts';
import * as state from './session/guide-state.ts';
import { interviewOf, pageOf } from './session/session.ts';
import { styles } from './styles/styles.ts';
import { textsFor } from './texts/texts-for.ts';
import { frame } from './view/frame.ts';
import { type Shown, shownPage } from './view/shown-page.ts';
import type { GuideActions, ViewContext } from './view/view-context.ts';

/**
 * `<one-thing-guide src="…/bundle" guide="job-loss">`: asks, and shows the plan. Answers live in
 * this object and nowhere else; leaving the page forgets them.
 *
 * Attributes: `src` (bundle), `guide` (id that the bundle must have), `locale` (`zh-CN` or `en`; the
 * page's where left out), `theme` (`light`, `dark`, `contrast`; the system's where left out), `text`
 * (`large`), `as-of` (`YYYY-MM-DD`; the device's day where left out).
 */
export class GuideElement extends LitElement {
  static override readonly styles: CSSResultGroup = styles;

  static override readonly properties: PropertyDeclarations = {
    src: { type: String },
    guide: { type: String },
    asOf: { type: String, attribute: 'as-of' },
    locale: { type: String },
    theme: { type: String },
    text: { type: String },
    shown: { state: true },
  };

  declare src: string;
  declare guide: string;
  declare asOf: string;
  declare locale: string;
  declare theme: string;
  declare text: string;
  private declare shown: Shown;

  readonly #system: SystemPreferences = new SystemPreferences(this);
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
    this.shown = { kind: 'loading' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.shown.kind === 'loading') void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') || changed.has('guide') || changed.has('asOf')) void this.#load();
  }

  protected override render(): TemplateResult {
    const locale = this.#locale();
    const context: ViewContext = { locale, texts: textsFor(locale), asOf: this.#asOf() };
    const theme = this.#theme();
    const large = this.text === 'large';
    const { name, width, reviewed, body, sheet } = shownPage(this.shown, context, this.#actions);
    const bar = { width, large, contrast: theme === 'contrast', reviewed };
    return html`<section class="ot screen" lang=${locale} aria-label=${context.texts.brand}
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
    this.#focus(target, target === 'heading');
  }

  readonly #actions: GuideActions = {
    start: () => this.#step(state.start),
    submit: (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) this.#answer(new FormData(event.target));
    },
    back: () => this.#step(state.back),
    change: (question) => this.#step((before) => state.change(before, question)),
    review: () => this.#step(state.review),
    confirm: () => this.#step(state.confirm),
    restart: () => this.#step(state.restart),
    settle: (question, value, step) => {
      this.#step((before) => state.settle(before, question, value));
      // The button that was pressed is gone: focus goes to where its step now stands.
      this.#focusNext ??= `step.${step}`;
      this.#spoken = textsFor(this.#locale()).plan.updated;
      this.#announceAnswer();
    },
    tickPaper: (id, on) => this.#step((before) => state.tick(before, 'papers', id, on)),
    tickStep: (id, on) => this.#step((before) => state.tick(before, 'steps', id, on)),
    print: () => printAlone(this),
    retry: () => void this.#load(),
    switchLanguage: () => {
      this.locale = textsFor(this.#locale()).display.other.locale;
    },
    switchLarge: () => {
      this.text = this.text === 'large' ? '' : 'large';
    },
    switchContrast: () => {
      this.theme = this.#theme() === 'contrast' ? this.#plainTheme() : 'contrast';
    },
    goTo: (id) => this.#focus(id, false),
  };

  #step(next: (before: state.GuideState) => state.GuideState): void {
    if (this.shown.kind !== 'guide') return;
    const before = this.shown.state;
    const after = next(before);
    this.shown = { kind: 'guide', state: after };
    this.#spoken = '';
    if (after.problems.length > 0) this.#focusNext = 'errors';
    else if (state.pageKey(after) !== state.pageKey(before)) this.#focusNext = 'heading';
    const { bundle } = after.session;
    const isPlan = (at: state.GuideState): boolean => state.pageKey(at) === 'plan';
    if (isPlan(after) && !isPlan(before)) {
      announcePlan(this, { guide: bundle.guide.id, bundle: bundle.hash });
    }
  }

  #answer(form: FormData): void {
    if (this.shown.kind !== 'guide') return;
    const page = pageOf(this.shown.state.session);
    if (page.kind !== 'questions') return;
    const values: FieldValues = (name) =>
      form.getAll(name).filter((value) => typeof value === 'string');
    this.#step((before) => state.answerPage(before, page.questions, values));
    this.#announceAnswer();
  }

  #announceAnswer(): void {
    if (this.shown.kind !== 'guide' || this.shown.state.problems.length > 0) return;
    const { session } = this.shown.state;
    announceAnswer(this, {
      guide: session.bundle.guide.id,
      bundle: session.bundle.hash,
      answered: interviewOf(session).asked.length,
    });
  }

  #focus(id: string, preventScroll: boolean): void {
    const find = (name: string): HTMLElement | null =>
      this.renderRoot.querySelector<HTMLElement>(`[id="${name}"]`);
    const target = find(id) ?? (id.startsWith('step.') ? find('unneeded') : null);
    target?.focus({ preventScroll });
  }

  #locale(): Locale {
    const around = this.closest<HTMLElement>('[lang]') ?? this.ownerDocument.documentElement;
    const asked = this.locale || around.lang;
    return /^en\b/i.test(asked) ? 'en' : 'zh-CN';
  }

  #theme(): Theme {
    const { theme } = this;
    const isOurs = theme === 'light' || theme === 'dark' || theme === 'contrast';
    return isOurs ? theme : this.#system.theme;
  }

  /** What to return to when high contrast is switched off. */
  #plainTheme(): Theme {
    return this.#system.isDark ? 'dark' : 'light';
  }

  #asOf(): PlainDate {
    if (this.shown.kind === 'guide') return this.shown.state.session.asOf;
    return parsePlainDate(this.asOf) ?? today();
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
      const asOf = parsePlainDate(this.asOf) ?? today();
      this.shown = { kind: 'guide', state: state.openGuide(loaded.bundle, asOf) };
    } catch {
      this.shown = { kind: 'problem', problem: { code: 'not-a-bundle' } };
    }
  }
}
