'use client'
import { Node, NodeViewContent, NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { useState } from 'react'
import { BlockBar } from '#components/desk/editor/blocks/block-bar.tsx'
import { BlockField, BlockTick } from '#components/desk/editor/blocks/block-field.tsx'
import { flagAttribute, textAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { TimeField } from '#components/desk/editor/blocks/time-field.tsx'
import { editorWords as words } from '#components/desk/words/editor.ts'

/** An update in a live story, with its time. */
export const UpdateNode = Node.create({
  name: 'update',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({
    at: textAttribute('at'),
    headline: textAttribute('headline'),
    isKey: flagAttribute('isKey'),
    isPinned: flagAttribute('isPinned'),
    // True until the update is first published, if nobody set its time; publishing then sets it.
    isNew: { default: false, rendered: false },
  }),
  parseHTML: () => [{ tag: 'section[data-update]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { ...HTMLAttributes, 'data-update': '' }, 0],
  addNodeView: () => ReactNodeViewRenderer(UpdateView),
})

/** A correction, placed where the text was wrong. */
export const CorrectionNode = Node.create({
  name: 'correction',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ at: textAttribute('at') }),
  parseHTML: () => [{ tag: 'section[data-correction]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { ...HTMLAttributes, 'data-correction': '' }, 0],
  addNodeView: () => ReactNodeViewRenderer(CorrectionView),
})

type UpdateAttrs = { at: string; headline: string; isKey: boolean; isPinned: boolean; isNew: boolean }

function UpdateView(view: ReactNodeViewProps) {
  const { at, headline, isKey, isPinned, isNew } = view.node.attrs as UpdateAttrs
  // Of an update that was just added.
  const [isEmptyAndNew] = useState(isNew && headline === '' && view.node.textContent === '')
  const set = view.updateAttributes
  return (
    <NodeViewWrapper className="editor-block notice-block" role="group" aria-label={words.blocks.update}>
      <BlockBar view={view} name={words.blocks.update} />
      <div className="qform" contentEditable={false}>
        <TimeField view={view} at={at} onAt={(next) => set({ at: next, isNew: false })} />
        <BlockField
          view={view}
          label={words.update.headline}
          of={words.forms.optional}
          value={headline}
          isFirst={isEmptyAndNew}
          onText={(text) => set({ headline: text })}
        />
        <div className="full row-flex">
          <BlockTick view={view} label={words.update.key} isOn={isKey} onTick={(isOn) => set({ isKey: isOn })} />
          <BlockTick view={view} label={words.update.pin} isOn={isPinned} onTick={(isOn) => set({ isPinned: isOn })} />
        </div>
      </div>
      <NodeViewContent className="block-text" />
    </NodeViewWrapper>
  )
}

function CorrectionView(view: ReactNodeViewProps) {
  return (
    <NodeViewWrapper className="editor-block notice-block" role="group" aria-label={words.blocks.correction}>
      <BlockBar view={view} name={words.blocks.correction} />
      <div className="qform" contentEditable={false}>
        <TimeField view={view} at={String(view.node.attrs.at)} onAt={(at) => view.updateAttributes({ at })} />
      </div>
      <NodeViewContent className="block-text" />
    </NodeViewWrapper>
  )
}
