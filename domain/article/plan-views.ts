import { z } from 'zod'
import { assignment, id, instant, sectionMark } from '#domain/article/desk-views.ts'
import { notSeen } from '#domain/article/receipt-views.ts'
import { status } from '#domain/workflow/decide.ts'

/** A story as planning and the rail of the desk list it. */
export const planStory = z
  .strictObject({
    id,
    version: z.int(),
    headline: z.string(),
    status,
    sections: z.array(sectionMark),
    embargoUntil: instant.nullable(),
    assignedTo: assignment.nullable(),
  })
  .meta({ id: 'PlanStory' })
export type PlanStory = z.infer<typeof planStory>

/** A story at a time: scheduled for it, wanted by it, published at it, or under embargo until it. */
export const plannedStory = planStory
  .extend({
    at: instant,
    kind: z.enum(['scheduled', 'wanted', 'out', 'embargo']),
    lateMs: z.int().nullable().describe('How late it is, or went out; null while it is on time.'),
  })
  .meta({ id: 'PlannedStory' })
export type PlannedStory = z.infer<typeof plannedStory>

/** A topic that the desk wants to follow up at a time. */
export const followedTopic = z
  .strictObject({ id, slug: z.string(), name: z.string(), at: instant, note: z.string() })
  .meta({ id: 'FollowedTopic' })
export type FollowedTopic = z.infer<typeof followedTopic>

export const plan = z.strictObject({
  items: z.array(plannedStory),
  isCut: z.boolean().describe('True where that time holds more stories than are answered.'),
  topics: z.array(followedTopic).describe('Topics to come back to, in the order of time.'),
  untimed: z.array(planStory).describe('Drafts and stories in review that have no time yet, last changed first.'),
  hasMoreUntimed: z.boolean(),
})
export type Plan = z.infer<typeof plan>

const named = z.strictObject({ id, headline: z.string() })

/** Timed work that failed several times. */
export const dueFailure = z
  .strictObject({
    kind: z.enum(['publish', 'front', 'licence', 'picture', 'step']),
    id: id.nullable().describe('The story that it is about.'),
    headline: z.string().describe('Of the story; the name of the picture or step otherwise.'),
    attempts: z.int(),
    isSetAside: z.boolean().describe('True where it is not retried any more.'),
    failedAt: instant,
    retryAt: instant.nullable(),
  })
  .meta({ id: 'DueFailure' })
export type DueFailure = z.infer<typeof dueFailure>

/** The server's clock was set, and nobody has confirmed that it is right. */
export const clockInDoubt = z
  .strictObject({
    partedMs: z.int().describe('By how much it was set; below 0: back.'),
    wallAt: instant.describe('What the clock says.'),
    trustedAt: instant.describe('What the time is by how long the machine has run.'),
  })
  .meta({ id: 'ClockInDoubt' })
export type ClockInDoubt = z.infer<typeof clockInDoubt>

/** State that the rail shows on every page of the desk. */
export const nextUp = z.strictObject({
  next: named.extend({ at: instant }).nullable().describe('What goes out next.'),
  late: z.array(named).describe('What needs a hand.'),
  notSeen: z.array(notSeen).describe('Publications of which something was not seen on its pages.'),
  failures: z.array(dueFailure).describe('Work that is due by time and keeps failing.'),
  clock: clockInDoubt.nullable().describe('While it is in doubt nothing is released by time. Null: it is not.'),
  counts: z.strictObject({ mine: z.int(), inReview: z.int(), scheduled: z.int() }),
})
export type NextUp = z.infer<typeof nextUp>
