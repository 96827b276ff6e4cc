import type { Readable } from '#db/engine/open.ts'
import { storiesOfSlots } from '#db/queries/front/front-view.ts'
import { editionIdOf } from '#db/queries/newsletters/edition-copy.ts'
import { putRightSince } from '#db/queries/newsletters/put-right-since.ts'
import { site } from '#db/queries/settings/site.ts'
import { slotContentAt } from '#domain/article/front/front-places.ts'
import { chosenIn, type Slot } from '#domain/article/front/front-slots.ts'
import { aboveWithOrigin, type EditionDocument, type FilledEdition } from '#domain/newsletters/edition-document.ts'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterStory } from '#domain/newsletters/letter-story.ts'
import { absolute, articlePath, editionPath } from '#domain/urls/paths.ts'
import { date, dayIn } from '#domain/words/dates.ts'
import { speechIn } from '#domain/words/speech.ts'

export type ToFill = {
  document: EditionDocument
  list: { id: number; slug: string; name: string; language: string; postal: string }
  /** Time at which the letter is made, ms UTC. */
  at: number
  editionId: number
  /** That of the paper's address, without a slash at the end. */
  origin: string
  /** Whole addresses, with a mark in the place of a reader's token. */
  links: Pick<Edition['links'], 'leave' | 'preferences'>
}

/**
 * Fills the slots of an edition from public stories, each once: all that its letter says, and what is stored of it when
 * its sending begins. Stories of earlier editions of the list that were corrected or withdrawn since the last one stand
 * at its end. A story whose time in its slot is up has left it.
 */
export function filledEdition(db: Readable, of: ToFill): { edition: Edition; filled: FilledEdition } {
  const { document, list, at, origin } = of
  const paper = site(db)
  const speech = speechIn(paper, list.language)
  const { stories, standing } = storiesOfSlots(
    db,
    document.parts.map(({ slots }) => slots.map((slot) => slotContentAt(slot, at))),
  )
  const parts = document.parts.map(({ heading, look }, n) => ({ heading, look, stories: stories[n] ?? [] }))
  const corrections = putRightSince(db, { listId: list.id, editionId: of.editionId, speech })
  const slug = freeSlug(db, { list: list.id, day: dayIn(at, paper.zone) })
  const edition: Edition = {
    paper: paper.name,
    list: list.name,
    language: list.language,
    date: date(at, speech),
    subject: document.subject,
    preheader: document.preheader,
    above: aboveWithOrigin(document, origin),
    parts: parts.map((part) => ({
      ...part,
      stories: part.stories.map((story) => letterStory(story, part.look, speech, origin)),
    })),
    corrections: corrections.map(({ headline, slug: ofStory, note }) => ({
      headline,
      url: ofStory === null ? null : absolute(origin, articlePath(ofStory)),
      note: note ?? '',
    })),
    address: list.postal.split('\n'),
    links: {
      ...of.links,
      home: absolute(origin, '/'),
      webCopy: absolute(origin, editionPath(list.slug, slug)),
    },
  }
  const filled: FilledEdition = {
    at,
    slug,
    preheader: document.preheader,
    above: document.above,
    parts: parts.map((part) => ({
      ...part,
      stories: part.stories.map(({ id, headline }) => ({ id, headline, words: wordsIn(standing.get(id)?.chosen) })),
    })),
    corrections: corrections.map(({ id, headline, note }) => ({ id, headline, note })),
  }
  return { edition, filled }
}

/** The slot where it gives its story words or a picture of its own. */
const wordsIn = (slot: Slot = null) => (typeof slot === 'number' ? null : chosenIn(slot))

/** The day, or for another edition of that day `2026-11-29-2`. */
function freeSlug(db: Readable, { list, day }: { list: number; day: string }): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? day : `${day}-${n}`
    if (editionIdOf(db, { list, slug }) === null) return slug
  }
}
