import { CORE_SCHEMA, load, Type, YAMLException } from 'js-yaml'

/** Dates stay texts, so that their zone is kept; `<<` merges, as it does for the tools. */
const MERGE = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (key) => key === '<<' })
const SCHEMA = CORE_SCHEMA.extend({ implicit: [MERGE] })
/** Values after aliases are expanded: a file of a few lines may stand for billions. */
const MOST_VALUES = 100_000

/**
 * Parses YAML as the site generators do: a quoted text may go on without indentation, and of a key that stands twice the
 * last counts, which `isDoubled` says. Throws with a sentence for text that is no YAML, or expands without bounds.
 */
export function readYaml(text: string): { value: unknown; isDoubled: boolean } {
  try {
    return { value: bounded(load(text, { schema: SCHEMA })), isDoubled: false }
  } catch (error) {
    if (!(error instanceof YAMLException) || error.reason !== 'duplicated mapping key') throw error
    return { value: bounded(load(text, { schema: SCHEMA, json: true })), isDoubled: true }
  }
}

function bounded(value: unknown): unknown {
  const open = [value]
  let count = 0
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (++count > MOST_VALUES) throw new Error('its aliases expand to too many values')
    if (typeof one === 'object' && one !== null) open.push(...Object.values(one).filter((part) => part !== undefined))
  }
  return value
}
