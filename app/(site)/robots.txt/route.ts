import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readMachineSettings } from '#app/(site)/machine-reads.ts'
import { robots } from '#domain/syndication/robots.ts'

export const dynamic = 'force-dynamic'

export function GET() {
  const { crawlers, files } = readMachineSettings()
  return machineAnswer(robots(readMachineOrigin(), { crawlers, extra: files.robots }), 'text/plain')
}
