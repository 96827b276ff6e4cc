'use client'
import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { MergePage } from '#components/desk/merge/merge-page.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { conflictQueries } from '#components/desk/queries/conflict-queries.ts'
import type { ConflictResolution } from '#domain/import/conflict-views.ts'
import { t } from '#domain/messages/t.ts'

type Props = { id: number; onClose: () => void }

/** The merge page for a story that was changed both here and in a newer export. After a refusal the texts are read again. */
export function MergeConflict({ id, onClose }: Props) {
  const query = useQuery(conflictQueries.texts(id))
  const { data } = query
  const { act, isPending } = useAct({
    send: (resolution: ConflictResolution) => api.send('POST', `/api/imports/conflicts/${id}/resolution`, resolution),
    done: t('Saved. Readers see it once the story is published again.'),
    refusal: errorSentence,
    renews: [conflictQueries.all],
    onDone: onClose,
  })
  if (!data) return <ReadingTrouble what={t('The stories')} of={query} />
  const { mine, theirs, base, names, version } = data
  return (
    <MergePage
      texts={{ mine, theirs, base }}
      headline={data.headline}
      language={data.language}
      nameOf={(slug) => names[slug] ?? slug}
      mineLabel={t('Here')}
      theirsLabel={t('In {name}', { name: data.import })}
      kept={t('Both texts are stored')}
      act={t('Save as the working copy')}
      onSave={(fields) => !isPending && act({ take: 'merged', version, fields })}
      onClose={onClose}
    />
  )
}
