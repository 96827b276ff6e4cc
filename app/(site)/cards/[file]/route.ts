import { reader } from '#db/engine/connections.ts'
import { makeCard } from '#db/media/card/make-card.ts'
import { pathOfCard } from '#db/media/card/path-of-card.ts'
import { cardOf } from '#db/queries/article/card-of.ts'
import { subjectNamed } from '#domain/card/card-subject.ts'
import { formatOf } from '#domain/card/card.ts'
import { cardPath } from '#domain/urls/paths.ts'
import { env } from '#env.ts'

export const dynamic = 'force-dynamic'

/** Renders a share picture on request. Responds 308 to the current address if the story has changed since. */
export async function GET(_request: Request, { params }: RouteContext<'/cards/[file]'>): Promise<Response> {
  const { file } = await params
  const subject = subjectNamed(file)
  const card = subject && cardOf(reader(), subject)
  if (!card) return new Response(null, { status: 404 })
  const address = pathOfCard(subject, card)
  if (address !== cardPath(file)) return new Response(null, { status: 308, headers: { location: address } })
  const made = await makeCard(env.dataDir, card)
  if (!made.ok) throw new Error(`The card could not be drawn: ${made.code}.`)
  return new Response(new Uint8Array(made.value), {
    headers: {
      'content-type': formatOf(card) === 'jpg' ? 'image/jpeg' : 'image/png',
      'access-control-allow-origin': '*',
    },
  })
}
