import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readSite } from '#app/(site)/reads.ts'
import { paperSign } from '#domain/paper/paper-sign.ts'

export const dynamic = 'force-dynamic'

/** Always serves the drawn letter of the paper, even if the paper has a logo: the browser tab of the desk uses it. */
export const GET = () => machineAnswer(paperSign(readSite().name), 'image/svg+xml')
