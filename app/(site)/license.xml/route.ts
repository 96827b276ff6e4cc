import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readMachineSettings } from '#app/(site)/machine-reads.ts'
import { hasLicence, rsl } from '#domain/syndication/rsl.ts'

export const dynamic = 'force-dynamic'

/** Serves the RSL licence for machines; responds 404 if the paper reserves no rights. */
export function GET() {
  const settings = readMachineSettings()
  return hasLicence(settings)
    ? machineAnswer(rsl(settings, readMachineOrigin()), 'application/rsl+xml')
    : new Response(null, { status: 404 })
}
