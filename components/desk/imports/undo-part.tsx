'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
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
    <PagePart level={3} title={words.title}>
      <p className="max-w-176 text-ink-2">{words.how}</p>
      <Button id={OPEN_ID} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <UndoDialog id={one.id} onClose={() => setOpen(false)} />}
    </PagePart>
  )
}

function UndoDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const change = useChangeImport(id, { onDone: onClose, refusal: null })
  const kept = useQuery(importQueries.keptByUndoing(id))
  const error = kept.error ?? change.error
  return (
    <ActDialog
      title={words.title}
      does={words.confirm}
      doing={words.doing}
      isBusy={change.isPending || kept.isPending}
      refusal={error && errorSentence(error)}
      onSubmit={() => kept.data && change.act({ method: 'POST', path: '/undoing' })}
      onClose={onClose}
      returnFocus={() => document.getElementById(OPEN_ID)?.focus()}
    >
      <p>{words.how}</p>
      {kept.isPending && <p className={HINT}>{everyScreenWords.loading}</p>}
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
            <span className="text-ink-3">{words.whyStays[why]}</span>
          </li>
        ))}
        {count > items.length && <li className="text-ink-3">{words.more(count - items.length)}</li>}
      </ul>
    </>
  )
}
