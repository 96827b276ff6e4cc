import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readNews } from '#app/(site)/machine-reads.ts'
import { newsSitemap } from '#domain/syndication/news-sitemap.ts'

export const dynamic = 'force-dynamic'

export function GET() {
  const { entries, name } = readNews()
  return machineAnswer(newsSitemap(entries, { name, origin: readMachineOrigin() }), 'application/xml')
}
