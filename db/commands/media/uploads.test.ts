import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  beginUpload,
  dropUpload,
  finishUpload,
  forgetUploads,
  MOST_PROMISED_BYTES,
  MOST_UPLOADS,
  UPLOAD_KEPT_MS,
} from '#db/commands/media/uploads.ts'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import { people } from '#db/schema/people-tables.ts'
import { ADMIN, JONAS, NOON, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Actor } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
  paper.db
    .insert(people)
    .values(
      [OTTILIE, TAMSIN, JONAS, ADMIN].map(({ id, name, role }) => ({
        ...{ id: id ?? '', name, role: role as 'editor', email: `${id}@paper.example` },
        ...{ createdAt: NOON, updatedAt: NOON },
      })),
    )
    .run()
})
afterEach(() => paper.close())

const begin = (actor: Actor, now = NOON) =>
  beginUpload(paper.db, actor, { name: 'quay.jpg', size: MAX_PICTURE_BYTES }, now)
/** Begins as many uploads of the largest size as are allowed, by as many people as it takes. */
function beginAll(people: Actor[]): { actor: Actor; id: string }[] {
  return people.flatMap((actor) =>
    Array.from({ length: MOST_UPLOADS }, () => begin(actor)).flatMap((begun) =>
      begun.ok ? [{ actor, id: begun.value.id }] : [],
    ),
  )
}

test('the announced bytes of all uploads together are bounded (P-153, P-328)', () => {
  const begun = beginAll([OTTILIE, TAMSIN, JONAS])
  expect(begun).toHaveLength(Math.floor(MOST_PROMISED_BYTES / MAX_PICTURE_BYTES))
  expect(begin(JONAS)).toEqual({ ok: false, code: 'too-busy' })
  expect(begin(ADMIN)).toEqual({ ok: false, code: 'too-busy' })
  expect(beginUpload(paper.db, ADMIN, { name: 'dot.png', size: 1 }, NOON).ok).toBe(
    MOST_PROMISED_BYTES % MAX_PICTURE_BYTES > 0,
  )
})

test('finished, cancelled and expired uploads no longer count', () => {
  const [first, second] = beginAll([OTTILIE, TAMSIN, JONAS])
  if (!first || !second) throw new Error('nothing begun')
  expect(begin(ADMIN).ok).toBe(false)
  finishUpload(paper.db, first.actor, { id: first.id, mediaId: 'a' })
  expect(begin(ADMIN).ok).toBe(true)
  expect(begin(ADMIN).ok).toBe(false)
  dropUpload(paper.db, second.actor, { id: second.id })
  expect(begin(ADMIN).ok).toBe(true)
  expect(begin(ADMIN).ok).toBe(false)
  forgetUploads(paper.db, NOON + UPLOAD_KEPT_MS + 1)
  expect(begin(ADMIN, NOON + UPLOAD_KEPT_MS + 1).ok).toBe(true)
})
