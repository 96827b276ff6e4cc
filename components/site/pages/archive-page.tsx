import type { ReactNode } from 'react'
import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { type Crumb, Crumbs } from '#components/ui/crumbs.tsx'
import { Days } from '#components/ui/days.tsx'
import { archivePath } from '#domain/urls/paths.ts'
import type { ArchiveDayView, ArchiveMonthView, ArchiveYearView, SiteView } from '#domain/views.ts'
import { dayOfMonth, longDay, monthName } from '#domain/words/dates.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

const two = (n: number) => String(n).padStart(2, '0')

type OuterProps = { site: SiteView; title: string; way: Crumb[]; lead?: string; children: ReactNode }

function Archive({ site, title, way, lead, children }: OuterProps) {
  const speech = speechIn(site, site.language)
  const above = way.length > 0 && <Crumbs way={way} here={title} speech={speech} />
  return (
    <Frame site={site}>
      <PageHead title={title} speech={speech} above={above}>
        {lead && <p className="standfirst">{lead}</p>}
      </PageHead>
      {children}
    </Frame>
  )
}

type Entry = { path: string; name: string; count: number }

function Entries({ entries, speech }: { entries: Entry[]; speech: Speech }) {
  if (entries.length === 0) return <p className="standfirst nothing">{speech.words.noStoriesHere}</p>
  return (
    <ul className="calendar">
      {entries.map(({ path, name, count }) => (
        <li key={path}>
          <a href={path}>{name}</a> <span>{speech.words.stories(count)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The archive: every year with its months. */
export function ArchiveYearsPage({ years, site }: { years: ArchiveYearView[]; site: SiteView }) {
  const speech = speechIn(site, site.language)
  const { words } = speech
  return (
    <Archive site={site} title={words.archive} way={[]} lead={words.archiveLead}>
      {years.length === 0 && <p className="standfirst nothing">{words.noStoriesHere}</p>}
      {years.map((year) => (
        <section key={year.year} className="band year" aria-labelledby={`y${year.year}`}>
          <header className="band-head">
            <h2 id={`y${year.year}`}>
              <a href={archivePath(year.year)}>{year.year}</a>
            </h2>
          </header>
          <Entries entries={monthsOf(year, speech)} speech={speech} />
        </section>
      ))}
    </Archive>
  )
}

function monthsOf({ year, months }: ArchiveYearView, speech: Speech): Entry[] {
  return months.map(({ month, count }) => ({
    path: archivePath(year, month),
    name: monthName(`${year}-${two(month)}`, speech, false),
    count,
  }))
}

/** A year of the archive. */
export function ArchiveYearPage({ year, site }: { year: ArchiveYearView; site: SiteView }) {
  const speech = speechIn(site, site.language)
  return (
    <Archive site={site} title={String(year.year)} way={wayTo(speech)}>
      <Entries entries={monthsOf(year, speech)} speech={speech} />
    </Archive>
  )
}

/** A month of the archive, by days. */
export function ArchiveMonthPage({ month: { year, month, days }, site }: { month: ArchiveMonthView; site: SiteView }) {
  const speech = speechIn(site, site.language)
  const entries = days.map(({ day, count }) => ({
    path: archivePath(year, month, day),
    name: dayOfMonth(`${year}-${two(month)}-${two(day)}`, speech),
    count,
  }))
  return (
    <Archive site={site} title={monthName(`${year}-${two(month)}`, speech)} way={wayTo(speech, year)}>
      <Entries entries={entries} speech={speech} />
    </Archive>
  )
}

const wayTo = ({ words, ...speech }: Speech, year?: number, month?: number): Crumb[] => [
  { name: words.archive, path: '/archive' },
  ...(year === undefined ? [] : [{ name: String(year), path: archivePath(year) }]),
  ...(year === undefined || month === undefined
    ? []
    : [
        {
          name: monthName(`${year}-${two(month)}`, { words, ...speech }, false),
          path: archivePath(year, month),
        },
      ]),
]

const pathOfDay = (date: string) => `/archive/${date.replaceAll('-', '/')}`

/** A day of the archive: its stories, and links to the previous and next days with stories. */
export function ArchiveDayPage({ day, site }: { day: ArchiveDayView; site: SiteView }) {
  const speech = speechIn(site, site.language)
  const [year = 0, month = 0] = day.date.split('-').map(Number)
  const { words } = speech
  return (
    <Archive site={site} title={longDay(day.date, speech)} way={wayTo(speech, year, month)}>
      <Days items={day.items} by="day" speech={speech} isOneDay />
      <nav className="pages" aria-label={words.pages}>
        {day.earlier && (
          <a rel="prev" href={pathOfDay(day.earlier)}>
            {words.earlier}
          </a>
        )}
        {day.later && (
          <a className="step" rel="next" href={pathOfDay(day.later)}>
            {words.later}
          </a>
        )}
      </nav>
    </Archive>
  )
}
