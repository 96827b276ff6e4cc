import { afterEach, beforeEach, expect, test } from 'vitest'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { siteSettings } from '#domain/paper/settings.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

test('a setting that an older version stored is ignored, and the rest is read', () => {
  const stored = JSON.stringify({ name: 'The Halyard', telling: { ownHub: true, hubs: ['https://hub.example/'] } })
  paper.db.$client.prepare("insert or replace into settings (key, value) values ('site', ?)").run(stored)
  const { version: _, ...settings } = paperSettings(paper.db)
  expect(siteSettings.safeParse(settings).error).toBeUndefined()
  expect(settings).toMatchObject({ name: 'The Halyard', telling: { hubs: ['https://hub.example/'] } })
})
