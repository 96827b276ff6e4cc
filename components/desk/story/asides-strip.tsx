'use client'
import { ArchiveRestore } from 'lucide-react'
import { useState } from 'react'
import { MergePage } from '#components/desk/merge/merge-page.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { Strip } from '#components/desk/parts/strip.tsx'
import type { Aside } from '#components/desk/saving/journal.ts'
import { allFieldsOf, namesIn } from '#components/desk/story/local-story.ts'
import type { StoryDeskState } from '#components/desk/story/use-story-desk.ts'

/** A text that this browser keeps beside the one on the page: nothing that was written vanishes by itself. */
export function AsidesStrip({ desk }: { desk: StoryDeskState }) {
  const { said } = useNewsroom()
  const [seen, setSeen] = useState<Aside | null>(null)
  const aside = desk.asides[0]
  if (!aside) return null
  return (
    <>
      <Strip
        tone="blue"
        icon={ArchiveRestore}
        actions={
          <>
            <button type="button" className="btn s primary" onClick={() => setSeen(aside)}>
              See what differs
            </button>
            {desk.isEditable && (
              <button type="button" className="btn s" onClick={() => desk.takeIn(aside)}>
                Take them in
              </button>
            )}
            <button type="button" className="btn s quiet" onClick={() => desk.drop(aside)}>
              Throw away
            </button>
          </>
        }
      >
        <b>{aside.label}.</b> Kept in this browser since {said(aside.at)}
        {desk.asides.length > 1 && `, with ${desk.asides.length - 1} more`}.
      </Strip>
      {seen && (
        <MergePage
          texts={{ mine: seen.fields, theirs: allFieldsOf(desk.story), base: null }}
          headline={desk.story.headline}
          language={desk.story.language}
          nameOf={namesIn(desk.story)}
          mineLabel={`Mine, kept in this browser since ${said(seen.at)}`}
          theirsLabel="Theirs, as it stands on the page"
          kept="both kept in this browser"
          act="Take in the joined text"
          onSave={
            desk.isEditable
              ? (merged) => {
                  desk.takeIn(seen, merged)
                  setSeen(null)
                }
              : null
          }
          onClose={() => setSeen(null)}
        />
      )}
    </>
  )
}
