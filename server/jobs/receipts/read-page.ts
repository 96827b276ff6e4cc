import { DomUtils, parseDocument } from 'htmlparser2'

/** Removes white space and soft hyphens, which headlines of pages get (`server/render/text-setter.ts`). */
export const squeezed = (text: string): string => text.replace(/[\s\u00AD]+/gu, '')

/** The parts of a page that receipts compare: links within `main`, first heading, all words. Texts are squeezed. */
export function readPage(html: string) {
  const { children } = parseDocument(html)
  const [heading] = DomUtils.getElementsByTagName('h1', children, true, 1)
  const links = DomUtils.getElementsByTagName('a', DomUtils.getElementsByTagName('main', children))
  return {
    links: links.map((link) => ({
      path: (link.attribs['href'] ?? '').replace(/[?#].*$/, ''),
      words: squeezed(DomUtils.innerText(link.children)),
    })),
    heading: heading ? DomUtils.innerText(heading.children).trim() : '',
    text: squeezed(DomUtils.innerText(children)),
  }
}
