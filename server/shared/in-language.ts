import { AsyncLocalStorage } from 'node:async_hooks'
import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import Negotiator from 'negotiator'
import { type Spoken, speakBy } from '#domain/messages/spoken.ts'
import { whoseAddress } from '#server/shared/whose-address.ts'
import { log } from '#server/shared/log.ts'

/** A language as the build lists it, with the names of its scripts. */
type Listed = { language: string; name: string; first: string; rest: string }

const ENGLISH = { language: 'en', name: 'English' }
/** The language of tests, which is spoken to whoever asks for it and offered to nobody; a release does not have it. */
const PSEUDO = 'en-XA'
const BASE = '/_next/static/messages/'
/** The language of a work, whose sentences are read only if it says one. */
const place = new AsyncLocalStorage<{ language: string; isFirstScreen: boolean }>()
let listed: readonly Listed[] = []
let folder = ''
const loaded = new Map<string, Spoken>()

/**
 * Has this process speak the languages of a build, each within `inLanguage` and English elsewhere. Without messages in
 * the build it speaks English alone. A language's sentences are read when it is first spoken.
 */
export function speakLanguagesOf(distDir: string): void {
  folder = path.join(distDir, 'messages')
  loaded.clear()
  listed = ['languages.json', 'pseudo.json']
    .map((name) => path.join(folder, name))
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as Listed[])
    .filter(({ language }) => language !== ENGLISH.language)
  speakBy(() => {
    const { language, isFirstScreen } = place.getStore() ?? { language: ENGLISH.language, isFirstScreen: false }
    return spokenIn(language, isFirstScreen)
  })
}

/** Does work whose sentences are said in a language: a BCP 47 tag; null, or one that is not spoken: English. */
export const inLanguage = <T>(language: string | null, work: () => T, { isFirstScreen = false } = {}): T =>
  place.run({ language: closest(language) ?? ENGLISH.language, isFirstScreen }, work)

/** The spoken language that a person chose; otherwise the one that their browser prefers, by its Accept-Language. */
export function languageFor(accepted: string | undefined, chosen: string | null = null): string {
  const own = closest(chosen)
  if (own !== null || accepted === undefined) return own ?? ENGLISH.language
  const negotiator = new Negotiator({ headers: { 'accept-language': accepted } })
  return negotiator.language([ENGLISH.language, ...listed.map(({ language }) => language)]) ?? ENGLISH.language
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
  const names = [ENGLISH.language, ...listed.map(({ language }) => language)]
  const wanted = [tag.toLowerCase(), tag.split('-', 1)[0]?.toLowerCase()]
  return wanted.flatMap((one) => names.find((name) => name.toLowerCase() === one) ?? [])[0] ?? null
}

function spokenIn(language: string, isFirstScreen: boolean): Spoken {
  const key = `${language} ${isFirstScreen}`
  const known = loaded.get(key)
  if (known) return known
  const choices = [ENGLISH, ...listed.filter((one) => one.language !== PSEUDO)].map(({ language, name }) => ({
    language,
    name,
  }))
  const own = listed.find((one) => one.language === language)
  const sentences = own && sentencesOf(language)
  const spoken: Spoken =
    own && sentences
      ? { language, sentences, choices, scripts: scriptsOf(own, isFirstScreen) }
      : { language: ENGLISH.language, sentences: {}, choices }
  loaded.set(key, spoken)
  return spoken
}

const scriptsOf = ({ first, rest }: Listed, isFirstScreen: boolean) => ({
  first: BASE + first,
  rest: BASE + rest,
  isFirstScreen,
})

/** Null if the build has been taken away: then the language is said in English. */
function sentencesOf(language: string): Spoken['sentences'] | null {
  const other = loaded.get(`${language} true`) ?? loaded.get(`${language} false`)
  if (other) return other.sentences
  try {
    const file = fs.readFileSync(path.join(folder, `${language}.json`), 'utf8')
    return (JSON.parse(file) as Pick<Spoken, 'sentences'>).sentences
  } catch (error) {
    log('error', 'the sentences of a language could not be read', { language, error })
    return null
  }
}
