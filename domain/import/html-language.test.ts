import { expect, test } from 'vitest'
import { htmlLanguage } from '#domain/import/html-language.ts'

const NOTHING = { language: null, dir: null }
test.each([
  ['<p>It rained.</p>', NOTHING],
  ['<div lang="ar" dir="rtl"><p>أمطرت اليوم.</p></div>', { language: 'ar', dir: 'rtl' }],
  ['<html lang="pt_br"><body><p>Choveu hoje.</p></body></html>', { language: 'pt-BR', dir: null }],
  ['<body dir=RTL><p>גשם</p></body>', { language: null, dir: 'rtl' }],
  ['<p lang="de">Es hat heute geregnet.</p><p>Yes</p>', { language: 'de', dir: null }],
  ['<p>It rained all day, and <i lang="fr">oui</i>, it was cold.</p>', NOTHING],
  ['<p lang="en">One two three</p><p lang="de">Eins zwei drei</p><p lang="fr">un deux trois</p>', NOTHING],
  ['<div lang="nonsense!"><p>It rained.</p></div>', NOTHING],
  [
    '<div lang="he"><script>var language = "a much longer text than there is"</script>גשם</div>',
    { language: 'he', dir: null },
  ],
])('%s says %j (P-341)', (html, said) => expect(htmlLanguage(html)).toEqual(said))

test('markup of any depth is read', () => {
  expect(htmlLanguage(`<div lang="de">${'<b>'.repeat(20_000)}Regen`)).toMatchObject({ language: 'de' })
})
