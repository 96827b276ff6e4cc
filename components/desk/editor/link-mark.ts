import { Mark } from '@tiptap/react'
import { isSafeHref } from '#domain/document/href.ts'

/** A link as the document has it: an address and nothing else, and only one that readers may be sent to. */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isSafeHref(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs.href), rel: 'noopener' }, 0],
})
