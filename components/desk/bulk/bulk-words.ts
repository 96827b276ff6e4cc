import { bulkWords as words } from '#components/desk/words/bulk.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

/** An action with the names of its ids and slugs. */
export type NamedAct = { act: BulkAct; name: string }

const isUnassign = (act: BulkAct) => act.what === 'assign' && act.personId === null

/** Says what is about to be done: `Add 3 stories to Harbour`. */
export const titleOf = ({ act, name }: NamedAct, stories: number): string =>
  isUnassign(act) ? words.titleUnassign(stories) : words.title[act.what](stories, name)

/** Says what was done: `2 stories are now also in Harbour.` */
export const doneOf = ({ act, name }: NamedAct, stories: number): string =>
  isUnassign(act) ? words.doneUnassign(stories) : words.done[act.what](stories, name)

/** Says why a story stays unchanged; null if it changes. */
export function whyNot(act: BulkAct, { outcome, code }: Pick<BulkOutcome, 'outcome' | 'code'>): string | null {
  if (outcome === 'changed') return null
  if (outcome === 'unchanged') return words.unchanged[act.what]
  const why = code === 'not-possible' ? words.notPossible[act.what] : words.because[code ?? '']
  return words.refused(why ?? words.becauseUnknown)
}

/** Counts in a sentence, before the action, how many stories will change. */
export function countsOf(items: readonly Pick<BulkOutcome, 'outcome' | 'isPublic'>[]): string {
  const of = (outcome: BulkOutcome['outcome']) => items.filter((item) => item.outcome === outcome).length
  const seen = items.filter((item) => item.isPublic).length
  const [changed, refused, unchanged] = [of('changed'), of('refused'), of('unchanged')]
  const { counts } = words
  return [
    changed === 0 ? counts.none : counts.changed(changed, seen),
    unchanged > 0 && counts.unchanged(unchanged),
    refused > 0 && counts.refused(refused),
  ]
    .filter(Boolean)
    .join(' ')
}
