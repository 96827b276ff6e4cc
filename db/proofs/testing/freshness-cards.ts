import type { Readable } from '#db/engine/open.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { cardOf } from '#db/queries/article/card-of.ts'
import { type CardSubject, cardFile, THE_PAPER } from '#domain/card/card-subject.ts'
import { cardPath } from '#domain/urls/paths.ts'

const SUBJECTS: CardSubject[] = [
  THE_PAPER,
  ...[1, 2, 4].map((id) => ({ of: 'section', id }) as const),
  ...[1, 2, 3].map((id) => ({ of: 'story', id }) as const),
]

type Ask = (db: Readable) => unknown

const nameOf = ({ of, id }: CardSubject) => `${of} ${id}`
const addressed = (subject: CardSubject) => cardPath(cardFile(subject, '0'.repeat(16), 'png'))

/** Queries for the share pictures of some stories, sections and the paper, and for their addresses; each by itself. */
export const CARDS: Record<string, Ask> = Object.fromEntries(
  SUBJECTS.flatMap((subject): [string, Ask][] => [
    [`card of ${nameOf(subject)}`, (db) => cardOf(db, subject)],
    [`addressOf card of ${nameOf(subject)}`, (db) => addressOf(db, addressed(subject))],
  ]),
)
