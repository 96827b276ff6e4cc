import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { keepPicture } from '#db/commands/media/keep-picture.ts'
import { updatePicture } from '#db/commands/media/update-picture.ts'
import type { Db } from '#db/engine/open.ts'
import { editions, editionStories, feedIds, newsletterLists } from '#db/schema/tables.ts'
import { aStory, MINUTE, must, NOON, OTTILIE } from '#db/testing/cast.ts'
import { randomFrom } from '#db/testing/random.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

export const FORMS = [
  { form: 'Jonfrid Vestergaard', replacement: 'a man' },
  { form: 'Vestergaard', replacement: 'the man' },
  { form: 'Jonfrid', replacement: 'N. N.' },
  { form: 'Vestergaards', replacement: 'the man’s' },
]
/** Somebody else of that name, in texts that stay as they are. */
export const NAMESAKE = 'Ida Vestergaard'
const FULL = 'Jonfrid Vestergaard'
const ONES = [
  FULL,
  'Vestergaard',
  'VESTERGAARD',
  'Vestergaard’s',
  'Vestergaards',
  'Jonfrid\u00A0Vestergaard',
  'Vester\u00ADgaard',
]

const picture = { name: 'quay.jpg', width: 30, height: 20, widths: [30], crops: {}, likeness: '00ff00ff00ff00ff' }
const mediaIdOf = (n: number) => n.toString(16).padStart(64, '0')

type Given = { fields: ArticleFields; blocks: Block[] }
/** Each kind of place in which a name can stand, with a name put there; `n` is the story’s number. */
const PLACES: ((given: Given, name: string, n: number) => void)[] = [
  ({ fields }, name, n) => Object.assign(fields, { headline: `${name} on trial ${n}` }),
  ({ fields }, name) => Object.assign(fields, { standfirst: `The court heard ${name}.` }),
  ({ fields }, name) => Object.assign(fields, { kicker: name }),
  ({ fields }, name) => Object.assign(fields, { shortHeadline: `${name} heard` }),
  ({ fields }, name) => Object.assign(fields, { seo: { title: `${name} in court`, description: `How ${name} came.` } }),
  ({ fields }, _, n) => Object.assign(fields, { slug: `trial-of-jonfrid-vestergaard-${n}` }),
  ({ fields }, name, n) =>
    Object.assign(fields, { lead: { mediaId: mediaIdOf(n), alt: name, caption: `Left: ${name}`, credit: '' } }),
  ({ blocks }, name) => blocks.push({ id: 'text', type: 'paragraph', spans: [{ text: `Later ${name} left.` }] }),
  ({ blocks }, name) => {
    const [at, end] = [4, name.length]
    const spans = [
      { text: `So ${name.slice(0, at)}` },
      { text: name.slice(at, end), marks: [{ type: 'bold' as const }] },
      { text: ' said.' },
    ]
    blocks.push({ id: 'marks', type: 'paragraph', spans })
  },
  ({ blocks }, name) => blocks.push({ id: 'quote', type: 'quote', spans: [{ text: `${name} knew` }], speaker: FULL }),
  ({ blocks }, name) =>
    blocks.push({ id: 'pull', type: 'pull-quote', spans: [{ text: `I am ${name}` }], speaker: FULL }),
  ({ blocks }, name, n) =>
    blocks.push({
      id: 'image',
      type: 'image',
      mediaId: mediaIdOf(n),
      alt: name,
      caption: `With ${name}`,
      credit: name,
    }),
  ({ blocks }, name) => {
    const cell = [{ text: `${name}` }]
    blocks.push({ id: 'table', type: 'table', caption: name, head: [cell], rows: [[cell]], rowHeads: false })
  },
  ({ blocks }, name) => {
    const marks = [
      { type: 'link' as const, href: 'https://wire.example/jonfrid-vestergaard/1' },
      { type: 'footnote' as const, text: `As ${name} said.` },
    ]
    blocks.push({ id: 'link', type: 'paragraph', spans: [{ text: 'See there', marks }] })
  },
  ({ blocks }, name) =>
    blocks.push({
      id: 'box',
      type: 'fact-box',
      title: name,
      facts: [{ figure: name, spans: [{ text: name }] }],
      blocks: [{ id: 'in-box', type: 'list', ordered: false, items: [{ spans: [{ text: `Born: ${name}` }] }] }],
    }),
  ({ blocks }, name) =>
    blocks.push({
      id: 'update',
      type: 'update',
      at: '2026-11-24T12:00:00Z',
      headline: name,
      spans: [{ text: `${name} came.` }],
    }),
  ({ blocks }, name) =>
    blocks.push({ id: 'heading', type: 'heading', level: 2, anchor: 'jonfrid', spans: [{ text: name }] }),
]

export type Named = { id: number; version: number; slug: string; isNamesake: boolean }

/**
 * Publishes stories with the name in random places, of which some were written anew since, were corrected, are on the
 * front or in a letter; each tenth has the namesake beside the name. Then `namesakes` stories about the namesake alone.
 */
