import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin } from '#app/(site)/machine-reads.ts'
import { robots } from '#domain/syndication/robots.ts'

export const dynamic = 'force-dynamic'

export const GET = () => machineAnswer(robots(readMachineOrigin()), 'text/plain')
