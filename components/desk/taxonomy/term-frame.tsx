'use client'
import { Check, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { ADD_ID } from '#components/desk/taxonomy/add-dialog.tsx'
import type { Saved } from '#components/desk/taxonomy/use-terms.ts'
import { taxonomyWords as words } from '#components/desk/words/taxonomy.ts'
import { can } from '#domain/permissions/can.ts'

const PAGES = ['sections', 'topics', 'authors', 'imported'] as const satisfies (TermNoun | 'imported')[]

type Props = { saved: Saved; children: ReactNode } & (
  | { noun: TermNoun; onAdd: () => void }
  /** Imported names cannot be added. */
  | { noun: 'imported'; onAdd?: undefined }
)

/** The layout of the pages for sections, topics, bylines and imported names. Only editors can use them. */
export function TermFrame({ saved, children, ...own }: Props) {
  const { noun } = own
  const { me } = useNewsroom()
  const isEditor = can(me, 'taxonomy.edit')

  return (
    <>
      <div className="bar">
        <h1>{words.tabs[noun]}</h1>
        <SaveLine saved={saved} />
        <span className="gap" />
        {isEditor && own.onAdd && (
          <button type="button" id={ADD_ID} className="btn primary" onClick={own.onAdd}>
            <Plus className="i" aria-hidden="true" />
            {words.adding.open[own.noun]} <kbd aria-hidden="true">A</kbd>
          </button>
        )}
      </div>
      <nav className="tabs" aria-label={words.tabs.label}>
        {PAGES.map((listed) => (
          <DeskLink key={listed} href={`/desk/${listed}`} aria-current={listed === noun ? 'page' : undefined}>
            {words.tabs[listed]}
          </DeskLink>
        ))}
      </nav>
      {isEditor ? (
        children
      ) : (
        <div className="empty">
          <h2>{words.onlyEditors.title}</h2>
          <p className="lede">{words.onlyEditors.about}</p>
        </div>
      )}
    </>
  )
}

function SaveLine({ saved }: { saved: Saved }) {
  const { seconds } = useNewsroom()
  return (
    <span className="hint saved-line" role="status">
      {saved.state === 'saving' && words.saving}
      {saved.state === 'saved' && (
        <>
          <Check className="i" aria-hidden="true" /> <i>{words.saved(seconds(saved.at))}</i>
        </>
      )}
    </span>
  )
}
