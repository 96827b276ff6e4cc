'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { ReadChart } from '#components/desk/reads/read-chart.tsx'
import { useReads } from '#components/desk/reads/use-reads.ts'
import { readsWords } from '#components/desk/words/reads.ts'

/** Shows how often a published story was read within a week. */
export function ReadsField({ id }: { id: number }) {
  const words = readsWords.ofStory
  const reads = useReads(id).data
  if (!reads) return null
  return (
    <section className="field" aria-labelledby="story-reads">
      <h2 className="label" id="story-reads">
        {words.heading}
      </h2>
      {reads.total === 0 ? (
        <small>{words.none}</small>
      ) : (
        <>
          <ReadChart reads={reads} />
          <small>
            {words.week(reads.total)} <DeskLink href="/desk/most-read">{words.mostRead}</DeskLink>
          </small>
        </>
      )}
    </section>
  )
}
