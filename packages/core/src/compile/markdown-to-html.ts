import MarkdownIt from 'markdown-it';

/**
 * An author's Markdown as HTML. Raw HTML is shown as text; links lead to http and https only; images
 * are not loaded, since a page in a resident's hands asks nobody else for anything.
 */
export function markdownToHtml(markdown: string): string {
  const renderer = new MarkdownIt('commonmark', { html: false, linkify: false }).disable('image');
  renderer.validateLink = (url) => /^https?:\/\//i.test(url.trim());
  return renderer.render(markdown);
}
