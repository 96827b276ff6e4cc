import fs from 'node:fs'
import { parse, type Rule } from 'postcss'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FACES, scriptFaceOf } from '#components/site/font-files.ts'
import { Masthead } from '#components/site/masthead.tsx'
import { lookRules, PaperLook } from '#components/site/paper-look.tsx'
import { ScriptFace } from '#components/ui/script-face.tsx'
import { nameplateSize, typePair } from '#domain/paper/look-fields.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { speechIn } from '#domain/words/speech.ts'

const picture = (mediaId: string) => ({
  mediaId,
  file: mediaId,
  width: 400,
  height: 100,
  widths: [320],
  crops: {},
  placeholder: '',
  alt: '',
  caption: '',
  credit: '',
})

/** Has the faces of the usual look, and the sans. */
const SHEET = fs.readFileSync('app/(site)/styles/schemes.css', 'utf8')

test('the look of the style sheet costs no page a byte', () => {
  expect(renderToStaticMarkup(<PaperLook site={aSite()} />)).toBe('')
})

test.each(typePair.options.flatMap((type) => nameplateSize.options.map((nameplate) => ({ type, nameplate }))))(
  'the rules of $type, $nameplate are whole, small, and name its faces',
  (look) => {
    const css = lookRules(aSite({ ...look, accent: 'culture' }))
    expect(css.length).toBeLessThan(2_000)
    parse(css)
    if (look.type === 'newsreader') expect(css).not.toContain('@font-face')
    const { roman, italic, head } = FACES[look.type]
    for (const file of [roman, italic, head?.file ?? roman]) expect(css + SHEET).toContain(file)
    if (head) expect(css).toContain(`font-family:"${head.family}"`)
    expect(css.includes('.top .wordmark')).toBe(look.nameplate !== 'usual')
  },
)

test('one of two logos is seen, in either scheme and whatever the reader chose', () => {
  const site = aSite({ masthead: 'logo', logo: picture('a'), logoDark: picture('b') })
  const html = renderToStaticMarkup(<Masthead site={site} speech={speechIn(site, 'en')} />)
  expect(html).toMatch(/<span class="by-day">.*<span class="by-night">/s)
  const seen = (selector: string) => {
    const shown: Record<string, string> = {}
    parse(lookRules(site)).walkRules((rule: Rule) => {
      const parent = rule.parent?.type === 'rule' ? (rule.parent as Rule).selector : ''
      if (parent !== selector) return
      rule.walkDecls('display', ({ value }) => void (shown[rule.selector] = value))
    })
    return shown
  }
  const night = { '.by-day': 'none', '.by-night': 'inline' }
  expect(seen('')).toMatchObject({ '.by-night': 'none' })
  expect(seen(':root[data-theme=dark]')).toEqual(night)
  expect(seen(':root:not([data-theme=light])')).toEqual(night)
})

test('papers in Arabic and Hebrew have a serif of their own, and no other has', () => {
  for (const language of ['ar', 'ar-EG', 'fa', 'ur', 'he'])
    expect(renderToStaticMarkup(<ScriptFace language={language} />), language).toContain('@font-face')
  for (const language of ['en', 'de', 'arn', 'zh', 'hr']) expect(scriptFaceOf(language), language).toBeNull()
  expect(scriptFaceOf('he')).not.toBe(scriptFaceOf('ar'))
})
