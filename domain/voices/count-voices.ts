import { type CountedAs, voiceOf } from '#domain/voices/voice-name.ts'
import { VOICE_KINDS, type Voice, type VoiceFigures, type VoiceKind } from '#domain/voices/voice-views.ts'

/** A quote of a public story; `at` is when that was published, in ms UTC, and `section` its primary one. */
export type CountedQuote = { speaker: string; role: string; place: string; at: number; section: number | null }
export type KnownVoices = { countedAs: CountedAs; kinds: ReadonlyMap<string, VoiceKind> }
/** A time, from an instant until before another, in ms UTC. */
export type Span = { from: number; to: number }

const TOP = 10

/** Counts quotes by who speaks. `quotes` are all of the paper, newest first: an earlier one tells who is quoted for the first time. */
export function countVoices(quotes: readonly CountedQuote[], { countedAs, kinds }: KnownVoices) {
  const names = new Map([...new Set(quotes.map(({ speaker }) => speaker))].map((one) => [one, voiceOf(one, countedAs)]))
  const nameOf = ({ speaker }: CountedQuote) => names.get(speaker) ?? ''
  const firstAt = new Map(quotes.map((quote) => [nameOf(quote), quote.at]))
  const isIn = (at: number, { from, to }: Span) => at >= from && at < to
  const isFirst = (name: string, span: Span) => isIn(firstAt.get(name) ?? 0, span)
  const within = (span: Span, of?: number) => {
    const some = quotes.filter(({ at, section }) => isIn(at, span) && (of === undefined || section === of))
    return Map.groupBy(some, nameOf)
  }
  return {
    /** Of a time, and of a section where one is given. */
    figures(span: Span, section?: number): VoiceFigures {
      const voices = [...within(span, section)].map(([name, { length }]) => ({ name, length }))
      const sum = (some: typeof voices) => some.reduce((all, { length }) => all + length, 0)
      const ofKind = (kind: VoiceKind | undefined) => sum(voices.filter(({ name }) => kinds.get(name) === kind))
      return {
        quotes: sum(voices),
        voices: voices.length,
        topTen: sum(voices.toSorted((a, b) => b.length - a.length).slice(0, TOP)),
        firstTime: voices.filter(({ name }) => isFirst(name, span)).length,
        kinds: Object.fromEntries(
          [...VOICE_KINDS, 'unknown' as const].map((kind) => [kind, ofKind(kind === 'unknown' ? undefined : kind)]),
        ) as VoiceFigures['kinds'],
      }
    },
    /** The people who are quoted most. */
    most(span: Span, section: number | undefined, limit: number): Voice[] {
      const spellings = Map.groupBy(quotes, nameOf)
      return [...within(span, section)]
        .map(([name, ones]) => ({
          ...voiceFrom(name, ones, spellings.get(name) ?? ones),
          kind: kinds.get(name) ?? null,
          isFirstTime: isFirst(name, span),
        }))
        .sort((a, b) => b.quotes - a.quotes || b.lastAt - a.lastAt || (a.name < b.name ? -1 : 1))
        .slice(0, limit)
    },
  }
}

/** `ones` and `all` are newest first. A voice goes by the spelling that it is counted as, where that was quoted. */
function voiceFrom(name: string, ones: readonly CountedQuote[], all: readonly CountedQuote[]) {
  const spellings = [...new Set(all.map(({ speaker }) => speaker))]
  const own = spellings.find((one) => voiceOf(one, new Map()) === name) ?? spellings[0] ?? name
  const told = (what: 'role' | 'place') => ones.find((one) => one[what] !== '')?.[what] ?? ''
  return {
    name: own,
    spellings: spellings.filter((one) => one !== own),
    role: told('role'),
    place: told('place'),
    quotes: ones.length,
    lastAt: ones[0]?.at ?? 0,
  }
}
