import { describe, expect, test } from 'vitest'
import { type Draft, type DraftAct, isChanged, isUnsaved, step } from '#components/desk/front/draft-state.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import type { FrontAtDesk } from '#domain/article/front/front-views.ts'

const of = (slots: object) => frontSlots.parse(slots)
type At = { version: number; slots: object | null; basedOn?: number }
/** State of the server: the public front and the draft. */
const at = (front: { version: number; slots: object }, { version, slots, basedOn }: At): FrontAtDesk => ({
  front: { ...front, slots: of(front.slots), savedAt: 1, savedBy: null },
  draft: {
    version,
    slots: slots === null ? null : of(slots),
    basedOn: basedOn ?? front.version,
    savedAt: 1,
    savedBy: { id: 'ana', name: 'Ana' },
  },
})
const OUT = { version: 4, slots: { lead: 1 } }
const NONE = at(OUT, { version: 7, slots: null })

function after(...acts: DraftAct[]): Draft {
  const draft = acts.reduce<Draft | null>(step, null)
  if (!draft) throw new Error('There is no draft.')
  return draft
}
const begin: DraftAct = { do: 'begin', at: NONE }
const change = (slots: object): DraftAct => ({ do: 'change', slots: of(slots) })
const receive = (found: FrontAtDesk): DraftAct => ({ do: 'receive', at: found })

test('without a draft the public front is shown, and nothing is to be saved', () => {
  const draft = after(begin)
  expect(draft).toMatchObject({ version: 4, slots: { lead: 1 }, shared: { version: 7 } })
  expect([isChanged(draft), isUnsaved(draft)]).toEqual([false, false])
})

test('a change is to be saved until the server has it', () => {
  const changed = after(begin, change({ lead: 2 }))
  expect([isChanged(changed), isUnsaved(changed)]).toEqual([true, true])
  const saved = after(begin, change({ lead: 2 }), {
    do: 'saved',
    shared: { version: 8, basedOn: 4, slots: of({ lead: 2 }) },
  })
  expect([isChanged(saved), isUnsaved(saved)]).toEqual([true, false])
})

describe('what another editor saved', () => {
  test('is seen, also by undo, which takes back my steps only', () => {
    const theirs = at(OUT, { version: 8, slots: { lead: 1, strip: [5] } })
    const draft = after(begin, change({ lead: 2 }), receive(theirs))
    expect(draft.slots).toMatchObject({ lead: 2, strip: [5, null, null, null] })
    expect(isUnsaved(draft)).toBe(true)
    expect(step(draft, { do: 'undo' })?.slots).toMatchObject({ lead: 1, strip: [5, null, null, null] })
  })

  test('in the same slot is a conflict, in which nothing is lost', () => {
    const theirs = at(OUT, { version: 8, slots: { lead: 3 } })
    const draft = after(begin, change({ lead: 2 }), receive(theirs))
    expect(draft).toMatchObject({ slots: { lead: 2 }, conflict: { places: ['lead'] }, shared: { version: 7 } })
    const mine = after(begin, change({ lead: 2 }), receive(theirs), { do: 'keep-mine' })
    expect(mine).toMatchObject({ slots: { lead: 2 }, conflict: null, replaces: true, shared: { version: 8 } })
    const taken = after(begin, change({ lead: 2 }), receive(theirs), { do: 'take-theirs' })
    expect(taken).toMatchObject({ slots: { lead: 3 }, conflict: null, replaces: false })
    expect([isUnsaved(taken), step(taken, { do: 'undo' })?.slots.lead]).toEqual([false, 2])
  })

  test('is not taken from an answer older than the last save', () => {
    const saved: DraftAct = { do: 'saved', shared: { version: 9, basedOn: 4, slots: of({ lead: 2 }) } }
    expect(after(begin, change({ lead: 2 }), saved, receive(NONE)).slots.lead).toBe(2)
  })

  test('is no conflict if it is my own save, whose answer was lost', () => {
    const mine = at(OUT, { version: 8, slots: { lead: 2 } })
    const draft = after(begin, change({ lead: 2 }), { do: 'send', slots: of({ lead: 2 }) }, change({ lead: 3 }))
    expect(step(draft, receive(mine))).toMatchObject({ slots: { lead: 3 }, conflict: null, shared: { version: 8 } })
  })

  test('is no conflict either if an older answer came between (P-455)', () => {
    const send: DraftAct = { do: 'send', slots: of({ lead: 2 }) }
    const stored = at(OUT, { version: 8, slots: { lead: 2 } })
    const draft = after(begin, change({ lead: 2 }), send, change({ lead: 3 }), receive(NONE), receive(stored))
    expect(draft).toMatchObject({ slots: { lead: 3 }, conflict: null, shared: { version: 8 } })
  })

  test('and published ends the draft here too', () => {
    const saved: DraftAct = { do: 'saved', shared: { version: 8, basedOn: 4, slots: of({ lead: 2 }) } }
    const published = at({ version: 5, slots: { lead: 2 } }, { version: 9, slots: null })
    const draft = after(begin, change({ lead: 2 }), saved, receive(published))
    expect([draft.version, isChanged(draft), isUnsaved(draft)]).toEqual([5, false, false])
  })
})

test('a draft of another front stays on that front until an editor says that it is for the new one (P-450)', () => {
  const behind = at({ version: 5, slots: { lead: 9 } }, { version: 8, slots: { lead: 2 }, basedOn: 4 })
  const draft = after({ do: 'begin', at: behind })
  expect([draft.version, isUnsaved(draft)]).toEqual([4, false])
  const rebased = after({ do: 'begin', at: behind }, { do: 'rebase', front: behind.front })
  expect([rebased.version, isUnsaved(rebased)]).toEqual([5, true])
  // A look that was under way brings the same draft, which is still of the earlier front.
  expect(step(rebased, receive(behind))?.version).toBe(5)
  const restored = at({ version: 5, slots: { lead: 9 } }, { version: 9, slots: { lead: 3 }, basedOn: 3 })
  expect(step(rebased, receive(restored))).toMatchObject({ version: 3, slots: { lead: 3 } })
})

describe('changes that this browser kept', () => {
  const shared = { version: 7, basedOn: 4, slots: of({ lead: 1 }) }
  test('join what the others saved meanwhile', () => {
    const theirs = at(OUT, { version: 8, slots: { lead: 1, strip: [5] } })
    const draft = after({ do: 'begin', at: theirs, kept: { version: 4, slots: of({ lead: 2 }), shared } })
    expect(draft).toMatchObject({ slots: { lead: 2, strip: [5, null, null, null] }, conflict: null })
    expect(isUnsaved(draft)).toBe(true)
  })
  test('are a conflict where the others changed the same', () => {
    const theirs = at(OUT, { version: 8, slots: { lead: 3 } })
    const draft = after({ do: 'begin', at: theirs, kept: { version: 4, slots: of({ lead: 2 }), shared } })
    expect(draft.conflict?.places).toEqual(['lead'])
  })
  test('of an older desk count if the front is still the same', () => {
    const kept = { version: 4, slots: of({ lead: 2 }), shared: null }
    expect(after({ do: 'begin', at: NONE, kept }).slots.lead).toBe(2)
    expect(after({ do: 'begin', at: NONE, kept: { ...kept, version: 3 } }).slots.lead).toBe(1)
  })
})
