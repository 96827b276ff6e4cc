import { reader } from '#db/live.ts'
import { cardDigest } from '#db/media/card/card-digest.ts'
import { drawShareCard } from '#db/media/decoder.ts'
import { logoBytes } from '#db/media/paper-icon.ts'
import { cardOf } from '#db/queries/card-of.ts'
import { cardFile, cardNamed } from '#domain/card/card-subject.ts'
import { cardPath } from '#domain/urls/paths.ts'
import { env } from '#env.ts'

export const dynamic = 'force-dynamic'

/** A share picture, drawn where it is asked for; one of what a story was called before leads to the present one. */
export async function GET(_request: Request, { params }: RouteContext<'/cards/[file]'>): Promise<Response> {
  const named = cardNamed((await params).file)
  const card = named && cardOf(reader(), named.subject)
  if (!card) return new Response(null, { status: 404 })
  const digest = cardDigest(card)
  if (digest !== named.digest) {
    return new Response(null, { status: 308, headers: { location: cardPath(cardFile(named.subject, digest)) } })
  }
  const drawn = await drawShareCard(card, card.logo && (await logoBytes(env.dataDir, card.logo)))
  if (!drawn.ok) throw new Error(`A card was not drawn: ${drawn.code}.`)
  return new Response(new Uint8Array(drawn.value), {
    headers: { 'content-type': 'image/png', 'access-control-allow-origin': '*' },
  })
}
