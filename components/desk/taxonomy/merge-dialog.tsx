'use client'
import { useQuery } from '@tanstack/react-query'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import { rich } from '#components/desk/parts/rich.tsx'
import { taxonomyQueries, type TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import type { MergingPreview } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { authorPath, sectionPath, topicPath } from '#domain/urls/paths.ts'

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
      title={
        merging ? t('Merge “{from}” into “{into}”', { from: merging.from.name, into: merging.into.name }) : t('Merge')
      }
      onSubmit={() => merging && merge.act()}
      onClose={onClose}
      returnFocus={returnFocus}
      does={t('Merge into {name}', { name: merging?.into.name ?? '' })}
      doing={t('Merging…')}
      isDanger
      note={t('This cannot be undone.')}
      isBusy={merge.isPending}
      isOff={!merging}
      refusal={error && fieldSentence(error)}
    >
      {preview.isPending && <p className={HINT}>{t('Loading the changes')}</p>}
      {merging && <WhatChanges merging={merging} path={PATHS[noun]} />}
    </ActDialog>
  )
}

function WhatChanges({ merging, path }: { merging: MergingPreview; path: (slug: string) => string }) {
  const { from, into, out, desk, scheduled } = merging
  return (
    <ul className="grid list-disc gap-2 ps-4">
      <li>
        {t('{n, plural, one {# published story} other {# published stories}} will move to {into}.', {
          n: out,
          into: into.name,
        })}
      </li>
      <li>{t('{n, plural, one {# working copy} other {# working copies}} on the desk will follow.', { n: desk })}</li>
      {scheduled > 0 && (
        <li>
          {t('{n, plural, one {# scheduled story} other {# scheduled stories}} will be published under it.', {
            n: scheduled,
          })}
        </li>
      )}
      <li>
        {rich('<code>{old}</code> and its feeds will redirect to <code>{new}</code>.', {
          code: (inside) => <code>{inside}</code>,
          old: path(from.slug),
          new: path(into.slug),
        })}
      </li>
      <li>{t('The dates of the stories stay as they are.')}</li>
    </ul>
  )
}
