'use client'
import { Check, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { ADD_ID } from '#components/desk/paper/add-dialog.tsx'
import { ONE, type PaperNoun, type Saved } from '#components/desk/paper/use-paper.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { can } from '#domain/permissions/can.ts'

const PAGES = [
  { noun: 'sections', href: '/desk/sections', name: 'Sections' },
  { noun: 'topics', href: '/desk/topics', name: 'Topics' },
  { noun: 'authors', href: '/desk/authors', name: 'Authors' },
] as const satisfies { noun: PaperNoun; href: string; name: string }[]

type Props = { noun: PaperNoun; saved: Saved; onAdd: () => void; children: ReactNode }

/** What stands around the paper's sections, topics and bylines. Only an editor tends them. */
export function PaperFrame({ noun, saved, onAdd, children }: Props) {
  const { me } = useNewsroom()
  const isEditor = can(me, 'taxonomy.edit')
  const page = PAGES.find((one) => one.noun === noun)
  return (
    <>
      <div className="bar">
        <h1>{page?.name}</h1>
        <SaveLine saved={saved} />
        <span className="gap" />
        {isEditor && (
          <button type="button" id={ADD_ID} className="btn primary" onClick={onAdd}>
            <Plus className="i" aria-hidden="true" />
            New {ONE[noun]}… <kbd aria-hidden="true">A</kbd>
          </button>
        )}
      </div>
      <nav className="tabs" aria-label="The paper">
        {PAGES.map(({ noun: own, href, name }) => (
          <DeskLink key={own} href={href} aria-current={own === noun ? 'page' : undefined}>
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
