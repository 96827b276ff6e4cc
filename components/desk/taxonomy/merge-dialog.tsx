'use client'
import { useQuery } from '@tanstack/react-query'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import { taxonomyQueries, type TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { MergingPreview } from '#domain/article/desk-views.ts'
import { authorPath, sectionPath, topicPath } from '#domain/urls/paths.ts'

const words = taxonomyWords.merging
const PATHS = { sections: sectionPath, topics: topicPath, authors: authorPath } as const

type Props = {
  noun: TermNoun
  id: number
  into: string
  onMerge: () => Promise<unknown>
  onClose: () => void
  returnFocus: () => void
}

/** Counts what a merge will change before it is done, because it cannot be undone. */
export function MergeDialog({ noun, id, into, onMerge, onClose, returnFocus }: Props) {
  const preview = useQuery(taxonomyQueries.merging(noun, id, into))
  const merge = useAct({ send: onMerge, onDone: onClose, refusal: null, renews: [] })
  const merging = preview.data
  const error = preview.error ?? merge.error
  return (
    <ActDialog
      title={merging ? words.title(merging.from.name, merging.into.name) : words.titleLoading}
      onSubmit={() => merging && merge.act()}
      onClose={onClose}
      returnFocus={returnFocus}
      does={words.confirm(merging?.into.name ?? '')}
      doing={words.busy}
      isDanger
      note={words.noUndo}
      isBusy={merge.isPending}
      isOff={!merging}
      refusal={error && fieldSentence(error)}
    >
      {preview.isPending && <p className={HINT}>{words.loading}</p>}
      {merging && <WhatChanges merging={merging} path={PATHS[noun]} />}
    </ActDialog>
  )
}

function WhatChanges({ merging, path }: { merging: MergingPreview; path: (slug: string) => string }) {
  const { from, into, out, desk, scheduled } = merging
  return (
    <ul className="grid list-disc gap-2 ps-4">
      <li>{words.published(out, into.name)}</li>
      <li>{words.copies(desk)}</li>
      {scheduled > 0 && <li>{words.scheduled(scheduled)}</li>}
      <li>
        <code>{path(from.slug)}</code> {words.redirect} <code>{path(into.slug)}</code>.
      </li>
      <li>{words.dates}</li>
    </ul>
  )
}
