import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { po } from 'gettext-parser'
import { pseudo } from '#cli/program/pseudo.ts'
import { withoutRepeatedForms } from '#cli/program/without-repeated-forms.ts'
import { idOf, keyOf, longIdOf } from '#domain/messages/message-id.ts'
import type { MessagePart } from '#domain/messages/rare-rooms.ts'

/**
 * A language of the desk, in `languages.json`: its own name, and the scripts with its sentences for the first screen, for
 * all others, and for rare rooms; none for English.
 */
export type DeskLanguage = { language: string; name: string; scripts: Record<MessagePart, string> | null }

const ENGLISH: DeskLanguage = { language: 'en', name: 'English', scripts: null }
/** The language of tests: English with other letters. It stands in `pseudo.json`, which a release does not have. */
const PSEUDO = 'en-XA'

/**
 * Writes the sentences of `messages/*.po` into a build: `LANG.json` with all of them for servers, three scripts for
 * browsers that are named by their hash, and `languages.json`. A translation that a change of the English sentence made
 * doubtful is left out: the desk says the English one.
 */
export function compileMessages(from: string, to: string): void {
  fs.rmSync(to, { recursive: true, force: true })
  fs.mkdirSync(to, { recursive: true })
  const languages = fs.globSync('*.po', { cwd: from }).map((file) => path.parse(file).name)
  const listed = languages.toSorted().map((language) => compileFile(path.join(from, `${language}.po`), language, to))
  fs.writeFileSync(path.join(to, 'languages.json'), JSON.stringify([ENGLISH, ...listed]))
  const ofTests = compileFile(path.join(from, 'desk.pot'), PSEUDO, to)
  fs.writeFileSync(path.join(to, 'pseudo.json'), JSON.stringify([ofTests]))
}

function compileFile(file: string, language: string, to: string): DeskLanguage {
  const { headers, translations } = po.parse(fs.readFileSync(file, 'utf8'))
  const all = Object.values(translations).flatMap((ones) => Object.values(ones))
  const keyed = all.map((one) => ({ ...one, key: keyOf(one.msgid, one.msgctxt) }))
  const alike = Map.groupBy(keyed, ({ key }) => idOf(key))
  const said = keyed.flatMap(({ key, msgid, msgstr, comments }) => {
    const sentence = language === PSEUDO ? pseudo(msgid) : msgstr[0]
    const isSaid = msgid !== '' && sentence && !/\bfuzzy\b/.test(comments?.flag ?? '')
    // Also one that is not translated: it must not be taken for the other.
    const id = alike.get(idOf(key))?.length === 1 ? idOf(key) : longIdOf(key)
    return isSaid ? [{ id, sentence: withoutRepeatedForms(sentence, language), place: comments?.extracted }] : []
  })
  const sentencesOf = (ones: typeof said) => Object.fromEntries(ones.map(({ id, sentence }) => [id, sentence]))
  const name = headers['X-Name'] ?? ownName(language)
  const whole = { language, name, sentences: sentencesOf(said) }
  fs.writeFileSync(path.join(to, `${language}.json`), JSON.stringify(whole))
  const write = (part: MessagePart, of: string) => {
    const script = scriptOf(language, sentencesOf(said.filter(({ place }) => place === of)))
    const hash = createHash('sha256').update(script).digest('hex').slice(0, 16)
    const written = `${language}-${part}.${hash}.js`
    fs.writeFileSync(path.join(to, written), script)
    return written
  }
  const scripts = { first: write('first', 'first'), rest: write('rest', 'desk'), rare: write('rare', 'rare') }
  return { language, name, scripts }
}

function ownName(language: string): string {
  if (language === PSEUDO) return pseudo('English')
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
}

/**
 * A classic script that adds sentences to those of the page, and has `t` find them (`domain/messages/spoken.ts`). They are
 * sorted by id, and each id is written as its distance from the one before, which takes two thirds of the room
 * of ids; lines of a template take less room than an array.
 */
function scriptOf(language: string, sentences: Record<string, string>): string {
  const [short, long] = [true, false].map((isShort) =>
    Object.entries(sentences).filter(([id, sentence]) => (id.length === 4 && !sentence.includes('\n')) === isShort),
  ) as [[string, string][], [string, string][]]
  const sorted = short.map(([id, sentence]) => ({ id: Number.parseInt(id, 36), sentence })).sort((a, b) => a.id - b.id)
  const steps = sorted.map(({ id }, at) => (id - (sorted[at - 1]?.id ?? 0)).toString(36))
  const lines = [
    `const m=self.__messages??={language:${JSON.stringify(language)},sentences:{}}`,
    `Object.assign(m.sentences,${JSON.stringify(Object.fromEntries(long))})`,
    `const steps="${steps.join(',')}".split(",")`,
    'let id=0',
    `\`${sorted.map(({ sentence }) => sentence.replace(/[\\`$]/g, '\\$&')).join('\n')}\`.split("\\n").forEach((s,i)=>{m.sentences[(id+=parseInt(steps[i],36)).toString(36).padStart(4,"0")]=s})`,
    'globalThis[Symbol.for("broadsheet.spoken")]??=()=>m',
  ]
  return `{${lines.join(';')}}\n`
}
