'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportView, KeptByUndoing } from '#domain/import/batch/import-views.ts'

const { undo: words } = importsWords
const OPEN_ID = 'undo-import'

/** Undoes an import, after it named the stories that will stay. */
export function UndoPart({ one }: { one: ImportView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="import-part" aria-label={words.title}>
      <h3 className="head2">{words.title}</h3>
      <p className="lede">{words.how}</p>
      <p>
        <button type="button" id={OPEN_ID} className="btn" onClick={() => setOpen(true)}>
          {words.open}
        </button>
      </p>
      {isOpen && <UndoDialog id={one.id} onClose={() => setOpen(false)} />}
    </section>
  )
}

function UndoDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const change = useChangeImport(String(id))
  const kept = useQuery(importQueries.keptByUndoing(id))
  const undo = () => change.mutate({ method: 'POST', path: '/undoing' }, { onSuccess: onClose })
  return (
    <ActDialog
      title={words.title}
      does={words.confirm}
      doing={words.doing}
      isBusy={change.isPending || kept.isPending}
      refusal={(kept.error ?? change.error) ? errorSentence(kept.error ?? change.error) : null}
      onSubmit={() => kept.data && !change.isPending && undo()}
      onClose={onClose}
      returnFocus={() => document.getElementById(OPEN_ID)?.focus()}
    >
      <p>{words.how}</p>
      {kept.isPending && <p className="hint">{everyScreenWords.loading}</p>}
      {kept.data && <Kept {...kept.data} />}
    </ActDialog>
  )
}

function Kept({ items, count }: KeptByUndoing) {
  if (count === 0) return <p>{words.nothingStays}</p>
  return (
    <>
      <p>{words.stays(count)}</p>
      <ul>
        {items.map(({ articleId, pageId, headline, why }) => (
          <li key={articleId ?? `page ${pageId}`}>
            <DeskLink href={articleId === null ? `/desk/pages/${pageId}` : `/desk/articles/${articleId}`}>
              {headline || everyScreenWords.untitled}
            </DeskLink>{' '}
            <span className="dim">{words.whyStays[why]}</span>
          </li>
        ))}
        {count > items.length && <li className="dim">{words.more(count - items.length)}</li>}
      </ul>
    </>
  )
}
