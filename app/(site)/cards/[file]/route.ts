import fs from 'node:fs'
import { reader } from '#db/live.ts'
import { cardAddress } from '#db/media/card/card-address.ts'
import { cutShareCard, drawShareCard } from '#db/media/decoder.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { logoBytes } from '#db/media/paper-icon.ts'
import { cardOf } from '#db/queries/card-of.ts'
import { CARD_SIZE, type Card, type PictureCard } from '#domain/card/card.ts'
import { subjectNamed } from '#domain/card/card-subject.ts'
import { cardPath } from '#domain/urls/paths.ts'
import { env } from '#env.ts'

export const dynamic = 'force-dynamic'

/** A share picture, drawn or cut where it is asked for; one of what a story showed before leads to the present one. */
export async function GET(_request: Request, { params }: RouteContext<'/cards/[file]'>): Promise<Response> {
  const { file } = await params
  const subject = subjectNamed(file)
  const card = subject && cardOf(reader(), subject)
  if (!card) return new Response(null, { status: 404 })
  const address = cardAddress(subject, card)
  if (address !== cardPath(file)) return new Response(null, { status: 308, headers: { location: address } })
  const made = await bytesOf(card)
  if (!made.ok) throw new Error(`A card was not made: ${made.code}.`)
  return new Response(new Uint8Array(made.value), {
    headers: { 'content-type': 'crop' in card ? 'image/jpeg' : 'image/png', 'access-control-allow-origin': '*' },
  })
}

async function bytesOf(card: Card | PictureCard) {
  if (!('crop' in card)) return drawShareCard(card, card.logo && (await logoBytes(env.dataDir, card.logo)))
  return cutShareCard(await fs.promises.readFile(mediaFile(env.dataDir, card.crop, CARD_SIZE.width, 'webp')))
}
