import { z } from 'zod'
import { articleFields } from '#domain/article/fields.ts'

const kept = z.object({ version: z.number(), at: z.number(), fields: articleFields })
const asides = z.array(z.object({ label: z.string(), at: z.number(), fields: articleFields }))

/** Words of a story that the server does not have yet. */
export type Kept = z.infer<typeof kept>
/** A text that gave way to another one, kept to copy from. */
export type Aside = z.infer<typeof asides>[number]

const MAX_ASIDES = 5
const keptKey = (id: number) => `broadsheet:story:${id}`
const asideKey = (id: number) => `broadsheet:aside:${id}`

function read<T>(key: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** False where the browser gives no room: then the save line must not say that anything is kept. */
function write(key: string, value: object | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** What this browser keeps of a story by itself, whatever the network does. */
export const journal = {
  kept: (id: number): Kept | null => read(keptKey(id), kept),
  keep: (id: number, what: Kept): boolean => write(keptKey(id), what),
  clear: (id: number): boolean => write(keptKey(id), null),
  asides: (id: number): Aside[] => read(asideKey(id), asides) ?? [],
  setAside: (id: number, aside: Aside): boolean =>
    write(asideKey(id), [aside, ...journal.asides(id)].slice(0, MAX_ASIDES)),
  dropAside: (id: number, aside: Aside): boolean => {
    const rest = journal.asides(id).filter((one) => one.at !== aside.at || one.label !== aside.label)
    return write(asideKey(id), rest.length > 0 ? rest : null)
  },
}
