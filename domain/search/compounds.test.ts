import { expect, test } from 'vitest'
import { compoundEnds, hyphenateGermanWith } from '#domain/search/compounds.ts'

const SYLLABLES = [
  'si-cher-heits-lü-cke',
  'kran-ken-haus',
  're-gie-rung',
  'stadt-rat',
  'land-schaf-ten',
  'fi-sche-rei-ha-fen',
]

hyphenateGermanWith((word) => SYLLABLES.find((one) => one.replaceAll('-', '') === word)?.split('-') ?? [word])

test.each([
  ['Sicherheitslücke', ['heitslücke', 'lücke']],
  ['Krankenhaus', ['kenhaus', 'haus']],
  ['Fischereihafen', ['reihafen', 'hafen']],
  ['Stadtrat', ['rat']],
  ['Regierung', []],
  ['Landschaften', []],
  // A noun begins with a capital letter.
  ['sicherheitslücke', []],
])('%s ends with %j', (word, ends) => {
  expect(compoundEnds(word)).toEqual(ends)
})
