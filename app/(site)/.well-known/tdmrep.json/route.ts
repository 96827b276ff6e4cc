import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readMachineSettings } from '#app/(site)/machine-reads.ts'
import { termsAddress } from '#domain/syndication/rsl.ts'

export const dynamic = 'force-dynamic'

/**
 * Reserves text and data mining (TDMRep, W3C Community Group) if the paper disallows AI training; otherwise responds
 * 404.
 */
export function GET() {
  const settings = readMachineSettings()
  if (settings.crawlers.training) return new Response(null, { status: 404 })
  const policy = termsAddress(settings, readMachineOrigin())
  const rule = { location: '/', 'tdm-reservation': 1, ...(policy === null ? {} : { 'tdm-policy': policy }) }
  return machineAnswer(`${JSON.stringify([rule])}\n`, 'application/json')
}
