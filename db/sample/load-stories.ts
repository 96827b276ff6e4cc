import { createArticle } from '#db/commands/article/create-article.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import type { Db } from '#db/engine/open.ts'
import type { Cast } from '#db/sample/load-cast.ts'
import { must } from '#db/sample/must.ts'
import { stories } from '#db/sample/stories.ts'
import { storyDocument } from '#db/sample/story-document.ts'
import type { SampleStory } from '#db/sample/story-schema.ts'
import type { PublicationKind } from '#domain/article/history/modified-date.ts'
import { slugify } from '#domain/urls/slug.ts'

const MINUTE = 60_000
/** Time between the creation of a story and its publication. */
const WRITING_MS = 40 * MINUTE

type Step = { at: number; run: () => void }

/** Creates and publishes the stories, every step in the order of its time. Returns the id of each by its key. */
export function loadStories(
  db: Db,
  cast: Cast,
  mediaIdOf: (file: string) => string,
  now: number,
): ReadonlyMap<string, number> {
  const ids = new Map<string, number>()
  const steps = stories.flatMap((story, n) => stepsOf(db, cast, { story, mediaIdOf, now, place: n, ids }))
  for (const step of steps.sort((a, b) => a.at - b.at)) step.run()
  return ids
}

type Telling = {
  story: SampleStory
  mediaIdOf: (file: string) => string
  now: number
  place: number
  ids: Map<string, number>
}

function stepsOf(db: Db, cast: Cast, { story, mediaIdOf, now, place, ids }: Telling): Step[] {
  const writer = cast.byAuthor.get(story.authors[0] ?? '') ?? cast.editor
  const first = publishedAt(story, now)
  // Drafts were saved one after another in the last hours.
  const writtenAt = first === null ? now - (place % 9) * 20 * MINUTE : first - WRITING_MS
  let at = { id: 0, version: 0 }
  const step = (kind: Exclude<PublicationKind, 'first'>, time: number, note?: string): Step => ({
    at: time,
    run: () => {
      // An update needs a save first: the public version is not published again.
      if (kind === 'update') {
        const saved = must(saveArticle(db, cast.editor, { ...at, fields: { headline: story.headline } }, time))
        at = { ...at, version: saved.version }
      }
      must(publishArticle(db, cast.editor, { ...at, kind, note }, time))
    },
  })

  const write: Step = {
    at: writtenAt,
    run: () => {
      const { headline, language } = story
      const made = must(createArticle(db, writer, { headline, language }, writtenAt))
      const fields = fieldsOf(story, mediaIdOf, now)
      const saved = must(saveArticle(db, writer, { id: made.id, version: made.version, fields }, writtenAt))
      at = { id: made.id, version: saved.version }
      ids.set(story.key, made.id)
    },
  }
  const steps = [write]
  if (story.status === 'in-review') {
    steps.push({
      at: writtenAt + 1,
      run: () => must(moveArticle(db, writer, { id: at.id, move: 'submit' }, writtenAt + 1)),
    })
  }
  if (first === null) return steps
  steps.push(step('minor', first))
  if (story.updated !== null) steps.push(step('update', now - story.updated * MINUTE))
  for (const { minutesAgo, note } of story.corrections) steps.push(step('correction', now - minutesAgo * MINUTE, note))
  if (story.status === 'withdrawn') {
    const time = first + 90 * MINUTE
    steps.push({ at: time, run: () => must(withdrawArticle(db, cast.editor, { id: at.id }, time)) })
  }
  return steps
}

function publishedAt({ published }: SampleStory, now: number): number | null {
  if (published === null) return null
  return 'at' in published ? Date.parse(published.at) : now - published.minutesAgo * MINUTE
}

function fieldsOf(story: SampleStory, mediaIdOf: (file: string) => string, now: number) {
  const { key, headline, standfirst, kicker, language, sections, topics, authors, source, picture } = story
  const lead = picture && {
    mediaId: mediaIdOf(picture.file),
    alt: picture.alt,
    caption: picture.caption,
    credit: picture.credit,
  }
  return {
    slug: key,
    headline,
    standfirst,
    kicker,
    language,
    sections,
    authors,
    source,
    lead,
    live: story.live,
    genre: story.genre,
    topics: topics.map((topic) => slugify(topic)),
    document: storyDocument(story.body, mediaIdOf, now),
  }
}
