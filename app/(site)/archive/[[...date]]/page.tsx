import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { type ArchiveDate, archiveDateOrLeave, archiveTitle } from '#app/(site)/archive/[[...date]]/archive-date.ts'
import { listHead, readGraphContext, readSpeech } from '#app/(site)/heads.ts'
import * as reads from '#app/(site)/reads.ts'
import { JsonLd } from '#components/seo/json-ld.tsx'
import * as pages from '#components/site/pages/archive-page.tsx'
import { listGraph } from '#domain/seo/list-graph.ts'
import { archivePath } from '#domain/urls/paths.ts'
import type { TeaserView } from '#domain/views.ts'

type Props = { params: Promise<{ date?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month, day } = archiveDateOrLeave((await params).date)
  const speech = readSpeech()
  return listHead({
    path: pathOf({ year, month, day }),
    title: archiveTitle({ year, month, day }, speech),
    description: speech.words.archiveLead,
  })
}

const pathOf = ({ year, month, day }: ArchiveDate) => (year === undefined ? '/archive' : archivePath(year, month, day))

export default async function Page({ params }: Props) {
  const date = archiveDateOrLeave((await params).date)
  const { page, stories = [] } = pageOf(date)
  const speech = readSpeech()
  const facts = { path: pathOf(date), name: archiveTitle(date, speech), description: speech.words.archiveLead }
  return (
    <>
      {page}
      <JsonLd graph={listGraph({ ...facts, stories }, readGraphContext())} />
    </>
  )
}

function pageOf({ year, month, day }: ArchiveDate): { page: ReactNode; stories?: TeaserView[] } {
  const site = reads.readSite()
  if (year === undefined) return { page: <pages.ArchiveYearsPage years={reads.readArchiveYears()} site={site} /> }
  if (month === undefined) {
    return { page: <pages.ArchiveYearPage year={reads.readArchiveYearOrLeave(year)} site={site} /> }
  }
  if (day === undefined) {
    return { page: <pages.ArchiveMonthPage month={reads.readArchiveMonthOrLeave(year, month)} site={site} /> }
  }
  const found = reads.readArchiveDayOrLeave(year, month, day)
  return { page: <pages.ArchiveDayPage day={found} site={site} />, stories: found.items }
}
