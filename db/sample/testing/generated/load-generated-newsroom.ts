import { createArticle } from '#db/commands/article/create-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { countReads } from '#db/commands/reads/count-reads.ts'
import { rankReads } from '#db/commands/reads/rank-reads.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, TOPIC } from '#db/commands/taxonomy/term.ts'
import type { Db } from '#db/engine/open.ts'
import { must } from '#db/sample/must.ts'
import {
  briefHeadline,
  compoundHeadline,
  inventedStandfirst,
  longHeadline,
  ordinaryHeadline,
} from '#db/sample/testing/generated/invented-words.ts'
import type { HeadlineStyle, NewsroomShape } from '#db/sample/testing/generated/newsroom-shapes.ts'
import { randomFrom } from '#db/testing/random.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

type Random = () => number

const MINUTE = 60_000
const NAMES = 'Harbour Town Money Coast Valley Sport Stage Weather Kitchen Rail School Voices'.split(' ')
const WRITERS = ['Ines Kolbe', 'Tom Arvid', 'Maren Ost', 'Bela Quist', 'The night desk']
const SUBJECTS = ['Sluices', 'The evening boat', 'Winter coats', 'Bread', 'The old map', 'Lamps']

function headlineOf(style: HeadlineStyle, n: number, roll: Random): string {
  switch (style) {
    case 'brief':
      return briefHeadline(roll)
    case 'long':
      return longHeadline(roll)
    case 'one-long':
      return n % 10 === 1 ? longHeadline(roll) : briefHeadline(roll)
    case 'compound':
      return roll() < 0.5 ? compoundHeadline(roll) : ordinaryHeadline(roll)
    case 'mixed':
      return headlineOf((['ordinary', 'ordinary', 'brief', 'long'] as const)[n % 4] ?? 'ordinary', n, roll)
    default:
      return ordinaryHeadline(roll)
  }
}

/**
 * Fills an empty newsroom with stories of a shape, through the commands that its people would use. The same seed makes
 * the same newsroom. `pictures` are media ids; the newest story is of one minute before `now` (ms UTC). Returns the
 * slugs of the sections.
 */
export function loadGeneratedNewsroom(
  db: Db,
  shape: NewsroomShape,
  { seed, pictures, now }: { seed: number; pictures: readonly string[]; now: number },
): string[] {
  const roll = randomFrom(seed)
  // Texts have numbers of their own, so that they decide nothing else.
  const rollText = randomFrom(-seed)
  const { language, description } = shape
  const name = `The ${NAMES[seed % NAMES.length]} Post`
  must(saveSettings(db, SYSTEM, { name, description, language, zone: 'UTC' }, now))
  const slugs = NAMES.slice(0, shape.sections).map((name, n) => {
    const voice = shape.hasOpinion && n === shape.sections - 1 ? 'opinion' : 'news'
    return must(createSection(db, SYSTEM, { name, voice, strapline: n % 2 === 0 ? `All of ${name}` : '' }, now)).slug
  })
  const authors = WRITERS.map((name) => must(createTerm(db, SYSTEM, AUTHOR, { name }, now)).slug)
  const topics = SUBJECTS.map((name) => must(createTerm(db, SYSTEM, TOPIC, { name }, now)).slug)
  const ids = Array.from({ length: shape.stories }, (_, n) =>
    publish(db, shape, { n, roll, rollText, slugs, authors, topics, pictures, at: now - (n * 17 + 1) * MINUTE }),
  )
  if (shape.isRead) {
    must(countReads(db, new Map(ids.slice(0, 60).map((id, n) => [id, 200 - n * 3])), now - 60 * MINUTE))
    must(rankReads(db, now))
  }
  if (shape.layout === 'big')
    must(saveFront(db, SYSTEM, { version: 0, slots: { ...emptyFront(), layout: 'big' } }, now))
  advanceDay(db, now)
  return slugs
}

type Story = {
  n: number
  roll: Random
  rollText: Random
  slugs: string[]
  authors: string[]
  topics: string[]
  pictures: readonly string[]
  at: number
}

/** A document of one to four paragraphs of a sentence each, or one without a paragraph. */
function inventedText(share: number, roll: Random) {
  const sentences = roll() < share ? 1 + Math.floor(roll() * 4) : 0
  const blocks = Array.from({ length: sentences }, (_, n) => ({
    id: `p${n}`,
    type: 'paragraph' as const,
    spans: [{ text: inventedStandfirst(roll, 1) }],
  }))
  return { version: 1 as const, blocks }
}

function publish(db: Db, shape: NewsroomShape, story: Story): number {
  const { n, roll, rollText, slugs, authors, topics, pictures, at } = story
  const headline = headlineOf(shape.headlines, n, roll)
  const made = must(createArticle(db, SYSTEM, { headline, language: 'en' }, at))
  const mediaId = roll() < shape.pictures ? pictures[Math.floor(roll() * pictures.length)] : undefined
  const fields = {
    language: shape.language,
    slug: `story-${n}`,
    standfirst: roll() < shape.standfirsts ? inventedStandfirst(roll, 1 + Math.floor(roll() * 3)) : '',
    kicker: roll() < shape.kickers ? 'The coast' : '',
    // The first sections have more stories than the last.
    sections: [slugs[Math.floor(roll() ** 1.5 * slugs.length)] ?? ''],
    authors: roll() < shape.bylines ? [authors[n % authors.length] ?? ''] : [],
    topics: n % 2 === 0 ? [topics[n % topics.length] ?? ''] : [],
    lead: mediaId === undefined ? null : { mediaId, alt: 'A drawing of the quay.', caption: '', credit: '' },
    document: inventedText(shape.texts, rollText),
  }
  const { version } = must(saveArticle(db, SYSTEM, { id: made.id, version: made.version, fields }, at))
  must(publishArticle(db, SYSTEM, { id: made.id, version, kind: 'minor' }, at))
  return made.id
}
