import { expect, test } from 'vitest'
import { useLook } from '#components/desk/look/use-look.ts'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { settingsQueries, type StoredSettings } from '#components/desk/queries/settings-queries.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { flushed, renderHook } from '#components/desk/testing/page.tsx'
import { DEFAULT_SETTINGS } from '#domain/paper/settings.ts'

const STORED: StoredSettings = { ...DEFAULT_SETTINGS, version: 3 }

/** The look over a server that takes what is published, or refuses it. */
function look(isRefused = false) {
  const sent: unknown[] = []
  let stored = STORED
  answerApi(({ body }) => {
    if (body === null) return stored
    sent.push(body)
    if (isRefused) return refusal(409, { title: 'Changed.' })
    stored = { ...stored, ...body, version: stored.version + 1 }
    return stored
  })
  const client = new DeskQueryClient()
  client.setQueryData(settingsQueries.paper().queryKey, STORED)
  const { now } = renderHook(useLook, undefined, { client })
  return { now, sent }
}

test('a tried look is in the preview alone, and what is tried back is no change', () => {
  const { now, sent } = look()
  flushed(() => now().try({ nameplate: 'large' }))
  expect([now().settings?.nameplate, now().draft, sent]).toEqual(['large', { nameplate: 'large' }, []])
  flushed(() => now().try({ nameplate: STORED.nameplate }))
  expect(now().draft).toEqual({})
})

test('a published look is sent once, with the version that it was tried over', async () => {
  const { now, sent } = look()
  flushed(() => now().try({ nameplate: 'large' }))
  flushed(() => now().publish())
  flushed(() => now().publish())
  await answered()
  expect(sent).toEqual([{ nameplate: 'large', version: 3 }])
  expect([now().draft, now().settings?.nameplate, now().isBusy]).toEqual([{}, 'large', false])
})

test('a refused look stays a draft', async () => {
  const { now } = look(true)
  flushed(() => now().try({ nameplate: 'large' }))
  flushed(() => now().publish())
  await answered()
  expect(now().draft).toEqual({ nameplate: 'large' })
})
