import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readRecentCorrections } from '#app/(site)/machine-reads.ts'
import { correctionsBody } from '#domain/syndication/corrections-body.ts'

export const dynamic = 'force-dynamic'

/**
 * The corrections of the last thirty days, for browsers that keep stories (decision 118). At most 8 KB before
 * compression.
 */
export const GET = (): Response =>
  machineAnswer(correctionsBody(readRecentCorrections(), readMachineOrigin()), 'application/json')
