import type { NameForm } from '#domain/names/name-form.ts'
import { type FoundName, namesInJson, replaceInJson, type Replacing } from '#domain/names/names-in-story.ts'

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const OF = { front: { place: 'front', kind: 'front' }, letter: { place: 'letter', kind: 'newsletter' } } as const

/** Ids of the stories that have words of their own in the slots of a front or edition. */
export const storiesInSlots = (json: unknown): number[] => nodesIn(json).map(({ story }) => story)

/** Every occurrence of the forms in the words that a front or edition has for a story. */
export const namesInSlots = (json: unknown, story: number, forms: readonly NameForm[]): FoundName[] =>
  wordsFor(json, story).flatMap(({ node, of }) => namesInJson(node, forms, of))

/** Replaces those that were chosen, in place. Returns their keys. */
export const replaceInSlots = (json: unknown, story: number, replacing: Replacing): string[] =>
  wordsFor(json, story).flatMap(({ node, of, into }) => {
    const keys = replaceInJson(node, replacing, of)
    if (into) Object.assign(into, node)
    return keys
  })

function nodesIn(json: unknown): { story: number; node: Node }[] {
  if (!isNode(json)) return []
  // A slot names its story; an edition that was sent keeps its stories by their ids.
  const id = json['story'] ?? ('headline' in json ? json['id'] : undefined)
  return typeof id === 'number' ? [{ story: id, node: json }] : Object.values(json).flatMap(nodesIn)
}

type Part = { node: Node; of: (typeof OF)[keyof typeof OF]; into?: Node }

/** Words for a story, and of an edition that has it the letter above the stories. */
function wordsFor(json: unknown, story: number): Part[] {
  const own = nodesIn(json).filter((one) => one.story === story)
  if (!isNode(json) || !('above' in json)) return own.map(({ node }) => ({ node, of: OF.front }))
  const { parts: _, corrections: __, ...above } = json
  const letter: Part[] = own.length === 0 ? [] : [{ node: above, of: OF.letter, into: json }]
  return [...own.map(({ node }): Part => ({ node, of: OF.letter })), ...letter]
}
