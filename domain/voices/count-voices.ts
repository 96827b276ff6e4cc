import { type CountedAs, voiceOf } from '#domain/voices/voice-name.ts'
import { VOICE_KINDS, type Voice, type VoiceFigures, type VoiceKind } from '#domain/voices/voice-views.ts'

/** A quote of a public story; `at` is when that was published, in ms UTC, and `section` its primary one. */
export type CountedQuote = { speaker: string; role: string; place: string; at: number; section: number | null }
export type KnownVoices = { countedAs: CountedAs; kinds: ReadonlyMap<string, VoiceKind> }
type Named = { name: string; quote: CountedQuote }
/** A time, from an instant until before another, in ms UTC. */
export type Span = { from: number; to: number }

const TOP = 10

/** Counts quotes by who speaks. `quotes` are all of the paper, newest first: an earlier one tells who is quoted for the first time. */
export function countVoices(quotes: readonly CountedQuote[], { countedAs, kinds }: KnownVoices) {
  const names = new Map([...new Set(quotes.map(({ speaker }) => speaker))].map((one) => [one, voiceOf(one, countedAs)]))
  const named = quotes.map((quote): Named => ({ name: names.get(quote.speaker) ?? '', quote }))
  const firstAt = new Map(named.map(({ name, quote }) => [name, quote.at]))
  const isFirst = (name: string, { from, to }: Span) => {
    const at = firstAt.get(name) ?? 0
    return at >= from && at < to
  }
  const bySection = Map.groupBy(named, ({ quote }) => quote.section)
  const within = ({ from, to }: Span, section?: number) => {
    const some = section === undefined ? named : (bySection.get(section) ?? [])
    return Map.groupBy(some.slice(placeOf(some, to), placeOf(some, from)), ({ name }) => name)
  }
  return {
    /** Of a time, and of a section where one is given. */
    figures(span: Span, section?: number): VoiceFigures {
      const byName = within(span, section)
      const counts = [...byName.values()].map(({ length }) => length).sort((a, b) => b - a)
      const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0)
      const ofKind = (kind: VoiceKind | undefined) =>
        sum([...byName].map(([name, ones]) => (kinds.get(name) === kind ? ones.length : 0)))
      return {
        quotes: sum(counts),
        voices: byName.size,
        topTen: sum(counts.slice(0, TOP)),
        firstTime: [...byName.keys()].filter((name) => isFirst(name, span)).length,
        kinds: Object.fromEntries(
          [...VOICE_KINDS, 'unknown' as const].map((kind) => [kind, ofKind(kind === 'unknown' ? undefined : kind)]),
        ) as VoiceFigures['kinds'],
      }
    },
    /** The people who are quoted most. */
    most(span: Span, section: number | undefined, limit: number): Voice[] {
      const spellings = Map.groupBy(named, ({ name }) => name)
      return [...within(span, section)]
        .map(([name, ones]) =>
          voiceFrom(name, ones, {
            all: spellings.get(name) ?? ones,
            kind: kinds.get(name) ?? null,
            isFirstTime: isFirst(name, span),
          }),
        )
        .sort((a, b) => b.quotes - a.quotes || b.lastAt - a.lastAt || (a.name < b.name ? -1 : 1))
        .slice(0, limit)
    },
  }
}

/** The place of the first quote before an instant. */
function placeOf(quotes: readonly Named[], at: number): number {
  let [low, high] = [0, quotes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.quote.at ?? 0) >= at) low = middle + 1
    else high = middle
  }
  return low
}

type Of = Pick<Voice, 'kind' | 'isFirstTime'> & { all: readonly Named[] }

/** `ones` and `all` are newest first. A voice goes by the spelling that it is counted as, where that was quoted. */
function voiceFrom(name: string, ones: readonly Named[], { all, ...of }: Of): Voice {
  const spellings = [...new Set(all.map(({ quote }) => quote.speaker))]
  const own = spellings.find((one) => voiceOf(one, new Map()) === name) ?? spellings[0] ?? name
  const told = (what: 'role' | 'place') => ones.find(({ quote }) => quote[what] !== '')?.quote[what] ?? ''
  return {
    name: own,
    spellings: spellings.filter((one) => one !== own),
    role: told('role'),
    place: told('place'),
    quotes: ones.length,
    lastAt: ones[0]?.quote.at ?? 0,
    ...of,
  }
}
