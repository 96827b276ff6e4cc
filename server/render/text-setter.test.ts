import { expect, test } from 'vitest'
import { removeFramework } from '#server/render/remove-framework.ts'

const set = (html: string) => removeFramework(html).html
/** Shows soft hyphens as bars. */
const seen = (html: string) => set(html).replaceAll('\u00AD', '|')

test('only French text of a page is changed, and neither code, times, scripts nor attributes', () => {
  const page = (q: string, colon: string) =>
    `<html lang="fr"><head><title>Quoi ?</title><style>a{b:c }</style></head><body><p title="Quoi ?">Quoi${q}?<br>Une chose${colon}: l’eau</p>` +
    '<p lang="en">What ?</p><code>a ? b : c ;</code><pre><b>x !</b></pre><time>20 : 15 ?</time><script data-keep>a ? b : c ;</script>' +
    `<article lang="en"><q lang="fr-CA">Non${q}!</q> So ! <img alt="Quoi ?"> Yes ?</article>Fin${q}!</body></html>`
  expect(set(page(' ', ' '))).toBe(page('\u202F', '\u00A0'))
  expect(set(page(' ', ' ').replaceAll('lang="fr', 'lang="de'))).toBe(page(' ', ' ').replaceAll('lang="fr', 'lang="de'))
})

test.each([
  ['de', 'Donaudampfschifffahrtsgesellschaft', 'Donau|dampf|schiff|fahrts|ge|sell|schaft'],
  ['de-AT', 'Küstenschutzverordnung!', 'Küsten|schutz|ver|ordnung!'],
  ['en', 'An environmentalist’s word', 'An environ|men|talist’s word'],
  ['fr', 'Anticonstitutionnellement ?', 'Anticons|ti|tu|tion|nel|lement\u202F?'],
  ['es', 'Internacionalización', 'Inter|na|cio|na|li|zación'],
])('a long word of %s is parted in a headline, five letters from its ends: %s', (lang, typed, parted) => {
  const page = (words: string) =>
    `<html lang="${lang}"><body><h2 class="headline h3"><a>${words}</a></h2></body></html>`
  expect(seen(page(typed))).toBe(page(parted))
})

test('only words of twelve letters or more are parted, only in headlines, and by their own language', () => {
  const page = `<html lang="de"><head><title>Küstenschutzverordnung</title></head><body>
    <p title="Küstenschutzverordnung">Küstenschutzverordnung</p><p class="headlines">Küstenschutzverordnung</p>
    <h1 class="headline" title="Küstenschutzverordnung">Nachrichten, Küsten&shy;schutzverordnung, Küsten\u00ADschutzverordnung</h1>
    <h2 class="headline" lang="nl">Verantwoordelijkheid</h2><h2 class="headline">Erdbebenwar&amp;nung<time>Küstenschutzverordnung</time></h2>
    </body></html>`.replace('&shy;', '\u00AD')
  expect(set(page)).toBe(page)
})
