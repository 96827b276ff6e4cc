/** Characters around a place at an end of the story, and most of other text at a place, such as an advertisement. */
const NEAR = 500
const MOST_BETWEEN = 1_500

/** Sentences of a story before a change, after it, and now. */
export type Change = Record<'before' | 'after' | 'last', readonly string[]>
/** `cut`: the page has nothing of the story at the place; `unclear`: both texts, or something else. */
export type Trace = 'old' | 'new' | 'cut' | 'unclear' | 'none'

/** Traces of a change on a page, for each stretch between two sentences that every version and the page have. */
export function tracesOf(change: Change, known: ReadonlyMap<string, boolean>, page: string): Trace[] {
  const { before, after, last } = change
  const ends = last.filter((one) => known.get(one))
  return [null, ...ends].map((prev, n) => {
    const next = ends[n] ?? null
    const [was, now] = [before, last].map((text) =>
      text.slice(prev === null ? 0 : text.indexOf(prev) + 1, next === null ? text.length : text.indexOf(next)),
    ) as [string[], string[]]
    const old = was.filter((one) => !after.includes(one) && !last.includes(one))
    const put = now.filter((one) => !before.includes(one))
    if (old.length === 0 && !put.some((one) => after.includes(one))) return 'none'
    const near = NEAR + [...was, ...now].join(' ').length
    const from = prev === null ? 0 : page.indexOf(` ${prev} `) + prev.length + 1
    const to = next === null ? from + near : page.indexOf(` ${next} `, from) + 1
    const isCut = (prev === null || next === null) && now.some((one) => known.has(one))
    return traceIn(page.slice(prev === null ? Math.max(0, to - near) : from, to), { old, put, isCut })
  })
}

/** Looks for sentences of before and of now in a text, the longest first, since one may be a part of the other. */
function traceIn(text: string, { old, put, isCut }: { old: string[]; put: string[]; isCut: boolean }): Trace {
  let rest = text
  const seen = new Set<string>()
  for (const one of [...old, ...put].toSorted((a, b) => b.length - a.length)) {
    if (rest.includes(` ${one} `)) seen.add(one)
    rest = rest.replace(` ${one} `, ' ')
  }
  const there = new Set(rest.split(' '))
  const isReworded = [...old, ...put].some((one) => {
    const words = one.split(' ').filter((word) => word.length > 3)
    return words.filter((word) => there.has(word)).length * 3 > words.length
  })
  const isPut = put.length > 0 && put.every((one) => seen.has(one))
  if (old.some((one) => seen.has(one))) return isPut ? 'unclear' : 'old'
  if (isPut || isCut) return isPut ? 'new' : 'cut'
  if (isReworded || rest.length > MOST_BETWEEN || (old.length > 0 && put.length > 0)) return 'unclear'
  return old.length > 0 ? 'new' : 'old'
}
