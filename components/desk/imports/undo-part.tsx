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
import { MoreLines } from '#components/desk/parts/list/more-lines.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import type { ImportView, KeptByUndoing } from '#domain/import/batch/import-views.ts'
import { msg, t } from '#domain/messages/t.ts'

const WHY_STAYS = {
  later: msg('changed by a later import', 'story or page'),
  deleted: msg('deleted', 'story or page'),
  edited: msg('edited', 'story or page'),
  moved: msg('published or withdrawn', 'story or page'),
  withdrawn: msg('withdrawn', 'story or page'),
  notes: msg('has notes'),
  assigned: msg('assigned to somebody', 'story or page'),
  placed: msg('placed on a front', 'story or page'),
  'in-menu': msg('in a menu'),
  worked: msg('worked on', 'story or page'),
}

const OPEN_ID = 'undo-import'

/** Undoes an import, after it named the stories that will stay. */
export function UndoPart({ one }: { one: ImportView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <PagePart level={3} title={t('Undo the import')}>
      <p className="max-w-176 text-ink-2">
        {t(
          'Removes what the import made and restores what it changed: stories, pages, pictures, sections, topics, bylines and redirects.',
        )}
      </p>
      <Button id={OPEN_ID} onClick={() => setOpen(true)}>
        {t('Undo the import…')}
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
      title={t('Undo the import')}
      does={t('Undo the import')}
      doing={t('Starting…')}
      isBusy={change.isPending || kept.isPending}
      refusal={error && errorSentence(error)}
      onSubmit={() => kept.data && change.act({ method: 'POST', path: '/undoing' })}
      onClose={onClose}
      returnFocus={() => document.getElementById(OPEN_ID)?.focus()}
    >
      <p>
        {t(
          'Removes what the import made and restores what it changed: stories, pages, pictures, sections, topics, bylines and redirects.',
        )}
      </p>
      {kept.isPending && <p className={HINT}>{t('Loading…')}</p>}
      {kept.data && <Kept {...kept.data} />}
    </ActDialog>
  )
}

function Kept({ items, count }: KeptByUndoing) {
  if (count === 0) return <p>{t('Nobody worked on a story or page of it here since.')}</p>
  return (
    <>
      <p>
        {t(
          '{n, plural, one {# story or page was worked on here since and will stay:} other {# stories and pages were worked on here since and will stay:}}',
          { n: count },
        )}
      </p>
      <ul>
        {items.map(({ articleId, pageId, headline, why }) => (
          <li key={articleId ?? `page ${pageId}`}>
            <DeskLink href={articleId === null ? `/desk/pages/${pageId}` : `/desk/articles/${articleId}`}>
              <StoryName of={headline} />
            </DeskLink>{' '}
            <span className="text-ink-3">{t(WHY_STAYS[why])}</span>
          </li>
        ))}
        <MoreLines count={count - items.length} />
      </ul>
    </>
  )
}
