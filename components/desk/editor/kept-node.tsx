'use client'
import { Node, NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { ChevronDown, ChevronUp, Lock, Trash2 } from 'lucide-react'
import { blockSummary } from '#components/desk/editor/block-summary.ts'
import { moveBlock } from '#components/desk/editor/move-block.ts'
import { IconButton } from '#components/desk/parts/icon-button.tsx'
import { type Block, parseBlock } from '#domain/document/schema.ts'

/** A block that the editor cannot open yet: it stands whole, can be moved and taken out, and is saved as it came. */
export const KeptNode = Node.create({
  name: 'kept',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    block: {
      default: null,
      parseHTML: (element: HTMLElement) => parseKept(element.dataset.block),
      renderHTML: ({ block }: Record<string, unknown>) => ({ 'data-block': JSON.stringify(block) }),
    },
  }),
  parseHTML: () => [
    { tag: 'div[data-block]', getAttrs: (element) => (parseKept(element.dataset.block) === null ? false : null) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(KeptView),
})

function parseKept(json: string | undefined): Block | null {
  try {
    return parseBlock(JSON.parse(json ?? 'null'))
  } catch {
    return null
  }
}

function KeptView({ node, selected, editor, getPos, deleteNode }: ReactNodeViewProps) {
  const { name, words } = blockSummary(node.attrs.block as Block)
  const move = (by: 1 | -1) => {
    const position = getPos()
    if (position !== undefined) moveBlock(editor, position, by)
  }
  return (
    <NodeViewWrapper>
      <div className={selected ? 'kept on' : 'kept'} contentEditable={false} role="group" aria-label={name}>
        <Lock className="i" aria-hidden="true" />
        <b>{name}</b>
        <span className="words">{words}</span>
        {editor.isEditable && (
          <>
            <IconButton isSmall icon={ChevronUp} label={`Move ${name} up`} onClick={() => move(-1)} />
            <IconButton isSmall icon={ChevronDown} label={`Move ${name} down`} onClick={() => move(1)} />
            <IconButton isSmall icon={Trash2} label={`Take ${name} out`} onClick={deleteNode} />
          </>
        )}
      </div>
    </NodeViewWrapper>
  )
}
