import { createHash } from 'node:crypto'
import type { Card, PictureCard } from '#domain/card/card.ts'
import { type CardSubject, cardFile } from '#domain/card/card-subject.ts'
import { cardPath } from '#domain/urls/paths.ts'

/** Raised with the design, so that a card that looks otherwise has another address. */
const DESIGN = 1

/** The path of a card, by what it shows: the same card is at the same address for ever, and another one at another. */
export const pathOfCard = (subject: CardSubject, card: Card | PictureCard) =>
  cardPath(cardFile(subject, digestOf(card), 'crop' in card ? 'jpg' : 'png'))

/** In 16 hexadecimal figures. */
const digestOf = (card: Card | PictureCard): string =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, card]))
    .digest('hex')
    .slice(0, 16)
