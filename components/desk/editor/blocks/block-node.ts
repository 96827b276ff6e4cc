import { Node, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'
import { blockAttribute } from '#components/desk/editor/blocks/text-attribute.ts'

type View = ComponentType<ReactNodeViewProps>

/** How a block is copied within the desk: its tag, and the data attribute that tells it from others with that tag. */
type Tag = { tag: 'figure' | 'aside' | 'section' | 'blockquote' | 'div'; mark?: string }

const copied = ({ tag, mark }: Tag) => ({
  parseHTML: () => [mark === undefined ? { tag } : { tag: `${tag}[data-${mark}]`, priority: 60 }],
  marked: (attributes: object) => (mark === undefined ? attributes : { ...attributes, [`data-${mark}`]: '' }),
})

/** A block that consists of a form only; one attribute of the node keeps its document form. */
export function formBlock(name: string, of: Tag, view: View): Node {
  const { parseHTML, marked } = copied(of)
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ block: blockAttribute }),
    parseHTML,
    renderHTML: ({ HTMLAttributes }) => [of.tag, marked(HTMLAttributes)],
    addNodeView: () => ReactNodeViewRenderer(view),
  })
}

/** A block of text with fields of its own. */
export function textBlock(name: string, content: string, of: Tag, attributes: object, view: View): Node {
  const { parseHTML, marked } = copied(of)
  return Node.create({
    name,
    group: 'block',
    content,
    defining: true,
    addAttributes: () => attributes,
    parseHTML,
    renderHTML: ({ HTMLAttributes }) => [of.tag, marked(HTMLAttributes), 0],
    addNodeView: () => ReactNodeViewRenderer(view),
  })
}