export function storiesWithAName(
  db: Db,
  { count, namesakes, seed }: { count: number; namesakes: number; seed: number },
) {
  const random = randomFrom(seed)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const stories: Named[] = []
  for (let n = 1; n <= count + namesakes; n++) {
    const isNamesake = n > count
    const mediaId = mediaIdOf(n)
    must(keepPicture(db, OTTILIE, { ...picture, sha256: mediaId, content: mediaId, file: mediaId }, NOON))
    const given: Given = {
      fields: {
        headline: `Harbour ${n}`,
        slug: `harbour-${n}`,
        standfirst: '',
        kicker: '',
        sections: [one(['world', 'politics'])],
      },
      blocks: [
        {
          id: 'first',
          type: 'paragraph',
          spans: [{ text: isNamesake || n % 10 === 0 ? `Then ${NAMESAKE} spoke.` : 'Ships came.' }],
        },
      ],
    }
    if (!isNamesake) {
      for (const place of PLACES) if (random() < 0.3) place(given, one(ONES), n)
      PLACES[n % PLACES.length]?.(given, FULL, n)
    }
    const document = { version: 1 as const, blocks: given.blocks }
    // The newest are named: lists that are cut have some.
    const at = NOON + (isNamesake ? n - count : n + namesakes)
    stories.push({ ...aStory(db, given.fields.headline ?? '', { ...given.fields, document }, at), isNamesake })
  }
  for (const [n, story] of stories.entries()) if (!story.isNamesake) changeLater(db, story, n, random)
  putElsewhere(db, stories)
  return stories
}

function changeLater(db: Db, story: Named, n: number, random: () => number): void {
  const now = NOON + 10 * MINUTE + n
  const save = (fields: ArticleFields, at = now) => {
    story.version = must(saveArticle(db, OTTILIE, { id: story.id, version: story.version, fields }, at)).version
  }
  if (random() < 0.4) {
    save({ standfirst: `${FULL} was there again.` })
    must(
      publishArticle(
        db,
        OTTILIE,
        { id: story.id, version: story.version, kind: 'correction', note: `${FULL} is no captain.` },
        now,
      ),
    )
  }
  // An earlier version that no later one has the words of, and a change that is not published.
  if (random() < 0.3) save({ kicker: 'Vestergaard’s end' }, now + 10 * MINUTE)
  if (random() < 0.2) save({ kicker: 'The end' }, now + 20 * MINUTE)
}

/** The front, a letter that was sent, an id of feeds, and the library. */
function putElsewhere(db: Db, stories: readonly Named[]): void {
  const [lead, second, third] = stories
  if (!lead || !second || !third) throw new Error('There are too few stories.')
  const slot = { story: lead.id, headline: `${FULL} waits`, standfirst: 'For Vestergaard' }
  must(saveFront(db, OTTILIE, { version: 0, slots: { ...emptyFront(), lead: slot } }, NOON))
  must(saveFront(db, OTTILIE, { version: 1, slots: { ...emptyFront(), lead: slot, seconds: [second.id] } }, NOON + 1))
  const edition = {
    subject: `${FULL} and tides`,
    preheader: 'Vestergaard',
    above: [[{ text: 'Of Jonfrid Vestergaard' }]],
    parts: [{ heading: '', look: 'lines', slots: [{ story: second.id, headline: FULL }] }],
  }
  const filled = {
    at: NOON,
    slug: '2026-11-24',
    preheader: edition.preheader,
    above: edition.above,
    parts: [
      {
        heading: '',
        look: 'lines' as const,
        stories: [{ id: second.id, headline: FULL, words: { story: second.id, headline: FULL } }],
      },
    ],
    corrections: [{ id: second.id, headline: FULL, note: `${FULL} was meant.` }],
  }
  const list = {
    slug: 'morning',
    name: 'Morning',
    senderName: 'H',
    senderAddress: 'h@h.example',
    language: 'en',
    createdAt: NOON,
  }
  db.insert(newsletterLists).values(list).run()
  const { subject } = edition
  const sent = { state: 'sent' as const, slug: filled.slug, frozenAt: NOON, endedAt: NOON, createdAt: NOON }
  db.insert(editions)
    .values({ listId: 1, subject, document: edition, filled, letter: Buffer.from(FULL), ...sent })
    .run()
  db.insert(editionStories).values({ editionId: 1, articleId: second.id }).run()
  db.insert(feedIds).values({ articleId: third.id, feedId: 'https://old.example/jonfrid-vestergaard' }).run()
  // Those of which the picture is the lead for certain.
  for (const n of [6, 23, 40].filter((one) => one <= stories.length)) {
    const words = { alt: FULL, caption: `By Vestergaard, ${n}`, credit: 'Vestergaard' }
    must(updatePicture(db, OTTILIE, { id: mediaIdOf(n), version: 1, ...words }, NOON))
  }
}
