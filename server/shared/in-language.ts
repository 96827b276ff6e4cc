import { AsyncLocalStorage } from 'node:async_hooks'
import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import Negotiator from 'negotiator'
import type { MessagePart, MessageScripts } from '#domain/messages/rare-rooms.ts'
import { type Spoken, speakBy } from '#domain/messages/spoken.ts'
import { log } from '#server/shared/log.ts'
import { whoseAddress } from '#server/shared/whose-address.ts'

/** A language as the build lists it, with the names of its scripts; English has none. */
type Listed = { language: string; name: string; scripts: MessageScripts | null }

const ENGLISH: Listed = { language: 'en', name: 'English', scripts: null }
const BASE = '/_next/static/messages/'
const place = new AsyncLocalStorage<Spoken>()
let offered: readonly Listed[] = [ENGLISH]
/** Those that are offered, and the language of tests, which is spoken to whoever asks for it. */
let listed = offered
let folder = ''
const loaded = new Map<string, Spoken>()

/**
 * Has this process speak the languages of a build, each within `inLanguage` and English elsewhere. Without messages in
 * the build it speaks English alone. A language's sentences are read when it is first spoken.
 */
export function speakLanguagesOf(distDir: string): void {
  folder = path.join(distDir, 'messages')
  loaded.clear()
  offered = listIn('languages.json') ?? [ENGLISH]
  listed = [...offered, ...(listIn('pseudo.json') ?? [])]
  speakBy(() => place.getStore() ?? spokenIn(ENGLISH.language))
}

function listIn(name: string): Listed[] | null {
  const file = path.join(folder, name)
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Listed[]) : null
}

/**
 * Does work whose sentences are said in a language: a BCP 47 tag; null, or one that is not spoken: English. `parts` are
 * those of its sentences that the page loads.
 */
export const inLanguage = <T>(language: string | null, work: () => T, parts: readonly MessagePart[] = []): T =>
  place.run({ ...spokenIn(closest(language) ?? ENGLISH.language), parts }, work)

/** The spoken language that a person chose; otherwise the one that their browser prefers, by its Accept-Language. */
export function languageFor(accepted: string | undefined, chosen: string | null = null): string {
  const own = closest(chosen)
  if (own !== null || accepted === undefined) return own ?? ENGLISH.language
  const negotiator = new Negotiator({ headers: { 'accept-language': accepted } })
  return negotiator.language(listed.map(({ language }) => language)) ?? ENGLISH.language
}

/**
 * Does the work of a request to the desk or its API in the language of its Accept-Language. Everything else, such as a
 * reader's page, is the same for all, whatever their browser asks for.
 */
export function inLanguageAsked<T>(request: IncomingMessage, response: ServerResponse, work: () => T): T {
  const address = whoseAddress(request.url ?? '')
  if (address === 'desk-api') response.setHeader('Vary', 'Accept-Language')
  if (address !== 'desk-api' && address !== 'desk') return work()
  return inLanguage(languageFor(request.headers['accept-language']), work)
}

/** The spoken language that is this one, or this one without its region; null if there is none. */
function closest(tag: string | null): string | null {
  if (tag === null) return null
  const names = listed.map(({ language }) => language)
  const wanted = [tag.toLowerCase(), tag.split('-', 1)[0]?.toLowerCase()]
  return wanted.flatMap((one) => names.find((name) => name.toLowerCase() === one) ?? [])[0] ?? null
}

function spokenIn(language: string): Spoken {
  const known = loaded.get(language)
  if (known) return known
  const { scripts } = listed.find((one) => one.language === language) ?? ENGLISH
  const sentences = scripts && sentencesOf(language)
  const spoken: Spoken = {
    language: sentences ? language : ENGLISH.language,
    sentences: sentences ?? {},
    choices: offered.map((one) => ({ language: one.language, name: one.name })),
    ...(scripts &&
      sentences && {
        scripts: { first: BASE + scripts.first, rest: BASE + scripts.rest, rare: BASE + scripts.rare },
      }),
  }
  loaded.set(language, spoken)
  return spoken
}

/** Reads the sentences of a language (2–7 ms); null if the build was taken away, and the language is said in English. */
function sentencesOf(language: string): Spoken['sentences'] | null {
  try {
    const file = fs.readFileSync(path.join(folder, `${language}.json`), 'utf8')
    return (JSON.parse(file) as Pick<Spoken, 'sentences'>).sentences
  } catch (error) {
    log('error', 'the sentences of a language could not be read', { language, error })
    return null
  }
}
