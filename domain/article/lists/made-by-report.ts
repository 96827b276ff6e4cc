import { z } from 'zod'
import { deskArticle, id, instant } from '#domain/article/desk-views.ts'
import { howMade } from '#domain/article/fields/made-by.ts'
import { csvCell } from '#domain/audit/event-lines.ts'

/** A month of the paper, as `2026-11`. */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

const story = z.strictObject({
  id,
  headline: deskArticle.shape.headline,
  path: z.string(),
  publishedAt: instant,
  how: howMade,
  tool: z.string(),
  reviewer: z.string().describe('Who published it and answers for it; empty if no person did.'),
})
/** Report of who or what made the public stories of a month: their number, and each in which an AI tool took part. */
export const madeByReport = z
  .strictObject({ month, people: z.int(), assisted: z.int(), generated: z.int(), stories: z.array(story) })
  .meta({ id: 'MadeByReport' })
export type MadeByReport = z.infer<typeof madeByReport>

const COLUMNS = ['made_by', 'stories', 'tool', 'reviewer', 'published', 'headline', 'address']

/** The report as CSV: a row for each count, then one for each story. `origin` is that of the paper. */
export function madeByCsv(report: MadeByReport, origin: string): string {
  const counts = (['people', 'assisted', 'generated'] as const).map((how) => [how, report[how], '', '', '', '', ''])
  const stories = report.stories.map(({ how, tool, reviewer, publishedAt, headline, path }) => [
    how,
    '',
    tool,
    reviewer,
    new Date(publishedAt).toISOString(),
    headline,
    origin + path,
  ])
  return [COLUMNS, ...counts, ...stories].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}
