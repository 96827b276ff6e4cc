import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineSettings } from '#app/(site)/machine-reads.ts'
import type { StandingFile } from '#domain/paper/settings.ts'

/** Serves a text file from the settings; 404 while it is empty. */
export function standingFile(name: Exclude<StandingFile, 'robots' | 'license' | 'trust'>): Response {
  const text = readMachineSettings().files[name].trim()
  return text === '' ? new Response(null, { status: 404 }) : machineAnswer(`${text}\n`, 'text/plain')
}
