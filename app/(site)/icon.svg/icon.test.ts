import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { iconAnswer } from '#app/(site)/icon-answer.ts'
import { GET as letter } from '#app/(site)/icon.svg/route.ts'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { collectReading } from '#db/engine/reading.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { must } from '#db/testing/cast.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
})
afterAll(() => {
  closeDecoder()
  paper.close()
})

const rename = (name: string, language: 'en' | 'ar') =>
  must(saveSettings(paper.db, SYSTEM, { name, language }, Date.now()))

test('the letter of the paper is that of its name, in any script, with the next request', async () => {
  const seen = new Set<string>()
  for (const [name, language] of [
    ['The Halyard', 'en'],
    ['الصاري', 'ar'],
    ['人民日报', 'en'],
  ] as const) {
    rename(name, language)
    const tags = new Set<string>()
    const answer = await collectReading(tags, letter)
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect([...tags]).toContain('site')
    seen.add(await answer.text())
    const png = Buffer.from(await (await iconAnswer('/apple-touch-icon.png')).arrayBuffer())
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 180, height: 180, channels: 3 })
  }
  expect(seen.size).toBe(3)
})
