import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { changesOf, OPERATORS } from '#tools/mutants/operators.ts'

/** The desk is counted by itself: it is a third of all lines, and most of it is screens. */
export const ROOMS = ['domain', 'db', 'server', 'app', 'components', 'components/desk', 'cli'] as const
const LEAST = 10
/** Texts, generated and sample content, and files that never change once they have landed. */
const NOT_LOGIC = /\.test\.|\/testing\/|^db\/(?:migrations|sample|schema)\/|^components\/desk\/words\/|\.d\.ts$/

export type Mutant = {
  file: string
  room: string
  operator: string
  line: number
  /** The line of the source without its indentation. */
  text: string
  before: string
  after: string
  source: string
}

export const roomOf = (file: string): string => ROOMS.filter((room) => file.startsWith(`${room}/`)).at(-1) ?? ''

/** Lists the sources that are mutated: those of rooms, folders, files or patterns of names, or all. */
export function sourcesIn(within: readonly string[]): string[] {
  const all = within.length > 0 ? within : ['domain', 'db', 'server', 'app', 'components', 'cli']
  const named = all.flatMap((one) => (fs.existsSync(one) ? [one] : fs.globSync(one)))
  const files = named.flatMap((one) => (fs.statSync(one).isFile() ? [one] : filesIn(one)))
  return files.filter((file) => /\.tsx?$/.test(file) && !NOT_LOGIC.test(file))
}

const filesIn = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))

/** Every mutant of a file. */
export function mutantsOf(file: string): Mutant[] {
  const original = fs.readFileSync(file, 'utf8')
  return changesOf(original, file.endsWith('x') ? 'tsx' : 'ts').map(({ operator, start, end, text }) => {
    const line = original.slice(0, start).split('\n').length
    return {
      file,
      room: roomOf(file),
      operator,
      line,
      text: original.split('\n')[line - 1]?.trim() ?? '',
      before: original.slice(start, end),
      after: text,
      source: original.slice(0, start) + text + original.slice(end),
    }
  })
}

/**
 * Draws `count` mutants of a room, each operator as often as another as long as it has places left. The order is that of
 * a hash with the seed, so that a change of one file leaves what is drawn from the others.
 */
function drawFrom(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  // One a line and operator: two alike would say the same.
  const places = new Map(mutants.map((one) => [`${seed} ${one.file} ${one.operator} ${one.text}`, one]))
  const hashed = [...places].map(([place, one]) => ({ one, by: hashOf(place) }))
  hashed.sort((a, b) => (a.by < b.by ? -1 : 1))
  const byOperator = OPERATORS.map((name) => hashed.filter(({ one }) => one.operator === name))
  const inTurns = byOperator.flatMap((ones) => ones.map((one, turn) => ({ ...one, turn })))
  return inTurns
    .sort((a, b) => a.turn - b.turn || (a.by < b.by ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Shares `count` among rooms by their lines, at least ten each where there are so many. */
export function shares(lines: ReadonlyMap<string, number>, count: number): Map<string, number> {
  const rooms = [...lines].filter(([, all]) => all > 0)
  const least = Math.min(LEAST, Math.floor(count / rooms.length))
  const rest = count - least * rooms.length
  const total = rooms.reduce((sum, [, all]) => sum + all, 0)
  const shared = new Map(rooms.map(([room, all]) => [room, least + Math.floor((rest * all) / total)]))
  const [first] = rooms.toSorted(([, a], [, b]) => b - a)
  const given = [...shared.values()].reduce((sum, one) => sum + one, 0)
  if (first) shared.set(first[0], (shared.get(first[0]) ?? 0) + count - given)
  return shared
}

/** Draws `count` mutants of rooms, folders or files, or of all, in an order in which rooms take turns. */
export function drawMutants({
  within,
  count,
  seed,
}: {
  within: readonly string[]
  count: number
  seed: number
}): Mutant[] {
  const byRoom = Map.groupBy(sourcesIn(within), roomOf)
  const linesOf = (files: string[]) =>
    files.reduce((sum, file) => sum + fs.readFileSync(file, 'utf8').split('\n').length, 0)
  const share = shares(new Map([...byRoom].map(([room, files]) => [room, linesOf(files)])), count)
  const drawn = [...byRoom].flatMap(([room, files]) => {
    const ones = drawFrom(files.flatMap(mutantsOf), share.get(room) ?? 0, seed)
    return ones.map((one, at) => ({ one, turn: (at + 0.5) / ones.length }))
  })
  return drawn.sort((a, b) => a.turn - b.turn).map(({ one }) => one)
}
