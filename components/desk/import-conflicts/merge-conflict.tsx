'use client'
import { toast } from 'sonner'
import { useConflict, useResolve } from '#components/desk/import-conflicts/use-conflicts.ts'
import { MergePage } from '#components/desk/merge/merge-page.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { importConflictsWords as words } from '#components/desk/words/import-conflicts.ts'

type Props = { id: number; onClose: () => void }

/** The merge page for a story that was changed both here and in a newer export. */
export function MergeConflict({ id, onClose }: Props) {
  const { data, error, refetch } = useConflict(id)
  const resolve = useResolve(id, () => {
    toast(words.saved)
    onClose()
  })
  if (!data) return <ReadingTrouble what={words.what} error={error} hasOld={false} onRetry={() => void refetch()} />
  const { mine, theirs, base, names, version } = data
  return (
    <MergePage
      texts={{ mine, theirs, base }}
      headline={data.headline}
      language={data.language}
      nameOf={(slug) => names[slug] ?? slug}
      mineLabel={words.mine}
      theirsLabel={words.theirs(data.import)}
      kept={words.kept}
      act={words.save}
      onSave={(fields) => !resolve.isPending && resolve.mutate({ take: 'merged', version, fields })}
      onClose={onClose}
    />
  )
}
