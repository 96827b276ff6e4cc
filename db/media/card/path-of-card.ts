import { createHash } from 'node:crypto'
import { type CardSubject, cardFile } from '#domain/card/card-subject.ts'
import { type Card, formatOf, type PictureCard } from '#domain/card/card.ts'
import { cardPath } from '#domain/urls/paths.ts'

/** Version of the design: raise it when cards look different, so that their addresses change. */
const DESIGN = 1

/** The path of a card, which contains a hash of what it shows: the same card always has the same address. */
export const pathOfCard = (subject: CardSubject, card: Card | PictureCard) =>
  cardPath(cardFile(subject, digestOf(card), formatOf(card)))

/** 16 hexadecimal digits. */
const digestOf = (card: Card | PictureCard): string =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, card]))
    .digest('hex')
    .slice(0, 16)
