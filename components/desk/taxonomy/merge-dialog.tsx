'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { type PaperNoun, sentenceOf } from '#components/desk/taxonomy/use-paper.ts'
import type { MergingPreview } from '#domain/article/desk-views.ts'
import { authorPath, sectionPath, topicPath } from '#domain/urls/paths.ts'

const PATHS = { sections: sectionPath, topics: topicPath, authors: authorPath } as const

export type Merging = { noun: PaperNoun; id: number; into: string }
type Props = Merging & { onMerge: () => Promise<unknown>; onClose: () => void; returnFocus: () => void }

/** Counts what a merge will change before it is done, because it cannot be undone. */
export function MergeDialog({ noun, id, into, onMerge, onClose, returnFocus }: Props) {
  const [why, setWhy] = useState('')
  const [isBusy, setBusy] = useState(false)
  const preview = useQuery({
    queryKey: ['merging', noun, id, into],
    queryFn: () => api.get<MergingPreview>(`/api/${noun}/${id}/merging?into=${encodeURIComponent(into)}`),
    gcTime: 0,
  })
  const told = preview.data
  const submit = async () => {
    if (isBusy || !told) return
    setBusy(true)
    try {
      await onMerge()
      onClose()
    } catch (error) {
      setWhy(sentenceOf(error))
      setBusy(false)
    }
  }
  return (
    <FormDialog
      title={told ? `“${told.from.name}” becomes “${told.into.name}”` : 'Merging'}
      onSubmit={() => void submit()}
      onClose={onClose}
      returnFocus={returnFocus}
      footer={
        <>
          <span className="hint">This is not undone.</span>
          <span className="gap" />
          <button type="button" className="btn" onClick={onClose}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button className="btn danger" aria-disabled={!told || isBusy}>
            {isBusy ? 'Merging…' : `Merge into ${told?.into.name ?? ''}`}
          </button>
        </>
      }
    >
      <div className="stack">
        {preview.isPending && <p className="hint">Counting what would change</p>}
        {preview.isError && (
          <p className="why" role="alert">
            {sentenceOf(preview.error)}
          </p>
        )}
        {told && <WhatChanges told={told} path={PATHS[noun]} />}
        {why && (
          <p className="why" role="alert">
            {why}
          </p>
        )}
      </div>
    </FormDialog>
  )
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

function WhatChanges({ told, path }: { told: MergingPreview; path: (slug: string) => string }) {
  const { from, into, out, desk, scheduled } = told
  return (
    <ul className="what-changes">
      <li>
        {counted(out, 'story that readers find', 'stories that readers find')} will stand under {into.name}.
      </li>
      <li>{counted(desk, 'working copy on the desk follows', 'working copies on the desk follow')}.</li>
      {scheduled > 0 && (
        <li>{counted(scheduled, 'story that waits', 'stories that wait')} for a time will go out under it.</li>
      )}
      <li>
        <code>{path(from.slug)}</code> and its feeds lead to <code>{path(into.slug)}</code>.
      </li>
      <li>No story’s date changes.</li>
    </ul>
  )
}
