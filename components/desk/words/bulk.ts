import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { BulkAct } from '#domain/workflow/bulk-action.ts'

type What = BulkAct['what']
const { stories } = everyScreenWords

/** Actions on many stories of the list: the bar of buttons, the preview and its outcome. `name` is the name chosen. */
export const bulkWords = {
  // The bar.
  region: 'Selected stories',
  selected: (n: number) => `${n} selected`,
  tooMany: (max: number) => `At most ${max} at once: deselect some.`,
  clear: 'Clear',
  buttons: { section: 'Section', topic: 'Topic', assign: 'Assign', schedule: 'Schedule', withdraw: 'Withdraw…' },
  /** Accessible names of the lists to choose from. */
  choose: { section: 'Add to section', topic: 'Add topic', assignee: 'Assign to' },
  withKeys: (name: string, keys: string) => `${name.replace('…', '')} (${keys})`,
  nobody: 'Nobody',

  // Dialogs that ask for more, and the preview.
  scheduleTitle: (n: number) => `When should ${n === 1 ? 'the story' : `${n} stories`} be published?`,
  scheduleHint: (zone: string) => `Newsroom time, ${zone}. Each is published as it is now.`,
  publishAt: 'Publish at',
  withdrawTitle: (n: number) => `Withdraw ${stories(n)}`,
  withdrawHint:
    'Published stories disappear at once from all pages, lists, feeds and search. Their addresses say that they were withdrawn.',
  reason: 'Reason',
  reasonHint: 'not shown to readers',
  preview: 'Preview changes',

  /** The title of the preview: what will be done. */
  title: {
    'add-section': (n, name) => `Add ${stories(n)} to ${name}`,
    'add-topic': (n, name) => `Add the topic ${name} to ${stories(n)}`,
    assign: (n, name) => `Assign ${stories(n)} to ${name}`,
    schedule: (n, name) => `Schedule ${stories(n)} for ${name}`,
    withdraw: (n) => `Withdraw ${stories(n)}`,
  } satisfies Record<What, (n: number, name: string) => string>,
  titleUnassign: (n: number) => `Unassign ${stories(n)}`,
  /** The toast afterwards: what was done. */
  done: {
    'add-section': (n, name) => `${stories(n)} ${n === 1 ? 'is' : 'are'} now also in ${name}.`,
    'add-topic': (n, name) => `${stories(n)} now ${n === 1 ? 'has' : 'have'} the topic ${name}.`,
    assign: (n, name) => `${stories(n)} ${n === 1 ? 'is' : 'are'} now assigned to ${name}.`,
    schedule: (n, name) => `${stories(n)} ${n === 1 ? 'is' : 'are'} scheduled for ${name}.`,
    withdraw: (n) => `${stories(n)} ${n === 1 ? 'is' : 'are'} withdrawn.`,
  } satisfies Record<What, (n: number, name: string) => string>,
  doneUnassign: (n: number) => `${stories(n)} ${n === 1 ? 'is' : 'are'} now unassigned.`,

  columns: { story: 'Story', before: 'Now', after: 'After', was: 'Before', is: 'Now' },
  noTopic: 'no topic',
  untouched: 'not changed',
  scheduled: (time: string) => `scheduled for ${time}`,

  // Progress.
  checking: 'Checking what will change…',
  progress: 'Done so far',
  doneOf: (reached: number, all: number) => `${reached} of ${all} done`,
  stopped: (reached: number, all: number) => `Stopped: ${reached} of ${all} done, the others are not changed.`,
  broken: (reached: number, all: number) =>
    `${reached} of ${all} are done. Some of the next may be too; continuing does nothing twice.`,
  finished: 'Done.',
  nothingDone: 'Nothing was changed.',
  undoHint: 'You can undo this for a day.',
  stop: 'Stop',
  continue: 'Continue',
  change: 'Change',
  act: (what: What, n: number) => `${what === 'withdraw' ? 'Withdraw' : 'Change'} ${stories(n)}`,
  stillChecking: 'Still checking',
  nothingToChange: 'Nothing would change',

  /** Counts of the preview. */
  counts: {
    none: 'Nothing will change.',
    changed: (n: number, publicOnes: number) =>
      `${n} will change${publicOnes === 0 ? '' : `, ${publicOnes} for readers at once`}.`,
    unchanged: (n: number) => (n === 1 ? '1 stays as it is.' : `${n} stay as they are.`),
    refused: (n: number) => (n === 1 ? '1 is refused.' : `${n} are refused.`),
  },

  // Why a story stays as it is.
  unchanged: {
    'add-section': 'no change, it is already in this section',
    'add-topic': 'no change, it already has this topic',
    assign: 'no change, it is already assigned so',
    schedule: 'no change, it is already scheduled for then',
    withdraw: 'no change, it is already withdrawn',
  } satisfies Record<What, string>,
  refused: (why: string) => `refused: ${why}`,
  notPossible: {
    'add-section': 'its state does not allow it',
    'add-topic': 'its state does not allow it',
    assign: 'its state does not allow it',
    schedule: 'its state does not allow it',
    withdraw: 'it is not published',
  } satisfies Record<What, string>,
  /** By the code of the refusal. */
  because: {
    'not-found': 'it no longer exists',
    'not-allowed': 'you are not allowed to do this',
    'changed-meanwhile': 'somebody else changed it',
    'no-headline': 'it has no headline',
    'no-section': 'it is in no section',
    'already-public': 'it is already published as it is',
    'picture-expired': 'the licence of a picture has expired',
    'slug-taken': 'another story has its address',
    embargoed: 'its embargo ends later',
    'time-is-past': 'that time has passed',
    'unknown-person': 'that person no longer works here',
  } as Partial<Record<string, string>>,
  becauseUnknown: 'it cannot be done',

  undone: (n: number) => (n === 1 ? '1 story is as it was.' : `${n} stories are as they were.`),
  /** After the sentence above: stories that somebody changed since. */
  notUndone: (n: number) =>
    n === 1
      ? '1 stays changed, because somebody has edited it since.'
      : `${n} stay changed, because somebody has edited them since.`,

  errors: {
    notDone: 'It could not be done. Try again in a moment.',
    notUndone: 'Nothing was undone. Try again from the list.',
  },
}
