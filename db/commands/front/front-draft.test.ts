import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discardFrontDraft, restoreFrontDraft } from '#db/commands/front/discard-front-draft.ts'
import { putStoryOnFront } from '#db/commands/front/put-story-on-front.ts'
import { saveFrontDraft } from '#db/commands/front/save-front-draft.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { deletePicture } from '#db/commands/media/delete-picture.ts'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import type { Db } from '#db/engine/open.ts'
import { publicAnswers } from '#db/proofs/testing/freshness.ts'
import { discardedFronts, frontAtDesk } from '#db/queries/front/front-draft.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { pictureUses } from '#db/queries/media/picture-uses.ts'
import { media } from '#db/schema/tables.ts'
import { ADMIN, aDraft, aStory, MINUTE, must, NOON, openSections, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aPicture } from '#db/testing/seed.ts'
import { type FrontSlots, frontSlots } from '#domain/article/front/front-slots.ts'

let paper: ReturnType<typeof testNewsroom>
let db: Db
let ids: number[]
const PICTURE = 'a'.repeat(64)
beforeEach(() => {
  paper = testNewsroom()
  db = paper.db
  openSections(db)
  ids = ['One', 'Two', 'Three'].map((name, n) => aStory(db, name, {}, NOON - (9 - n) * MINUTE).id)
})
afterEach(() => paper.close())

const story = (n: number) => ids[n] ?? 0
const of = (slots: Partial<FrontSlots>) => frontSlots.parse(slots)
type More = { by?: typeof OTTILIE; replaces?: boolean }
const draft = (slots: Partial<FrontSlots>, version: number, { by = OTTILIE, replaces = false }: More = {}) =>
  saveFrontDraft(db, by, { version, basedOn: savedFront(db).version, slots: of(slots), replaces }, NOON)
const stored = () => frontAtDesk(db).draft

describe('the draft of the front', () => {
  test('is one for all editors, and nothing public changes until it is published', () => {
    const before = JSON.stringify(publicAnswers(db, NOON))
    must(draft({ lead: { story: story(0), headline: 'A front of our own' } }, 0))
    expect(stored()).toMatchObject({ version: 1, basedOn: 0, slots: { lead: { headline: 'A front of our own' } } })
    expect(JSON.stringify(publicAnswers(db, NOON))).toBe(before)
    const { slots } = stored()
    must(saveFront(db, ADMIN, { version: 0, slots: slots ?? of({}), draft: 1 }, NOON))
    expect(frontPage(db).lead?.headline).toBe('A front of our own')
    expect(stored()).toMatchObject({ version: 2, slots: null, basedOn: 1 })
  })

  test('is not overwritten by somebody who has not seen it: they get it with the refusal (P-239)', () => {
    must(draft({ lead: story(0) }, 0))
    expect(draft({ lead: story(1) }, 0, { by: ADMIN })).toMatchObject({
      code: 'changed-meanwhile',
      details: { version: 1, theirs: { lead: story(0) } },
    })
    expect(saveFront(db, ADMIN, { version: 0, slots: of({}), draft: 0 }, NOON)).toMatchObject({
      code: 'changed-meanwhile',
    })
    expect(savedFront(db).version).toBe(0)
    must(draft({ lead: story(1) }, 1, { by: ADMIN, replaces: true }))
    expect(discardedFronts(db)).toMatchObject([{ why: 'replaced', slots: { lead: story(0) } }])
  })

  test('ends where it equals the public front, and its versions go on', () => {
    must(draft({ lead: story(0) }, 0))
    must(draft({}, 1))
    expect(stored()).toMatchObject({ version: 2, slots: null })
    expect(draft({ lead: story(1) }, 0)).toMatchObject({ code: 'changed-meanwhile' })
    expect(discardedFronts(db)).toEqual([])
  })

  test('comes back after it was discarded, and then the one in its place is kept', () => {
    must(draft({ lead: story(0) }, 0))
    const { id, version } = must(discardFrontDraft(db, OTTILIE, { version: 1 }, NOON))
    expect(discardedFronts(db)).toMatchObject([
      { id, why: 'discarded', discardedAt: NOON, changes: [{ place: 'Lead', was: null, is: 'One' }] },
    ])
    expect(discardFrontDraft(db, OTTILIE, { version }, NOON)).toMatchObject({ code: 'not-found' })
    must(draft({ lead: story(1) }, version))
    expect(restoreFrontDraft(db, OTTILIE, { version, id }, NOON)).toMatchObject({ code: 'changed-meanwhile' })
    expect(restoreFrontDraft(db, OTTILIE, { version: 3, id: 99 }, NOON)).toMatchObject({ code: 'not-found' })
    must(restoreFrontDraft(db, OTTILIE, { version: 3, id }, NOON))
    expect(stored()).toMatchObject({ version: 4, slots: { lead: story(0) } })
    expect(discardedFronts(db)).toMatchObject([{ why: 'replaced', slots: { lead: story(1) } }])
  })

  test('keeps the last twenty that ended', () => {
    for (let n = 0; n < 22; n++) {
      const { version } = must(draft({ lead: { story: story(0), headline: `Draft ${n}` } }, stored().version))
      must(discardFrontDraft(db, OTTILIE, { version }, NOON))
    }
    const kept = discardedFronts(db).map(({ slots }) => slots.lead)
    expect(kept).toHaveLength(20)
    expect(kept.at(-1)).toMatchObject({ headline: 'Draft 2' })
  })

  test('keeps its pictures from being deleted, and says where they are', () => {
    db.insert(media).values(aPicture(PICTURE)).run()
    must(draft({ lead: { story: story(0), picture: PICTURE } }, 0))
    expect(deletePicture(db, OTTILIE, { id: PICTURE }, NOON)).toMatchObject({ code: 'in-use' })
    expect(pictureUses(db, OTTILIE, { id: PICTURE }).fronts).toMatchObject([{ name: 'Draft of the front' }])
    must(discardFrontDraft(db, OTTILIE, { version: 1 }, NOON))
    must(deletePicture(db, OTTILIE, { id: PICTURE }, NOON))
  })

  test('follows a section that is merged', () => {
    must(draft({ lead: { newestIn: 1 } }, 0))
    must(mergeTerm(db, ADMIN, 'section', { id: 1, into: 'politics' }, NOON))
    expect(stored().slots?.lead).toEqual({ newestIn: 2 })
  })
})

