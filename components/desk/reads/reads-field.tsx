'use client'
import { useQuery } from '@tanstack/react-query'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { readQueries } from '#components/desk/queries/read-queries.ts'
import { ReadChart } from '#components/desk/reads/read-chart.tsx'
import { t } from '#domain/messages/t.ts'

/** Shows how often a published story was read within a week. */
export function ReadsField({ id }: { id: number }) {
  const reads = useQuery(readQueries.ofStory(id)).data
  if (!reads) return null
  return (
    <section className="grid content-start gap-1" aria-labelledby="story-reads">
      <h2 className={LABEL} id="story-reads">
        {t('Reads')}
      </h2>
      {reads.total === 0 ? (
        <small className={HINT}>{t('No reads in the last seven days.')}</small>
      ) : (
        <>
          <ReadChart reads={reads} />
          <small className={HINT}>
            {t('{n, plural, one {# read} other {# reads}} in the last seven days.', { n: reads.total })}{' '}
            <DeskLink href="/desk/most-read">{t('Most-read stories')}</DeskLink>
          </small>
        </>
      )}
    </section>
  )
}
