import type { Readable } from '#db/open.ts'
import { addressOf } from '#db/queries/address-of.ts'
import { cardOf } from '#db/queries/card-of.ts'
import { type CardSubject, cardFile, THE_PAPER } from '#domain/card/card-subject.ts'
import { cardPath } from '#domain/urls/paths.ts'

const SUBJECTS: CardSubject[] = [
  THE_PAPER,
  ...[1, 2, 4].map((id) => ({ of: 'section', id }) as const),
  ...[1, 2, 3].map((id) => ({ of: 'story', id }) as const),
]

/** What the share pictures of some stories, sections and the paper show, and what their addresses are. */
export const CARDS: Record<string, (db: Readable) => unknown> = Object.fromEntries(
  SUBJECTS.map((subject) => [
    `card of ${subject.of} ${subject.id}`,
    (db: Readable) => [cardOf(db, subject), addressOf(db, cardPath(cardFile(subject, '0'.repeat(16))))],
  ]),
)
