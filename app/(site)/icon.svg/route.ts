import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readSite } from '#app/(site)/reads.ts'
import { drawLetterIcon } from '#db/media/decoder.ts'

export const dynamic = 'force-dynamic'

/** Always serves the drawn letter of the paper, even if the paper has a logo: the browser tab of the desk uses it. */
export async function GET(): Promise<Response> {
  const { name, language } = readSite()
  const drawn = await drawLetterIcon({ name, language, side: null })
  if (!drawn.ok) throw new Error(`The icon was not drawn: ${drawn.code}.`)
  return machineAnswer(Buffer.from(drawn.value).toString(), 'image/svg+xml')
}
