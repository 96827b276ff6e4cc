import { msg, type Message, t } from '#domain/messages/t.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

const TITLE = {
  'add-section': (n, name) => t('Add {stories} to {name}', { stories: stories(n), name }),
  'add-topic': (n, name) => t('Add the topic {name} to {stories}', { name, stories: stories(n) }),
  assign: (n, name) => t('Assign {stories} to {name}', { stories: stories(n), name }),
  schedule: (n, name) => t('Schedule {stories} for {name}', { stories: stories(n), name }),
  withdraw: (n) => t('Withdraw {stories}', { stories: stories(n) }),
}

const DONE = {
  'add-section': (n, name) =>
    t('{stories} {n, plural, one {is} other {are}} now also in {name}.', { stories: stories(n), n, name }),
  'add-topic': (n, name) =>
    t('{stories} now {n, plural, one {has} other {have}} the topic {name}.', { stories: stories(n), n, name }),
  assign: (n, name) =>
    t('{stories} {n, plural, one {is} other {are}} now assigned to {name}.', { stories: stories(n), n, name }),
  schedule: (n, name) =>
    t('{stories} {n, plural, one {is} other {are}} scheduled for {name}.', { stories: stories(n), n, name }),
  withdraw: (n) => t('{stories} {n, plural, one {is} other {are}} withdrawn.', { stories: stories(n), n }),
}

const UNCHANGED = {
  'add-section': msg('no change, it is already in this section'),
  'add-topic': msg('no change, it already has this topic'),
  assign: msg('no change, it is already assigned so'),
  schedule: msg('no change, it is already scheduled for then'),
  withdraw: msg('no change, it is already withdrawn'),
}

const NOT_POSSIBLE = {
  'add-section': msg('its state does not allow it'),
  'add-topic': msg('its state does not allow it'),
  assign: msg('its state does not allow it'),
  schedule: msg('its state does not allow it'),
  withdraw: msg('it is not published'),
}

const BECAUSE = {
  'not-found': msg('it no longer exists'),
  'not-allowed': msg('you are not allowed to do this'),
  'changed-meanwhile': msg('somebody else changed it'),
  'no-headline': msg('it has no headline'),
  'no-section': msg('it is in no section'),
  'already-public': msg('it is already published as it is'),
  'picture-expired': msg('the licence of a picture has expired'),
  'slug-taken': msg('another story has its address'),
  embargoed: msg('its embargo ends later'),
  'time-is-past': msg('that time has passed'),
  'unknown-person': msg('that person no longer works here'),
} as Partial<Record<string, Message>>

/** An action with the names of its ids and slugs. */
export type NamedAct = { act: BulkAct; name: string }

const isUnassign = (act: BulkAct) => act.what === 'assign' && act.personId === null

/** Says what is about to be done: `Add 3 stories to Harbour`. */
export const titleOf = ({ act, name }: NamedAct, stories: number): string =>
  isUnassign(act) ? t('Unassign {stories}', { stories: stories(stories) }) : TITLE[act.what](stories, name)

/** Says what was done: `2 stories are now also in Harbour.` */
export const doneOf = ({ act, name }: NamedAct, stories: number): string =>
  isUnassign(act)
    ? t('{stories} {n, plural, one {is} other {are}} now unassigned.', { stories: stories(stories), n: stories })
    : DONE[act.what](stories, name)

/** Says why a story stays unchanged; null if it changes. */
export function whyNot(act: BulkAct, { outcome, code }: Pick<BulkOutcome, 'outcome' | 'code'>): string | null {
  if (outcome === 'changed') return null
  if (outcome === 'unchanged') return t(UNCHANGED[act.what])
  const why = code === 'not-possible' ? t(NOT_POSSIBLE[act.what]) : t(BECAUSE[code ?? ''])
  return t('refused: {why}', { why: why ?? t('it cannot be done') })
}

/** Counts in a sentence, before the action, how many stories will change. */
export function countsOf(items: readonly Pick<BulkOutcome, 'outcome' | 'isPublic'>[]): string {
  const of = (outcome: BulkOutcome['outcome']) => items.filter((item) => item.outcome === outcome).length
  const seen = items.filter((item) => item.isPublic).length
  const [changed, refused, unchanged] = [of('changed'), of('refused'), of('unchanged')]

  return [
    changed === 0
      ? t('Nothing will change.')
      : t('{n, number} will change{publicOnes, plural, =0 {} other {, # for readers at once}}.', {
          n: changed,
          publicOnes: seen,
        }),
    unchanged > 0 && t('{n, plural, one {# stays as it is.} other {# stay as they are.}}', { n: unchanged }),
    refused > 0 && t('{n, plural, one {# is refused.} other {# are refused.}}', { n: refused }),
  ]
    .filter(Boolean)
    .join(' ')
}
