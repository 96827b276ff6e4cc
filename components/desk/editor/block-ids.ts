import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Extension } from '@tiptap/react'

/** The node types that are blocks of a document. */
const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'quote',
  'pullQuote',
  'image',
  'gallery',
  'embed',
  'table',
  'divider',
  'related',
  'factBox',
  'update',
  'correction',
]

export const newId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)

/** Gives every new block an id of its own, so that saves, merges and anchors can refer to it. */
export const BlockIds = Extension.create({
  name: 'blockIds',

  addGlobalAttributes() {
    const id = {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => element.dataset.id ?? null,
      renderHTML: ({ id }: Record<string, unknown>) => (typeof id === 'string' ? { 'data-id': id } : {}),
    }
    // Id that a heading brought along from elsewhere.
    const anchor = {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => element.dataset.anchor ?? null,
      renderHTML: ({ anchor: own }: Record<string, unknown>) => (typeof own === 'string' ? { 'data-anchor': own } : {}),
    }
    return [
      { types: BLOCKS, attributes: { id } },
      { types: ['heading'], attributes: { anchor } },
    ]
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('blockIds'),
        appendTransaction: (transactions, _, state) =>
          transactions.some((t) => t.docChanged) ? withIds(state.doc, state.tr) : null,
      }),
    ]
  },
})

function withIds(doc: Node, tr: Transaction): Transaction | null {
  const taken = new Set<unknown>()
  doc.forEach((node, position) => {
    const id: unknown = node.attrs.id
    if (typeof id === 'string' && !taken.has(id)) {
      taken.add(id)
      return
    }
    const fresh = newId()
    taken.add(fresh)
    tr.setNodeAttribute(position, 'id', fresh)
  })
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null
}
