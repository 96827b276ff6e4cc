import type { Layout } from '#domain/article/front/front-slots.ts'
import type { DiscardWhy, FrontVersion } from '#domain/article/front/front-views.ts'
import type { Within } from '#domain/article/lists/ranking.ts'

/** Whether an editor or a rule filled a slot. Used in lower case after a comma and alone. */
const filledBy = { hand: 'by hand', rule: 'automatic' }
const periods = { '3h': '3 hours', '24h': '24 hours', '7d': '7 days' } satisfies Record<Within, string>

/** The front (`/desk/front`): the stories to place, the preview, the selected slot or the layout, and the versions. */
export const frontWords = {
  title: 'Front',
  /** The subject of “… could not be read.” */
  what: 'The front',
  readOnly: 'as readers see it; only editors can change it',
  loading: 'Loading the front',
  width: { label: 'Preview', desktop: 'Desktop', phone: 'Phone' },
  preview: { label: 'Preview of the front', frame: 'The front as readers see it', title: 'The front' },
  bar: {
    draft: 'draft saved for all editors',
    saving: 'saving the draft…',
    kept: 'not saved; kept in this browser',
    lastBy: (who: string, time: string) => `last changed by ${who}, ${time}`,
    noDraft: 'no changes',
    undo: 'Undo',
    redo: 'Redo',
    versions: 'Versions',
    schedule: 'Schedule…',
    publish: 'Publish',
    nothingToPublish: 'No changes to publish',
  },
  banner: {
    meanwhile: (who: string | undefined, time: string) =>
      `${who ?? 'The schedule'} published a front ${time} while you were working.`,
    compare: 'The draft is kept. Look at that front under Versions, then choose.',
    keepDraft: 'Keep the draft',
    none: 'No front yet. Readers see the newest stories.',
    current: (time: string) => `Readers see the front of ${time}.`,
    changes: (n: number) => `${n} ${n === 1 ? 'change' : 'changes'} in this draft.`,
    next: (time: string) => `Next scheduled front: ${time}.`,
    discard: 'Discard draft',
    twice: (headline: string) => `“${headline}” would appear twice.`,
    twiceWhere: (from: string, to: string) => `It is in ${from} and would also be in ${to}.`,
    move: (to: string) => `Move it to ${to}`,
    leave: 'Leave it where it is',
  },
  /** Two editors changed the same slots of the draft. */
  conflict: {
    same: (who: string | undefined, time: string, places: readonly string[]) =>
      `${who ?? 'Somebody'} changed the same, ${time}: ${places.join(', ')}.`,
    kept: 'Neither is lost: theirs would be under Versions, yours under Undo.',
    layout: 'the layout',
    bands: 'the bands',
    keepMine: 'Keep mine',
    useTheirs: 'Use theirs',
  },
  stories: {
    label: 'Stories to place',
    /** The subject of “… could not be read.” */
    what: 'The stories',
    search: 'Search published stories',
    placeholder: 'Find a story',
    notOnFront: 'Not on the front',
    none: 'No published story matches.',
    isIn: (slot: string) => `in ${slot}`,
    showLabel: (headline: string) => `Show on the front: ${headline}`,
    placeLabel: (headline: string) => `Place… ${headline}`,
  },
  placing: { title: 'Place story', slot: 'Slot', confirm: 'Place here' },
  /** The sheet of a slot on a phone. */
  sheet: {
    stories: 'Put a story here',
    /** The act, which stands before the headline. */
    put: 'Put here:',
    moveFrom: (slot: string) => `Move here from ${slot}:`,
    more: 'More stories',
    done: 'Done',
  },
  slot: {
    selected: 'Selected slot',
    position: (n: number, all: number) => `slot ${n} of ${all}`,
    label: (slot: string, isByHand: boolean, headline: string, warnings: readonly string[]) =>
      [
        `${slot}, ${filledBy[isByHand ? 'hand' : 'rule']}: ${headline}`,
        ...(warnings.length > 0 ? [warnings.join(' ')] : []),
      ].join('. '),
    empty: 'No story in this slot.',
    filledBy: 'Filled by',
    fillers: {
      editor: 'an editor',
      rule: 'the default rule',
      mostRead: (within: Within) => `most read, ${periods[within]}`,
      newest: (section: string) => `newest in ${section}`,
    },
    moveUp: 'Move up',
    moveDown: 'Move down',
    remove: 'Remove',
    /** Each after its keys: Alt ↑ ↓, P, Del. */
    keys: { move: 'move', place: 'place', remove: 'remove' },
    headline: 'Headline on the front',
    headlineHint: 'Leave empty to use the story’s own headline.',
    standfirst: 'Standfirst on the front',
    picture: 'Picture',
    pictures: { own: 'The story’s', other: 'Different…', none: 'None' },
    choosePicture: (slot: string) => `Choose a picture for ${slot}`,
    until: 'Leaves this slot at',
    untilHint: 'Then the slot is filled automatically.',
    pin: (section: string) => `Pin to the top of ${section}`,
    unpin: (section: string) => `Unpin from the top of ${section}`,
  },
  warnings: {
    gone: 'This story has been deleted. The slot is filled automatically.',
    withdrawn: 'Withdrawn. The slot is filled automatically.',
    notPublished: 'Not published yet. Until then the slot is filled automatically.',
    over: 'Its time in this slot is over. The slot is filled automatically.',
    old: 'Published more than two days ago.',
    noPicture: 'No picture: shown as text only.',
  },
  layout: {
    heading: 'Layout',
    top: 'Top of the front',
    names: { calm: 'Calm', big: 'Big news', live: 'Live on top' } satisfies Record<Layout, string>,
    hints: {
      calm: 'A lead, seconds beside it, and the latest stories.',
      big: 'The lead across the page. If it is a live story, its updates appear beside it.',
      live: 'A live story above the calm layout, for as long as there is one.',
    } satisfies Record<Layout, string>,
    bands: (isByHand: boolean) => `Bands, ${filledBy[isByHand ? 'hand' : 'rule']}`,
    feature: 'Feature',
    moveUp: (band: string) => `Move up: ${band}`,
    moveDown: (band: string) => `Move down: ${band}`,
    remove: (band: string) => `Remove: ${band}`,
    add: 'Add a band',
    chooseSection: 'Choose a section',
    addFeature: 'A feature across the page',
    automatic: 'Choose the bands automatically',
    hint: 'Select a slot on the page to fill it: click it, or use Tab, ↑ ↓ and Enter.',
  },
  scheduling: {
    title: 'Schedule this front',
    hint: 'It replaces whatever front is live then. A story that has been withdrawn by then is replaced automatically.',
    at: 'Publish at',
    confirm: 'Schedule',
  },
  versions: {
    heading: 'Versions',
    /** The subject of “… could not be read.” */
    what: 'The versions',
    scheduled: 'Scheduled',
    unschedule: 'Cancel schedule',
    none: 'No front has been published yet. Readers see the newest stories.',
    terminal: 'the command line',
    why: { saved: '', 'rolled-back': 'restored', planned: 'scheduled' } satisfies Record<FrontVersion['why'], string>,
    current: 'current',
    discarded: 'Discarded drafts',
    ended: {
      discarded: (who: string) => `discarded by ${who}`,
      replaced: (who: string) => `replaced by a draft of ${who}`,
    } satisfies Record<DiscardWhy, (who: string) => string>,
    restoreDraft: 'Restore as the draft',
    restoreDraftLabel: (time: string, id: number) => `Restore as the draft: discarded ${time}, number ${id}`,
    restore: 'Restore',
    restoreLabel: (time: string, version: number) => `Restore the front of ${time}, version ${version}`,
  },
  changes: { none: 'No visible changes.', reworded: 'new text or picture', automatic: filledBy.rule },
  toasts: {
    published: 'The front is published. Readers get it with their next request.',
    scheduled: (time: string) => `The front is scheduled for ${time}.`,
    unscheduled: (time: string) => `The front scheduled for ${time} is cancelled.`,
    restored: (time: string) => `The front of ${time} is published again.`,
    discarded: 'The draft is discarded. It is under Versions.',
    draftRestored: 'The draft is restored, for all editors.',
    pinned: (section: string) => `${section} shows this story first.`,
    unpinned: (section: string) => `${section} shows its newest story first again.`,
  },
}
