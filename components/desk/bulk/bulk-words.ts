import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

/** An action with the names of its ids and slugs. */
export type NamedAct = { act: BulkAct; name: string }

const count = (n: number) => (n === 1 ? '1 story' : `${n} stories`)

/** Says what is about to be done: `Put 3 stories in Harbour`. */
export function titleOf({ act, name }: NamedAct, stories: number): string {
  const many = count(stories)
  switch (act.what) {
    case 'add-section':
      return `Put ${many} in ${name}`
    case 'add-topic':
      return `Give ${many} the topic ${name}`
    case 'assign':
      return act.personId === null ? `Take ${many} off everybody’s desk` : `Hand ${many} to ${name}`
    case 'schedule':
      return `Let ${many} go out ${name}`
    case 'withdraw':
      return `Withdraw ${many}`
  }
}

/** Says what was done: `2 stories are now also in Harbour`. */
export function doneOf({ act, name }: NamedAct, stories: number): string {
  const [are, have, go] = stories === 1 ? ['is', 'has', 'goes'] : ['are', 'have', 'go']
  const many = count(stories)
  switch (act.what) {
    case 'add-section':
      return `${many} ${are} now also in ${name}`
    case 'add-topic':
      return `${many} now ${have} the topic ${name}`
    case 'assign':
      return act.personId === null ? `Nobody has ${many} now` : `${name} has ${many} now`
    case 'schedule':
      return `${many} ${go} out ${name}`
    case 'withdraw':
      return `${many} ${are} withdrawn`
  }
}

const BECAUSE: Record<string, string> = {
  'not-found': 'it is not there any more',
  'not-allowed': 'you may not do this to it',
  'changed-meanwhile': 'it was changed meanwhile',
  'no-headline': 'it has no headline',
  'no-section': 'it is in no section',
  'already-public': 'it is public as it stands',
  'picture-expired': 'a picture’s time is over',
  'slug-taken': 'its address is another story’s',
  embargoed: 'its embargo ends later',
  'time-is-past': 'that time is past',
  'unknown-person': 'that person does not work here any more',
}
const NOT_POSSIBLE: Record<BulkAct['what'], string> = {
  'add-section': 'its state does not allow it',
  'add-topic': 'its state does not allow it',
  assign: 'its state does not allow it',
  schedule: 'its state does not allow it',
  withdraw: 'it is not out',
}
const SO_ALREADY: Record<BulkAct['what'], string> = {
  'add-section': 'no change, it is there already',
  'add-topic': 'no change, it has it already',
  assign: 'no change, it is so already',
  schedule: 'no change, it is so already',
  withdraw: 'no change, it is so already',
}

/** Says why a story stays unchanged; null if it changes. */
export function whyNot(act: BulkAct, { outcome, code }: Pick<BulkOutcome, 'outcome' | 'code'>): string | null {
  if (outcome === 'changed') return null
  if (outcome === 'unchanged') return SO_ALREADY[act.what]
  const why = code === 'not-possible' ? NOT_POSSIBLE[act.what] : BECAUSE[code ?? '']
  return `refused: ${why ?? 'it cannot be done'}`
}

/** Counts in a sentence, before the action, how many stories will change. */
export function countsOf(items: readonly Pick<BulkOutcome, 'outcome' | 'isPublic'>[]): string {
  const of = (outcome: BulkOutcome['outcome']) => items.filter((item) => item.outcome === outcome).length
  const seen = items.filter((item) => item.isPublic).length
  const [changed, refused, unchanged] = [of('changed'), of('refused'), of('unchanged')]
  return [
    changed === 0
      ? 'Nothing will change.'
      : `${changed} will change${seen === 0 ? '' : `, ${seen} for readers at once`}.`,
    unchanged > 0 && `${unchanged} ${unchanged === 1 ? 'stays' : 'stay'} as ${unchanged === 1 ? 'it is' : 'they are'}.`,
    refused > 0 && `${refused} ${refused === 1 ? 'is' : 'are'} refused.`,
  ]
    .filter(Boolean)
    .join(' ')
}
