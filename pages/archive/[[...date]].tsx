import { type ArchiveDate, archiveDate, archiveTitle } from '#app/(site)/archive-date.ts'
import { listHead, speechOf } from '#app/(site)/heads.ts'
import { type Around, pageOf } from '#app/(site)/page-of.ts'
import * as reads from '#app/(site)/reads.ts'
import * as pages from '#components/site/archive-page.tsx'
import { archivePath } from '#domain/urls/paths.ts'
import type { ArchiveDayView, ArchiveMonthView, ArchiveYearView } from '#domain/views.ts'

type View =
  | { years: ArchiveYearView[] }
  | { year: ArchiveYearView }
  | { month: ArchiveMonthView }
  | { day: ArchiveDayView }

function viewOf({ year, month, day }: ArchiveDate): View | null {
  if (year === undefined) return { years: reads.readArchiveYears() }
  if (month === undefined) return named('year', reads.readArchiveYear(year))
  if (day === undefined) return named('month', reads.readArchiveMonth(year, month))
  return named('day', reads.readArchiveDay(year, month, day))
}

const named = <K extends string, V>(name: K, view: V | null) => view && ({ [name]: view } as Record<K, V>)

export const getServerSideProps = pageOf(({ parts }, site) => {
  const date = archiveDate(parts('date'))
  const view = date && viewOf(date)
  if (!view) return null
  const speech = speechOf(site)
  const path = date.year === undefined ? '/archive' : archivePath(date.year, date.month, date.day)
  const facts = { path, title: archiveTitle(date, speech), description: speech.words.archiveLead }
  return { view, head: listHead(site, facts) }
})

export default function Page({ view, site }: Around & { view: View }) {
  if ('years' in view) return <pages.ArchiveYearsPage years={view.years} site={site} />
  if ('year' in view) return <pages.ArchiveYearPage year={view.year} site={site} />
  if ('month' in view) return <pages.ArchiveMonthPage month={view.month} site={site} />
  return <pages.ArchiveDayPage day={view.day} site={site} />
}
