type Random = () => number

const WHO = [
  'The harbour board',
  'A retired pilot',
  'The town’s last cooper',
  'Quenland',
  'Two ferry crews',
  'The night shift at the cannery',
  'A school with eleven pupils',
  'The Assembly',
  'An orchestra without a hall',
  'The upper valley',
  'Mill Island',
  'A former mayor of Ostby',
]
const DOES = [
  'asks for',
  'pays for',
  'votes against',
  'finds',
  'will not give up',
  'closes',
  'rebuilds',
  'counts',
  'buys back',
  'waits for',
  'sells',
  'remembers',
]
const WHAT = [
  'a second sluice',
  'the old tide tables',
  'every lamp on the quay',
  'forty kilometres of rail',
  'the bread oven of Cooper’s Stairs',
  'a bridge that opens at noon',
  'its own weather station',
  'the missing half of a map',
  'three thousand winter coats',
  'a choir for the evening boat',
  'the letters of 1871',
  'a roof over the fish market',
]
const WHEN = [
  'before the winter',
  'after nine years of asking',
  'while the tide is out',
  'and nobody objects',
  'for the price of a rowing boat',
  'against the advice of its own engineers',
  'in the middle of the night',
  'with the help of four neighbouring towns',
]
const TAIL = [
  'because the survey of last spring had measured the wrong wall',
  'as the commission that was to decide it has not met since the flood',
  'although the treasurer says that there is no money for the second part of it',
  'and the people who live beside it learned of the plan from a poster',
]
const BRIEF = [
  'Rain until Sunday',
  'The ferry runs late',
  'Two held at the quay',
  'Oil at seventy-one',
  'The old wall holds',
  'Fog on the strait',
  'Hallin win again',
  'No verdict today',
  'Bees count to five',
  'The strike is off',
]
const GERMAN = [
  'Donaudampfschifffahrtsgesellschaft',
  'Hafenverwaltungsgebührenordnung',
  'Küstenschutzmaßnahmen',
  'Bundesverkehrswegeplanung',
]

const pick = (of: readonly string[], roll: Random): string => of[Math.floor(roll() * of.length)] ?? ''

/** An ordinary headline of 30 to 90 letters. */
export function ordinaryHeadline(roll: Random): string {
  const plain = `${pick(WHO, roll)} ${pick(DOES, roll)} ${pick(WHAT, roll)}`
  return roll() < 0.4 ? `${plain} ${pick(WHEN, roll)}` : plain
}

export const briefHeadline = (roll: Random): string => pick(BRIEF, roll)

/** A headline of about 200 letters, as old systems hold where nobody counted. */
export function longHeadline(roll: Random): string {
  let text = `${ordinaryHeadline(roll)}, ${pick(TAIL, roll)}`
  while (text.length < 180) text += `, ${pick(WHEN, roll)}`
  return text.slice(0, 200).trim()
}

/** A headline whose words are longer than a narrow column. */
export const compoundHeadline = (roll: Random): string =>
  `${pick(GERMAN, roll)} und ${pick(GERMAN, roll)} bleiben, wie sie sind`

/** A standfirst of one to four sentences. */
export const inventedStandfirst = (roll: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => `${ordinaryHeadline(roll)}, ${pick(TAIL, roll)}.`).join(' ')
