import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { within } from '#domain/article/lists/ranking.ts'
import { sectionRef } from '#domain/views.ts'

/** Reads of a story, hour by hour. */
export const storyReads = z
  .strictObject({
    from: instant.describe('Start of the first hour.'),
    hours: z.array(z.int()).describe('Reads per hour; the last hour is incomplete.'),
    total: z.int(),
  })
  .meta({ id: 'StoryReads' })
export type StoryReads = z.infer<typeof storyReads>

export const readStory = z.strictObject({
  id,
  headline: z.string(),
  section: sectionRef.nullable(),
  publishedAt: instant,
  reads: storyReads,
})
export type DeskReadStory = z.infer<typeof readStory>

/** The most read stories for the desk, with their numbers. */
export const deskMostRead = z
  .strictObject({
    within,
    isCounted: z.boolean().describe('Whether the paper counts reads.'),
    items: z.array(readStory).describe('Most read first, at most twenty.'),
  })
  .meta({ id: 'MostRead' })
export type DeskMostRead = z.infer<typeof deskMostRead>
