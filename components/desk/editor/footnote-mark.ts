import { Mark } from '@tiptap/react'

/** Words with a footnote. The style sheet numbers footnotes with a counter. */
export const FootnoteMark = Mark.create({
  name: 'footnote',
  inclusive: false,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset.footnote ?? '',
      renderHTML: ({ text }: Record<string, unknown>) => ({ 'data-footnote': text, title: text }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'footnoted' }, 0],
})