describe('a story that is put on the front as it is published', () => {
  const place = (article: number, at: string) => putStoryOnFront(db, OTTILIE, { article, place: at }, NOON)

  test('takes the slot, and the rest stays', () => {
    must(saveFront(db, OTTILIE, { version: 0, slots: of({ lead: story(0), strip: [story(1)] }) }, NOON))
    expect(must(place(story(2), 'lead'))).toEqual({ version: 2, before: 1 })
    expect(savedFront(db).slots).toMatchObject({ lead: story(2), strip: [story(1)] })
    expect(must(place(story(2), 'lead'))).toEqual({ version: 2, before: 2 })
  })

  test('leaves its former slot to the rule, with what was said of it', () => {
    const said = { story: story(0), headline: 'Our words' }
    must(saveFront(db, OTTILIE, { version: 0, slots: of({ lead: said }) }, NOON))
    must(place(story(0), 'seconds.1'))
    expect(savedFront(db).slots).toMatchObject({ lead: null, seconds: [null, said, null] })
  })

  test('goes into the draft too, so that the draft does not take it away', () => {
    must(draft({ strip: [story(0)] }, 0))
    must(place(story(1), 'lead'))
    expect(stored()).toMatchObject({ version: 2, basedOn: 1, slots: { lead: story(1), strip: [story(0)] } })
  })

  test('must be public', () => {
    expect(place(aDraft(db, 'Not out').id, 'lead')).toMatchObject({ code: 'not-found' })
    expect(savedFront(db).version).toBe(0)
  })
})

test('is refused for reporters', () => {
  must(draft({ lead: story(0) }, 0))
  const asked = [
    draft({}, 1, { by: TAMSIN }),
    discardFrontDraft(db, TAMSIN, { version: 1 }, NOON),
    restoreFrontDraft(db, TAMSIN, { version: 1, id: 1 }, NOON),
    putStoryOnFront(db, TAMSIN, { article: story(0), place: 'lead' }, NOON),
  ]
  expect(asked.map((one) => !one.ok && one.code)).toEqual(asked.map(() => 'not-allowed'))
})
