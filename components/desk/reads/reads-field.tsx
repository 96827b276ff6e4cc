'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { ReadChart } from '#components/desk/reads/read-chart.tsx'
import { useReads } from '#components/desk/reads/use-reads.ts'

/** Shows how often a published story was read within a week. */
export function ReadsField({ id }: { id: number }) {
  const reads = useReads(id).data
  if (!reads) return null
  return (
    <section className="field" aria-labelledby="story-reads">
      <h2 className="label" id="story-reads">
        Read
      </h2>
      {reads.total === 0 ? (
        <small>Nothing was counted in the last seven days.</small>
      ) : (
        <>
          <ReadChart reads={reads} />
          <small>
            {times(reads.total)} in seven days. <DeskLink href="/desk/most-read">What is read most</DeskLink>
          </small>
        </>
      )}
    </section>
  )
}

const times = (n: number) => (n === 1 ? 'once' : `${n.toLocaleString('en-GB')} times`)
