import { expect, test } from 'vitest'
import { frenchSpaces, withFrenchSpaces } from '#server/render/french-spaces.ts'

const N = '\u202F'
const W = '\u00A0'

test.each([
  ['Quoi ?', `Quoi${N}?`],
  ['Vraiment ?!', `Vraiment${N}?!`],
  ['« Oui », dit-elle ; « non ! »', `«${N}Oui${N}», dit-elle${N}; «${N}non${N}!${N}»`],
  ['Une chose : le port', `Une chose${W}: le port`],
  ['Quoi? Non; rien: voilà', 'Quoi? Non; rien: voilà'],
  ['Départ à 20 : 15 ou 20:15', 'Départ à 20 : 15 ou 20:15'],
  ['https://a.example/ ?q=port !important', 'https://a.example/ ?q=port !important'],
])('%s has the spaces of French (P-445)', (typed, set) => {
  expect(frenchSpaces(typed)).toBe(set)
  expect(frenchSpaces(set)).toBe(set)
})

test('only French text of a page is changed, and neither code, times, scripts nor attributes', () => {
  const page = (q: string, colon: string) =>
    `<html lang="fr"><head><title>Quoi ?</title><style>a{b:c }</style></head><body><p title="Quoi ?">Quoi${q}?<br>Une chose${colon}: l’eau</p>` +
    '<p lang="en">What ?</p><code>a ? b : c ;</code><pre><b>x !</b></pre><time>20 : 15 ?</time><script>a ? b : c ;</script>' +
    `<article lang="en"><q lang="fr-CA">Non${q}!</q> So ! <img alt="Quoi ?"> Yes ?</article>Fin${q}!</body></html>`
  expect(withFrenchSpaces(page(' ', ' '))).toBe(page(N, W))
  expect(withFrenchSpaces(page(' ', ' ').replaceAll('lang="fr', 'lang="de'))).toBe(
    page(' ', ' ').replaceAll('lang="fr', 'lang="de'),
  )
})
