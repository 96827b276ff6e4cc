'use client'
import { useQuery } from '@tanstack/react-query'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { readQueries } from '#components/desk/queries/read-queries.ts'
import { ReadChart } from '#components/desk/reads/read-chart.tsx'
import { readsWords } from '#components/desk/words/reads.ts'

/** Shows how often a published story was read within a week. */
export function ReadsField({ id }: { id: number }) {
  const words = readsWords.ofStory
  const reads = useQuery(readQueries.ofStory(id)).data
  if (!reads) return null
  return (
    <section className="grid content-start gap-1" aria-labelledby="story-reads">
      <h2 className={LABEL} id="story-reads">
        {words.heading}
      </h2>
      {reads.total === 0 ? (
        <small className={HINT}>{words.none}</small>
      ) : (
        <>
          <ReadChart reads={reads} />
          <small className={HINT}>
            {words.week(reads.total)} <DeskLink href="/desk/most-read">{words.mostRead}</DeskLink>
          </small>
        </>
      )}
    </section>
  )
}
