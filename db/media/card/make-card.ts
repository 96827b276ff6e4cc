import fs from 'node:fs'
import { cutShareCard, drawShareCard } from '#db/media/decoder.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { logoBytes } from '#db/media/paper-icon.ts'
import { CARD_SIZE, type Card, type PictureCard } from '#domain/card/card.ts'

/** The bytes of a card: drawn as a PNG, or cut from a picture of the library as a JPEG. */
export async function makeCard(dataDir: string, card: Card | PictureCard) {
  const read = (crop: string) => fs.promises.readFile(mediaFile(dataDir, crop, CARD_SIZE.width, 'webp'))
  if ('crop' in card) return cutShareCard(await read(card.crop))
  if (card.over !== undefined) return drawShareCard(card, await read(card.over))
  return drawShareCard(card, card.logo && (await logoBytes(dataDir, card.logo)))
}
