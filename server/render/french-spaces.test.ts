import { expect, test } from 'vitest'
import { frenchSpaces } from '#server/render/french-spaces.ts'

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
