import { z } from 'zod'
import type { SampleBlock, SamplePicture } from '#db/sample/sample-story.ts'
import { genre } from '#domain/article/fields/genre.ts'

/** Minutes between a time in Port Hallin, so many days before CLOCK's day, and CLOCK (14:55). */
export function minutesBefore(time: string, daysAgo = 0): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return daysAgo * 1_440 + (14 * 60 + 55) - (hours * 60 + minutes)
}

/** Moment in Port Hallin: `daysAgo` counts back from CLOCK's day, 0 by default. */
const moment = { time: z.string().regex(/^\d\d:\d\d$/), daysAgo: z.int().positive().optional() }
const minutesAgo = z.strictObject(moment).transform(({ time, daysAgo }) => minutesBefore(time, daysAgo))
const picture: z.ZodType<SamplePicture> = z.strictObject({
  file: z.string(),
  alt: z.string().min(1),
  caption: z.string(),
  credit: z.string(),
})

/** A plain paragraph, or any other block, which `storyDocument` holds to the schema of documents. */
const block = z.union([
  z.string().transform((text) => ({ type: 'paragraph', spans: [{ text }] })),
  z
    .looseObject({ type: z.string(), time: moment.time.optional(), daysAgo: moment.daysAgo })
    .transform(({ time, daysAgo, ...rest }) => (time ? { ...rest, minutesAgo: minutesBefore(time, daysAgo) } : rest)),
])

const story = z.strictObject({
  /** A stable key, which is also the slug. */
  key: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  kicker: z.string().default(''),
  language: z.enum(['en', 'ar']).default('en'),
  /** The genre, if its section does not imply it. */
  genre: genre.nullable().default(null),
  /** A live story: `open` if more updates are to come. */
  live: z.enum(['open', 'closed']).nullable().default(null),
  /** Slugs; the first is the primary section. */
  sections: z.array(z.string()).min(1),
  /** Names. */
  topics: z.array(z.string()),
  /** Author slugs, in the order of the byline. */
  authors: z.array(z.string()),
  source: z.strictObject({ name: z.string(), url: z.url() }).nullable().default(null),
  picture: picture.nullable().default(null),
  status: z.enum(['published', 'draft', 'in-review', 'withdrawn']).default('published'),
  /** Minutes before CLOCK, or a fixed instant; null is a story that was never published. */
  published: z
    .union([
      minutesAgo.transform((minutes) => ({ minutesAgo: minutes })),
      z.strictObject({ at: z.iso.datetime({ offset: true }) }),
    ])
    .nullable(),
  /** Minutes before CLOCK. */
  updated: minutesAgo.nullable().default(null),
  corrections: z
    .strictObject({ ...moment, note: z.string() })
    .transform(({ time, daysAgo, note }) => ({ minutesAgo: minutesBefore(time, daysAgo), note }))
    .array()
    .default([]),
  /** Time and reason of a withdrawal; readers see the reason. */
  withdrawal: z
    .strictObject({ ...moment, reason: z.string() })
    .transform(({ time, daysAgo, reason }) => ({ minutesAgo: minutesBefore(time, daysAgo), reason }))
    .nullable()
    .default(null),
  body: block
    .array()
    .min(1)
    .transform((blocks) => blocks as SampleBlock[]),
})

/** The stories of one file in `db/sample/stories`. */
export const storyFile = z.array(story)
export type SampleStory = z.infer<typeof story>
