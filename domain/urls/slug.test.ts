import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugify } from '#domain/urls/slug.ts'

test.each([
  ['政治', 'zheng-zhi'],
  ['2024年北京宣布新的贸易协定', '2024nian-bei-jing-xuan-bu-xin-de-mao-yi-xie-ding'],
  ['繁體中文新聞', 'fan-ti-zhong-wen-xin-wen'],
  ['ニュース', 'niyusu'],
  ['서울 정치', 'seoul-jeongci'],
  ['ข่าวการเมือง', 'khaawkaaremuueng'],
  ['الأخبار العاجلة', 'alakhbar-alaajla'],
  ['ال\u200cعربية', 'alarbya'],
  ['חדשות', 'khdshvt'],
  ['Щербаков у Києві', 'shcherbakov-u-kiievi'],
  ['Αθήνα', 'athina'],
  ['हिंदी समाचार', 'hindii-smaacaar'],
  ['საქართველო', 'sakartvelo'],
  ['Thành phố Hồ Chí Minh', 'thanh-pho-ho-chi-minh'],
  ['Straße in Köln', 'strasse-in-koln'],
  ['e\u0301lan à l’œuvre', 'elan-a-loeuvre'],
  ['Don’t panic: ½ of €5 & more', 'dont-panic-1-2-of-5-more'],
  ['ＡＢＣ ﬁne', 'abc-fine'],
])('%s becomes %s (P-339)', (text, slug) => expect(slugify(text)).toBe(slug))

test('text without letters gets the fallback slug', () => {
  expect(slugify('🎉🎉')).toBe('story')
  expect(slugify('!!!', 'topic')).toBe('topic')
})

test('a long one is cut at a word', () => {
  const slug = slugify('北京'.repeat(80))
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).toMatch(/^(bei-jing-)+(bei|bei-jing)$/)
})

test('any text gives a part of an address, and that again gives itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const slug = slugify(text)
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slugify(slug)).toBe(slug)
    }),
    { numRuns: 200 },
  )
})
