import { Mark } from '@tiptap/react'
import { isTextHref } from '#domain/document/blocks/href.ts'

/** A link as the document schema has it: only an `href`, and only one that is safe for readers. */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isTextHref(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs.href), rel: 'noopener' }, 0],
})
