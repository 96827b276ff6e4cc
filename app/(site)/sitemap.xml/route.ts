import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readSitemapMonths } from '#app/(site)/machine-reads.ts'
import { sitemapIndex } from '#domain/syndication/sitemap.ts'

export const dynamic = 'force-dynamic'

export function GET() {
  const { months, pages } = readSitemapMonths()
  return machineAnswer(sitemapIndex(months, readMachineOrigin(), pages), 'application/xml')
}
