import { z } from 'zod'
import { assignment, id, instant, sectionMark } from '#domain/article/desk-views.ts'
import { notSeen } from '#domain/article/history/receipt-views.ts'
import { ALERT_CAUSES } from '#domain/upkeep/upkeep-run.ts'
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
    lateMs: z.int().nullable().describe('How late it is or was published; null if on time.'),
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
  isCut: z.boolean().describe('True if the period has more stories than the response.'),
  topics: z.array(followedTopic).describe('Topics with a follow-up reminder, by time.'),
  untimed: z.array(planStory).describe('Drafts and stories in review without a time, last changed first.'),
  hasMoreUntimed: z.boolean(),
})
export type Plan = z.infer<typeof plan>

const named = z.strictObject({ id, headline: z.string() })

/** Timed work that failed several times. */
export const dueFailure = z
  .strictObject({
    kind: z.enum(['publish', 'front', 'licence', 'picture', 'step']),
    id: id.nullable().describe('The affected story.'),
    headline: z.string().describe('Headline of the story, otherwise the name of the picture or step.'),
    attempts: z.int(),
    isSetAside: z.boolean().describe('True if it is not retried any more.'),
    failedAt: instant,
    retryAt: instant.nullable(),
  })
  .meta({ id: 'DueFailure' })
export type DueFailure = z.infer<typeof dueFailure>

/** The server's clock was set, and nobody has confirmed that it is right. */
export const clockInDoubt = z
  .strictObject({
    partedMs: z.int().describe('By how much the clock was changed; negative: back.'),
    wallAt: instant.describe('The time of the clock.'),
    trustedAt: instant.describe('The time by the uptime of the machine.'),
  })
  .meta({ id: 'ClockInDoubt' })
export type ClockInDoubt = z.infer<typeof clockInDoubt>

/** A condition that admins are notified of while it holds, in plain words. */
export const deskAlert = z
  .strictObject({
    cause: z.enum(ALERT_CAUSES),
    since: instant,
    title: z.string().describe('What happened, in a few words.'),
    says: z.string().describe('The details, in a sentence or two.'),
    todo: z.string().describe('What to do.'),
    path: z.string().describe('The page of the desk that helps.'),
  })
  .meta({ id: 'DeskAlert' })
export type DeskAlert = z.infer<typeof deskAlert>

/** State that the rail shows on every page of the desk. */
export const nextUp = z.strictObject({
  next: named.extend({ at: instant }).nullable().describe('The next publication.'),
  late: z.array(named).describe('Late stories.'),
  notSeen: z.array(notSeen).describe('Publications that are missing on some of their pages.'),
  failures: z.array(dueFailure).describe('Scheduled work that keeps failing.'),
  clock: clockInDoubt
    .nullable()
    .describe('Set while the clock is in doubt: nothing is released on schedule. Null otherwise.'),
  alerts: z.array(deskAlert).describe('Conditions that need an admin; empty for everybody else.'),
  counts: z.strictObject({ mine: z.int(), inReview: z.int(), scheduled: z.int() }),
})
export type NextUp = z.infer<typeof nextUp>
