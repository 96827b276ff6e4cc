import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineSettings } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

/** Whoever wants no training reserves text and data mining by the protocol of the W3C's group; else it says nothing. */
export function GET() {
  if (readMachineSettings().crawlers.training) return new Response(null, { status: 404 })
  return machineAnswer(`${JSON.stringify([{ location: '/', 'tdm-reservation': 1 }])}\n`, 'application/json')
}
