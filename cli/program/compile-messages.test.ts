import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compileMessages, type DeskLanguage } from '#cli/program/compile-messages.ts'
import { pseudo } from '#cli/program/pseudo.ts'
import { idOf } from '#domain/messages/message-id.ts'
import type { MessagePart } from '#domain/messages/rare-rooms.ts'
import { type Spoken, speakBy } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-compile-'))
  fs.mkdirSync(path.join(dir, 'messages'))
})
afterEach(() => {
  speakBy(() => ({ language: 'en', sentences: {} }))
  fs.rmSync(dir, { recursive: true })
})

const entry = (place: string, id: string, text: string, more = '') =>
  `#. ${place}\n${more}msgid "${id}"\nmsgstr "${text}"\n`
const header = (language: string) => `msgid ""\nmsgstr "Language: ${language}\\n"\n`
const entries = (...texts: string[]) => [
  entry('first', 'Publish', texts[0] ?? ''),
  entry('desk', 'Open', texts[1] ?? '', 'msgctxt "state"\n'),
  entry('server', 'Gone', texts[2] ?? ''),
  entry('first', 'Doubtful', texts[3] ?? '', texts[3] ? '#, fuzzy\n' : ''),
  entry('rare', 'Restore', texts[4] ?? ''),
]
const put = (file: string, ...parts: string[]) => fs.writeFileSync(path.join(dir, 'messages', file), parts.join('\n'))
const out = (file: string | null) => fs.readFileSync(path.join(dir, 'out', file ?? ''), 'utf8')

function compiled(): DeskLanguage[] {
  put('desk.pot', header(''), ...entries())
  put('de.po', header('de'), ...entries('Veröffentlichen', 'Offen', 'Weg', 'Zweifelhaft', 'Zurückholen'))
  put('ar.po', header('ar'), ...entries('نشر'))
  compileMessages(path.join(dir, 'messages'), path.join(dir, 'out'))
  return JSON.parse(out('languages.json')) as DeskLanguage[]
}

const scriptsOf = (language: string) => ({
  first: expect.stringMatching(new RegExp(`^${language}-first\\.[0-9a-f]{16}\\.js$`)),
  rest: expect.stringMatching(new RegExp(`^${language}-rest\\.[0-9a-f]{16}\\.js$`)),
  rare: expect.stringMatching(new RegExp(`^${language}-rare\\.[0-9a-f]{16}\\.js$`)),
})

test('a build lists the languages, with English and without that of tests', () => {
  expect(compiled()).toEqual([
    { language: 'en', name: 'English', scripts: null },
    { language: 'ar', name: 'العربية', scripts: scriptsOf('ar') },
    { language: 'de', name: 'Deutsch', scripts: scriptsOf('de') },
  ])
})

test('a server gets all sentences, a browser those of its screens; none is a doubtful one', () => {
  const german = compiled().at(-1)
  const ids = { publish: idOf('Publish'), open: idOf('state\u0004Open'), gone: idOf('Gone'), restore: idOf('Restore') }
  const [first, rest, rare] = [
    { [ids.publish]: 'Veröffentlichen' },
    { [ids.open]: 'Offen' },
    { [ids.restore]: 'Zurückholen' },
  ]
  expect(JSON.parse(out('de.json'))).toEqual({
    language: 'de',
    name: 'Deutsch',
    sentences: { ...first, ...rest, ...rare, [ids.gone]: 'Weg' },
  })
  const page = createContext({})
  runInContext('var self = globalThis', page)
  const spoken = () => runInContext('globalThis[Symbol.for("broadsheet.spoken")]()', page) as unknown
  const after = (part: MessagePart) => {
    runInContext(out(german?.scripts?.[part] ?? null), page)
    return spoken()
  }
  expect(after('first')).toEqual({ language: 'de', sentences: first })
  expect(after('rest')).toEqual({ language: 'de', sentences: { ...first, ...rest } })
  expect(after('rare')).toEqual({ language: 'de', sentences: { ...first, ...rest, ...rare } })
})

test('of two sentences with one short id, none is said for the other; marks and lines stay', () => {
  const [one, other] = ['Story 4198', 'Story 8222'] as const
  expect(idOf(one)).toBe(idOf(other))
  put('desk.pot', header(''))
  put(
    'de.po',
    header('de'),
    entry('first', one, 'Text 4198'),
    entry('first', other, ''),
    entry('first', 'Publish', 'Los'),
    entry('first', 'Marks', '`${1}` \\\\ \\"'),
    entry('first', 'Lines', 'Zwei\\nZeilen'),
  )
  compileMessages(path.join(dir, 'messages'), path.join(dir, 'out'))
  const [, german] = JSON.parse(out('languages.json')) as DeskLanguage[]
  const page = createContext({})
  runInContext('var self = globalThis', page)
  runInContext(out(german?.scripts?.first ?? null), page)
  const ofPage = runInContext('globalThis[Symbol.for("broadsheet.spoken")]()', page) as Spoken
  for (const spoken of [ofPage, JSON.parse(out('de.json')) as Spoken]) {
    speakBy(() => spoken)
    expect([t(one), t(other), t('Publish')]).toEqual(['Text 4198', 'Story 8222', 'Los'])
    const marks = ['Marks', 'Lines'].map((english) => spoken.sentences[idOf(english)])
    expect(marks).toEqual(['`${1}` \\ "', 'Zwei\nZeilen'])
  }
})

test('the language of tests says every sentence with accents, longer and in brackets (P-165)', () => {
  compiled()
  const [{ language, name }] = JSON.parse(out('pseudo.json')) as [DeskLanguage]
  expect([language, name]).toEqual(['en-XA', '⟦ËËñğļïïšĥ⟧'])
  const whole = JSON.parse(out('en-XA.json')) as { language: string; sentences: Record<string, string> }
  expect(new Set(Object.values(whole.sentences))).toEqual(
    new Set(['⟦Řëëšťööřëë⟧', '⟦Püübļïïšĥ⟧', '⟦ÖÖpëëñ⟧', '⟦Ğööñëë⟧', '⟦Đööüübťfüüļ⟧']),
  )
  speakBy(() => whole)
  expect(t('Publish')).toBe('⟦Püübļïïšĥ⟧')
})

test('values, plurals, tags and quotes stay as they are in the language of tests', () => {
  const published = '{n, plural, one {# story} other {# stories}} published by {name}'
  speakBy(() => ({ language: 'en-XA', sentences: { [idOf(published)]: pseudo(published) } }))
  expect([1, 1_200].map((n) => t(published, { n, name: 'Ana' }))).toEqual([
    '⟦1 šťööřÿÿ püübļïïšĥëëđ bÿÿ Ana⟧',
    '⟦1,200 šťööřïïëëš püübļïïšĥëëđ bÿÿ Ana⟧',
  ])
  expect(pseudo("See <link>{path}</link> and '{'")).toBe("⟦Šëëëë <link>{path}</link> ååñđ '{'⟧")
})
