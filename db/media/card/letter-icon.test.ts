import sharp from 'sharp'
import { expect, test } from 'vitest'
import { letterIcon } from '#db/media/card/letter-icon.ts'

test('the icon shows the first letter of the name by which one looks a paper up', async () => {
  expect(await letterIcon('The Halyard', 'en')).toBe(await letterIcon('halyard', 'en'))
  expect(await letterIcon('Halyard', 'en')).not.toBe(await letterIcon('Gazette', 'en'))
  expect(await letterIcon('L’Écho', 'fr')).toBe(await letterIcon('École', 'fr'))
  expect(await letterIcon('“20 Minuten”', 'de')).toBe(await letterIcon('2', 'de'))
  expect(await letterIcon('الصاري', 'ar')).toBe(await letterIcon('ص', 'ar'))
  expect(await letterIcon('İzmir', 'tr')).toBe(await letterIcon('izmir', 'tr'))
  expect(await letterIcon('izmir', 'en')).not.toBe(await letterIcon('izmir', 'tr'))
})

test('a name without a letter that can be drawn has a front page in its place', async () => {
  const frontPage = await letterIcon('', 'en')
  expect(await letterIcon('མཚན་', 'bo')).toBe(frontPage)
  expect(await letterIcon('🚢', 'en')).toBe(frontPage)
  expect(await letterIcon('人民', 'zh')).not.toBe(frontPage)
})

test.each([
  ['en', 'Halyard'],
  ['en', 'Quay'],
  ['de', 'Österreich'],
  ['ar', 'الصاري'],
  ['zh', '人民日报'],
  ['hi', 'हिन्दुस्तान'],
  ['ka', 'რეზონანსი'],
])('the letter of %s “%s” stands in the middle, and no mask cuts it', async (language, name) => {
  const svg = Buffer.from(await letterIcon(name, language))
  const { info } = await sharp(svg).trim({ threshold: 60 }).toBuffer({ resolveWithObject: true })
  const { width, height, trimOffsetLeft = 0, trimOffsetTop = 0 } = info
  expect(Math.abs(Math.max(width, height) - 512 * 0.56)).toBeLessThanOrEqual(4)
  expect(Math.abs(-trimOffsetLeft + width / 2 - 256)).toBeLessThanOrEqual(2)
  expect(Math.abs(-trimOffsetTop + height / 2 - 256)).toBeLessThanOrEqual(2)
})
