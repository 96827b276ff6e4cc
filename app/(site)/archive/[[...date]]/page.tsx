import type { Metadata } from 'next'
import { archiveDateOrLeave, archiveTitle } from '#app/(site)/archive/[[...date]]/archive-date.ts'
import { listHead, readSpeech } from '#app/(site)/heads.ts'
import * as reads from '#app/(site)/reads.ts'
import * as pages from '#components/site/archive-page.tsx'
import { archivePath } from '#domain/urls/paths.ts'

type Props = { params: Promise<{ date?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month, day } = archiveDateOrLeave((await params).date)
  const speech = readSpeech()
  return listHead({
    path: year === undefined ? '/archive' : archivePath(year, month, day),
    title: archiveTitle({ year, month, day }, speech),
    description: speech.words.archiveLead,
  })
}

export default async function Page({ params }: Props) {
  const { year, month, day } = archiveDateOrLeave((await params).date)
  const site = reads.readSite()
  if (year === undefined) return <pages.ArchiveYearsPage years={reads.readArchiveYears()} site={site} />
  if (month === undefined) return <pages.ArchiveYearPage year={reads.readArchiveYearOrLeave(year)} site={site} />
  if (day === undefined) {
    return <pages.ArchiveMonthPage month={reads.readArchiveMonthOrLeave(year, month)} site={site} />
  }
  return <pages.ArchiveDayPage day={reads.readArchiveDayOrLeave(year, month, day)} site={site} />
}
