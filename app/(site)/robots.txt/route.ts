import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readMachineSettings, readNews } from '#app/(site)/machine-reads.ts'
import { robots } from '#domain/syndication/robots.ts'
import { hasLicence } from '#domain/syndication/rsl.ts'

export const dynamic = 'force-dynamic'

export function GET() {
  const settings = readMachineSettings()
  const { crawlers, files } = settings
  const asked = {
    crawlers,
    extra: files.robots,
    hasLicence: hasLicence(settings),
    hasNews: readNews().entries.length > 0,
  }
  return machineAnswer(robots(readMachineOrigin(), asked), 'text/plain')
}
