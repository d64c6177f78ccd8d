import { GuideElement } from './guide-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'one-thing-guide': GuideElement;
  }
}

// Two copies of the script on one page are harmless: the first one wins.
if (customElements.get('one-thing-guide') === undefined) {
  customElements.define('one-thing-guide', GuideElement);
}
