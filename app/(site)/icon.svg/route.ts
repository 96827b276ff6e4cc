import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readSite } from '#app/(site)/reads.ts'
import { paperSign } from '#domain/paper/paper-sign.ts'

export const dynamic = 'force-dynamic'

/** The paper's sign, also where it has a logo: the desk's tab shows it. */
export const GET = () => machineAnswer(paperSign(readSite().name), 'image/svg+xml')
