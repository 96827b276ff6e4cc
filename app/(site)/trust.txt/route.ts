import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readMachineSettings } from '#app/(site)/machine-reads.ts'
import { trustLines } from '#domain/paper/responsibility.ts'

export const dynamic = 'force-dynamic'

/** Serves the lines that follow from the settings, then those that somebody wrote; 404 while there are neither. */
export function GET(): Response {
  const { responsibility, sameAs, crawlers, files } = readMachineSettings()
  const written = files.trust.split('\n').map((line) => line.trim())
  const origin = readMachineOrigin()
  const made = trustLines(responsibility, { origin, sameAs, isTraining: crawlers.training })
  const text = [...made.filter((line) => !written.includes(line)), files.trust].join('\n').trim()
  return text === '' ? new Response(null, { status: 404 }) : machineAnswer(`${text}\n`, 'text/plain')
}
