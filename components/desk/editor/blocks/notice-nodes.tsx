'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { BlockField, BlockTick, fieldOf } from '#components/desk/editor/blocks/block-field.tsx'
import { FormView } from '#components/desk/editor/blocks/block-frame.tsx'
import { textBlock } from '#components/desk/editor/blocks/block-node.ts'
import { flagAttribute, textAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { TimeField } from '#components/desk/editor/blocks/time-field.tsx'
import { t } from '#domain/messages/t.ts'

const updateAttributes = {
  at: textAttribute('at'),
  headline: textAttribute('headline'),
  isKey: flagAttribute('isKey'),
  isPinned: flagAttribute('isPinned'),
  // True until the update is first published, if nobody set its time; publishing then sets it.
  isNew: { default: false, rendered: false },
}
/** An update in a live story, with its time. */
export const UpdateNode = textBlock(
  'update',
  'paragraph+',
  { tag: 'section', mark: 'update' },
  updateAttributes,
  UpdateView,
)

/** A correction, placed where the text was wrong. */
export const CorrectionNode = textBlock(
  'correction',
  'paragraph+',
  { tag: 'section', mark: 'correction' },
  { at: textAttribute('at') },
  CorrectionView,
)

type UpdateAttrs = { at: string; headline: string; isKey: boolean; isPinned: boolean; isNew: boolean }

function UpdateView(view: ReactNodeViewProps) {
  const { at, headline, isKey, isPinned, isNew } = view.node.attrs as UpdateAttrs
  // Of an update that was just added.
  const [isEmptyAndNew] = useState(isNew && headline === '' && view.node.textContent === '')
  const set = view.updateAttributes
  return (
    <FormView view={view} name={t('Update', {}, 'block')}>
      <TimeField view={view} at={at} onAt={(next) => set({ at: next, isNew: false })} />
      <BlockField
        {...fieldOf(view, 'headline', t('Headline of the update'))}
        of={t('optional', {}, 'field')}
        isFirst={isEmptyAndNew}
      />
      <div className="col-span-full flex flex-wrap items-center gap-2 text-sm">
        <BlockTick view={view} label={t('Key moment')} isOn={isKey} onTick={(isOn) => set({ isKey: isOn })} />
        <BlockTick view={view} label={t('Pin to the top')} isOn={isPinned} onTick={(isOn) => set({ isPinned: isOn })} />
      </div>
    </FormView>
  )
}

function CorrectionView(view: ReactNodeViewProps) {
  return (
    <FormView view={view} name={t('Correction')}>
      <TimeField view={view} at={String(view.node.attrs.at)} onAt={(at) => view.updateAttributes({ at })} />
    </FormView>
  )
}
