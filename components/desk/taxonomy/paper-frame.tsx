'use client'
import { Check, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ADD_ID } from '#components/desk/taxonomy/add-dialog.tsx'
import { ONE, type PaperNoun, type Saved } from '#components/desk/taxonomy/use-paper.ts'
import { can } from '#domain/permissions/can.ts'

const PAGES = [
  { noun: 'sections', href: '/desk/sections', name: 'Sections' },
  { noun: 'topics', href: '/desk/topics', name: 'Topics' },
  { noun: 'authors', href: '/desk/authors', name: 'Authors' },
  { noun: 'imported', href: '/desk/imported', name: 'Imported' },
] as const satisfies { noun: PaperNoun | 'imported'; href: string; name: string }[]

type Props = { saved: Saved; children: ReactNode } & (
  | { noun: PaperNoun; onAdd: () => void }
  /** Imported names cannot be added. */
  | { noun: 'imported'; onAdd?: undefined }
)

/** The layout of the pages for sections, topics and bylines. Only editors can use them. */
export function PaperFrame({ saved, children, ...own }: Props) {
  const { noun } = own
  const { me } = useNewsroom()
  const isEditor = can(me, 'taxonomy.edit')
  const page = PAGES.find((one) => one.noun === noun)
  return (
    <>
      <div className="bar">
        <h1>{page?.name}</h1>
        <SaveLine saved={saved} />
        <span className="gap" />
        {isEditor && own.noun !== 'imported' && (
          <button type="button" id={ADD_ID} className="btn primary" onClick={own.onAdd}>
            <Plus className="i" aria-hidden="true" />
            New {ONE[own.noun]}… <kbd aria-hidden="true">A</kbd>
          </button>
        )}
      </div>
      <nav className="tabs" aria-label="The paper">
        {PAGES.map(({ noun: listed, href, name }) => (
          <DeskLink key={listed} href={href} aria-current={listed === noun ? 'page' : undefined}>
            {name}
          </DeskLink>
        ))}
      </nav>
      {isEditor ? (
        children
      ) : (
        <div className="empty">
          <h2>Only an editor tends the paper’s sections, topics and authors.</h2>
          <p className="lede">In a story you can choose among them, and make a topic that is missing.</p>
        </div>
      )}
    </>
  )
}

function SaveLine({ saved }: { saved: Saved }) {
  const { seconds } = useNewsroom()
  return (
    <span className="hint saved-line" role="status">
      {saved.state === 'saving' && 'saving…'}
      {saved.state === 'saved' && (
        <>
          <Check className="i" aria-hidden="true" /> <i>saved {seconds(saved.at)}, readers see it with the next page</i>
        </>
      )}
    </span>
  )
}
