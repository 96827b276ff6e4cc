'use client'
import { CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useRestore } from '#components/desk/backups/use-backups.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import type { RestorePreview } from '#domain/upkeep/restore-preview.ts'

type Props = { id: string; preview: RestorePreview; onOrdered: () => void }

/** The confirmation of a restore, by the paper's name; or why this person cannot restore. */
export function ConfirmRestore({ id, preview: { asker }, onOrdered }: Props) {
  if (asker !== 'admin')
    return (
      <section className="import-part" role="alert">
        <p className="why">
          <CircleAlert className="i" aria-hidden="true" />
          {words.asker[asker]}
        </p>
        <p>{words.askerHow}</p>
      </section>
    )
  return <ConfirmForm id={id} onOrdered={onOrdered} />
}

function ConfirmForm({ id, onOrdered }: Omit<Props, 'preview'>) {
  const { paper } = useNewsroom()
  const [name, setName] = useState('')
  const field = useId()
  const restore = useRestore(id, onOrdered)
  return (
    <form
      className="import-part"
      aria-label={words.confirm.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!restore.isPending) restore.mutate(name)
      }}
    >
      <div className={restore.error ? 'field wrong' : 'field'}>
        <label htmlFor={field}>{words.confirm.name(paper.name)}</label>
        <input
          id={field}
          value={name}
          autoComplete="off"
          aria-invalid={restore.error !== null}
          aria-describedby={restore.error ? `${field}-why` : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {restore.error && (
          <p className="why" id={`${field}-why`} role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            {errorSentence(restore.error)}
          </p>
        )}
      </div>
      <button className="btn danger" aria-disabled={restore.isPending}>
        {restore.isPending ? words.confirm.doing : words.confirm.does}
      </button>
    </form>
  )
}
