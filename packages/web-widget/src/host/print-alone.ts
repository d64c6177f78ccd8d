const mark = 'data-onething-print';

/**
 * Prints one element of the page without the page around it. While the dialogue is open, the
 * document adopts a sheet that hides whatever is neither the element nor around it; a constructed
 * sheet needs no permission of a Content-Security-Policy.
 */
export function printAlone(element: HTMLElement): void {
  const page = element.ownerDocument;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print {
    @page { size: A4; margin: 12mm 14mm; }
    body *:not([${mark}], :has([${mark}])) { display: none !important; }
    :has([${mark}]) {
      display: block !important; position: static !important; float: none !important;
      width: auto !important; max-width: none !important; height: auto !important;
      min-height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
      overflow: visible !important; background: none !important;
    }
  }`);
  const before = page.adoptedStyleSheets;
  element.setAttribute(mark, '');
  page.adoptedStyleSheets = [...before, sheet];
  const view = page.defaultView;
  view?.addEventListener('afterprint', restore, { once: true });
  view?.print();

  function restore(): void {
    element.removeAttribute(mark);
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  }
}
