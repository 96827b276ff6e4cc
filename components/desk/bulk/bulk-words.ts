import { msg, type Message, t } from '#domain/messages/t.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

type What = BulkAct['what'] | 'unassign'

/** Titles of what is about to be done. `name` is the name of what was chosen: a section, topic, person or time. */
const TITLE: Record<What, Message> = {
  'add-section': msg('{n, plural, one {Add # story to {name}} other {Add # stories to {name}}}'),
  'add-topic': msg('{n, plural, one {Add the topic {name} to # story} other {Add the topic {name} to # stories}}'),
  assign: msg('{n, plural, one {Assign # story to {name}} other {Assign # stories to {name}}}'),
  unassign: msg('{n, plural, one {Unassign # story} other {Unassign # stories}}'),
  schedule: msg('{n, plural, one {Schedule # story for {name}} other {Schedule # stories for {name}}}'),
  withdraw: msg('{n, plural, one {Withdraw # story} other {Withdraw # stories}}'),
}

const DONE: Record<What, Message> = {
  'add-section': msg('{n, plural, one {# story is now also in {name}.} other {# stories are now also in {name}.}}'),
  'add-topic': msg('{n, plural, one {# story now has the topic {name}.} other {# stories now have the topic {name}.}}'),
  assign: msg('{n, plural, one {# story is now assigned to {name}.} other {# stories are now assigned to {name}.}}'),
  unassign: msg('{n, plural, one {# story is now unassigned.} other {# stories are now unassigned.}}'),
  schedule: msg('{n, plural, one {# story is scheduled for {name}.} other {# stories are scheduled for {name}.}}'),
  withdraw: msg('{n, plural, one {# story is withdrawn.} other {# stories are withdrawn.}}'),
}

const UNCHANGED: Record<BulkAct['what'], Message> = {
  'add-section': msg('no change, it is already in this section'),
  'add-topic': msg('no change, it already has this topic'),
  assign: msg('no change, it is already assigned so'),
  schedule: msg('no change, it is already scheduled for then'),
  withdraw: msg('no change, it is already withdrawn'),
}

const NOT_POSSIBLE: Record<BulkAct['what'], Message> = {
  'add-section': msg('its state does not allow it'),
  'add-topic': msg('its state does not allow it'),
  assign: msg('its state does not allow it'),
  schedule: msg('its state does not allow it'),
  withdraw: msg('it is not published'),
}

/** By the code of the refusal. */
const BECAUSE: Partial<Record<string, Message>> = {
  'not-found': msg('it no longer exists'),
  'not-allowed': msg('you are not allowed to do this'),
  'changed-meanwhile': msg('somebody else changed it'),
  'no-headline': msg('it has no headline'),
  'no-section': msg('it is in no section'),
  'already-public': msg('it is already published as it is'),
  'picture-expired': msg('the licence of a picture has expired'),
  'picture-unlabelled': msg('a picture that AI made has no label'),
  'slug-taken': msg('another story has its address'),
  embargoed: msg('its embargo ends later'),
  'time-is-past': msg('that time has passed'),
  'unknown-person': msg('that person no longer works here'),
}
const NOT_KNOWN = msg('it cannot be done')

/** An action with the names of its ids and slugs. */
export type NamedAct = { act: BulkAct; name: string }

const whatOf = (act: BulkAct): What => (act.what === 'assign' && act.personId === null ? 'unassign' : act.what)

/** Says what is about to be done: `Add 3 stories to Harbour`. */
export const titleOf = ({ act, name }: NamedAct, stories: number): string => t(TITLE[whatOf(act)], { n: stories, name })

/** Says what was done: `2 stories are now also in Harbour.` */
export const doneOf = ({ act, name }: NamedAct, stories: number): string => t(DONE[whatOf(act)], { n: stories, name })

/** Says why a story stays unchanged; null if it changes. */
export function whyNot(act: BulkAct, { outcome, code }: Pick<BulkOutcome, 'outcome' | 'code'>): string | null {
  if (outcome === 'changed') return null
  if (outcome === 'unchanged') return t(UNCHANGED[act.what])
  const why = code === 'not-possible' ? NOT_POSSIBLE[act.what] : (BECAUSE[code ?? ''] ?? NOT_KNOWN)
  return t('refused: {why}', { why: t(why) })
}

/** Counts in a sentence, before the action, how many stories will change. */
export function countsOf(items: readonly Pick<BulkOutcome, 'outcome' | 'isPublic'>[]): string {
  const of = (outcome: BulkOutcome['outcome']) => items.filter((item) => item.outcome === outcome).length
  const seen = items.filter((item) => item.isPublic).length
  const [changed, refused, unchanged] = [of('changed'), of('refused'), of('unchanged')]
  return [
    changed === 0
      ? t('Nothing will change.')
      : seen === 0
        ? t('{n, plural, one {# will change.} other {# will change.}}', { n: changed })
        : t(
            '{n, plural, one {# will change, {seen, number} for readers at once.} other {# will change, {seen, number} for readers at once.}}',
            { n: changed, seen },
          ),
    unchanged > 0 && t('{n, plural, one {# stays as it is.} other {# stay as they are.}}', { n: unchanged }),
    refused > 0 && t('{n, plural, one {# is refused.} other {# are refused.}}', { n: refused }),
  ]
    .filter(Boolean)
    .join(' ')
}
