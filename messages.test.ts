import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { compileMessages, type DeskLanguage } from '#cli/program/compile-messages.ts'
import { RARE_ROOMS } from '#domain/messages/rare-rooms.ts'
import { catalogOf } from '#tools/messages/catalog.ts'
import { placeOfFiles } from '#tools/messages/places.ts'
import { readPo, updatedPo, writePo } from '#tools/messages/po-file.ts'
import { sentencesIn } from '#tools/messages/sentences.ts'
import { problemOf, problemOfTranslation } from '#tools/messages/valid.ts'

const made: string[] = []
const folder = () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-messages-'))
  made.push(dir)
  return dir
}
afterAll(() => {
  for (const dir of made) fs.rmSync(dir, { recursive: true, force: true })
})

const tool = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, [path.resolve('tools/messages/main.ts'), ...args], { cwd, encoding: 'utf8' })

test('every sentence of the desk is translated into each language, with its values and plurals (P-162)', () => {
  const { status, stdout, stderr } = tool('.', '--check')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout.split('\n').length).toBeGreaterThan(5)
})

test('a language weighs 45 KB at most, 15 KB before the first screen, and 25 KB more in rare rooms (P-164)', () => {
  const to = folder()
  compileMessages('messages', to)
  const bytes = (name: string) => brotliCompressSync(fs.readFileSync(path.join(to, name))).length
  const languages = JSON.parse(fs.readFileSync(path.join(to, 'languages.json'), 'utf8')) as DeskLanguage[]
  const weights = languages.flatMap(({ language, scripts }) =>
    scripts ? { language, first: bytes(scripts.first), rest: bytes(scripts.rest), rare: bytes(scripts.rare) } : [],
  )
  expect(weights.length).toBeGreaterThan(3)
  expect(weights.filter(({ first, rest, rare }) => first > 15_000 || first + rest > 45_000 || rare > 25_000)).toEqual(
    [],
  )
})

const IMPORT = `import { msg, t as say } from '#domain/messages/t.ts'\nimport { rich } from '#components/desk/parts/rich.tsx'\n`
const read = (source: string) => sentencesIn('a.tsx', IMPORT + source)

test('sentences are found in order, with their contexts, in choices and tables', () => {
  const { sentences, problems } = read(`
    const LIST = ['', msg('Listed')]
    const NAMES = { open: msg('Open', 'state'), shut: msg(\`Shut\`), none: '', keys: 'Ctrl S' }
    const Part = ({ isOn, kind }) => (
      <p title={say('Title', {}, 'of a page')}>
        {say(isOn ? 'On' : isOff ? 'Off' : NAMES.shut)} {say(NAMES.open!)} {say(LIST[0] ?? msg('Else'))}
        {rich('See <link>{path}</link>', { path, link: (inside) => <b>{say('Inside')}</b> })}
      </p>
    )
    const t = (text: string) => text
    t('not ours')`)
  expect(problems).toEqual([])
  expect(sentences.map(({ text, context, hasTags }) => [text, context, hasTags])).toEqual([
    ['Listed', undefined, false],
    ['Open', 'state', false],
    ['Shut', undefined, false],
    ['Title', 'of a page', false],
    ['On', undefined, false],
    ['Off', undefined, false],
    ['Else', undefined, false],
    ['See <link>{path}</link>', undefined, true],
    ['Inside', undefined, false],
  ])
  expect(sentencesIn('b.ts', `t('of another module')`).sentences).toEqual([])
})

test.each([
  [`const TITLE = say('Title')`, 'say', /^a\.tsx:3: t\(\) runs while the module is read/],
  ['const ALL = [1].map(() => say(`Title`))', 'mapped', /^a\.tsx:3: t\(\) runs while the module is read/],
  [`const f = () => say('a ' + 'b')`, 'glued', /^a\.tsx:3: t\(\) takes a text that stands here/],
  ['const f = (n) => say(`${n} stories`)', 'template', /takes a text that stands here/],
  [`const f = (kind) => say(nameOf(kind))`, 'call', /takes a text that stands here/],
  [`const f = (name) => msg(name)`, 'name in msg', /msg\(\) takes a text that stands here/],
  [`const f = (where) => say('Open', {}, where)`, 'context', /a context is no text/],
  [`const NAMES = { a: 'A' } as const\nconst f = () => say(NAMES.a)`, 'table', /NAMES is said by t\(\)/],
  [
    `const NAMES = { a: { label: msg('A'), keys: 'Ctrl A' } }\nconst f = (x) => say(NAMES[x])`,
    'row',
    /NAMES is said by/,
  ],
  [`const f = (isOn) => { const x = isOn ? 'On' : 'Off'; return say(x) }`, 'choice', /x is said by t\(\)/],
])('%s is refused', (source, _, problem) => {
  expect(read(source).problems).toEqual([expect.stringMatching(problem)])
})

test('a sentence that another module’s msg() marks is refused', () => {
  const source = `import { t } from '#domain/messages/t.ts'\nconst f = () => t(msg('Marked elsewhere'))`
  expect(sentencesIn('b.ts', source).problems).toEqual([expect.stringMatching(/takes a text that stands here/)])
})

test('a browser loads with the first screen what that imports, later what is lazy, and never what is the server’s', () => {
  const placeOf = placeOfFiles()
  const files = ['components/desk/shell/new-story.tsx', 'components/desk/editor-page/story-desk.tsx']
  expect([...files, 'app/desk/(room)/layout.tsx', 'app/api/http/api-answer.ts'].map(placeOf)).toEqual([
    'first',
    'desk',
    'server',
    'server',
  ])
})

test('a part that rare rooms alone load comes with their sentences; one that others load too does not', () => {
  const placeOf = placeOfFiles()
  expect(
    ['settings/settings-page.tsx', 'look/look-page.tsx', 'parts/undo-toast.tsx', 'media/library/media-page.tsx'].map(
      (file) => placeOf(`components/desk/${file}`),
    ),
  ).toEqual(['rare', 'rare', 'first', 'desk'])
  // A room that was moved or renamed would come with the others, unnoticed.
  for (const room of RARE_ROOMS) expect(fs.existsSync(room.replace('/desk', 'app/desk/(room)')), room).toBe(true)
})

test('a sentence of several files has the earliest place, and two of one id are refused', () => {
  const source = (text: string) => `import { t } from '#domain/messages/t.ts'\nconst f = () => t('${text}')`
  const sources = ['a.ts', 'b.ts'].map((file) => ({ file, source: source('Open') }))
  for (const [a, b] of [
    ['desk', 'first'],
    ['rare', 'desk'],
    ['server', 'rare'],
  ] as const) {
    const { entries, problems } = catalogOf(sources, (file) => (file === 'b.ts' ? b : a))
    expect([entries, problems]).toEqual([
      [{ key: 'Open', text: 'Open', context: '', files: ['a.ts', 'b.ts'], place: b }],
      [],
    ])
  }
  const alike = ['Story nl1nja', 'Story j1xvtu'].map((text, at) => ({ file: `${at}.ts`, source: source(text) }))
  expect(catalogOf(alike, () => 'desk').problems).toEqual([expect.stringMatching(/“.+” and “.+” have one id/)])
})

const STORIES = '{n, plural, one {# story} other {# stories}} of {name}'

test.each([
  ['{n, plural, one {# Text} other {# Texte}} von {name}', 'de', null],
  ['{name}: {n}', 'de', null],
  ['{n, plural, one {# texte} other {# textes}} de {name}', 'fr', null],
  ['{n, plural, other {#話}}／{name}', 'ja', null],
  ['{n, plural, =0 {ohne} other {{n, plural, one {# Text} other {# Texte}}}} von {name}', 'de', null],
  ['{n, plural, =0 {ohne} other {# Texte}} von {name}', 'de', 'the plural of {n} lacks one'],
  ['{n, plural, =0 {-} one {-} two {-} few {-} many {-} other {-}} {name}', 'ar', null],
  ['{n, plural, one {خبر} two {خبران} few {#} other {#}} {name}', 'ar', 'the plural of {n} lacks zero, many'],
  ['{n, plural, one {# Text} two {#} other {#}} {name}', 'de', 'the plural of {n} has two, which de does not have'],
  ['{n, plural, one {# Text} other {# Texte}}', 'de', 'name is missing'],
  ['{n, plural, one {# Text} other {# Texte}} {Name} {name}', 'de', 'the English sentence has no Name'],
  ['{n, select, one {a} other {b}} {name}', 'de', 'n is a select here and a plural in English'],
  ["L'article {n} {name}", 'fr', "it has a ', which quotes in ICU: write ’"],
  ['{n {name}', 'de', expect.stringMatching(/^it is no ICU message/)],
  [' {n} {name}', 'de', 'it begins or ends with a blank, or is empty'],
])('%s in %s', (translation, language, problem) => {
  expect(problemOfTranslation(STORIES, translation, language)).toEqual(problem)
})

test('tags and choices are those of the English sentence', () => {
  const rich = 'See <link>{kind, select, page {the page} other {it}}</link>.'
  const of = (translation: string) => problemOfTranslation(rich, translation, 'de')
  expect(of('<link>{kind, select, page {die Seite} other {es}}</link> ansehen')).toBeNull()
  expect(of('{kind, select, page {die Seite} other {es}} ansehen')).toBe('link is missing')
  expect(of('<link>{kind, select, seite {die Seite} other {es}}</link>')).toBe(
    'kind chooses from seite, other instead of page, other',
  )
  expect(problemOf("a brace is '{'", 'en')).toBeNull()
  expect(problemOf('{n, plural, =0 {unused} other {used #×}}', 'en')).toBeNull()
  expect(problemOf('{n, plural, other {# stories}}', 'en')).toBe('the plural of {n} lacks one')
  expect(problemOf('a stray }', 'en')).toBe('it has a stray brace')
})

const sourceOf = (...texts: string[]) => [
  {
    file: 'domain/a.ts',
    source: `import { t } from '#domain/messages/t.ts'\nconst f = () => [${texts.map((text) => `t(${text})`).join()}]`,
  },
]
const entriesOf = (...texts: string[]) => catalogOf(sourceOf(...texts), () => 'desk').entries

test('a changed sentence keeps its translation as doubtful, beside the sentence as it was (P-163)', () => {
  const [before, after] = [`'Publish the story', {}, 'a button'`, `'Publish this story', {}, 'a button'`]
  const translated = writePo(entriesOf(before, `'Delete'`), 'de')
    .replace('msgid "Publish the story"\nmsgstr ""', 'msgid "Publish the story"\nmsgstr "Text veröffentlichen"')
    .replace('msgid "Delete"\nmsgstr ""', 'msgid "Delete"\nmsgstr "Löschen"')
  const { file, unused } = updatedPo(readPo(translated), entriesOf(`'Cancel'`, after))
  expect(unused).toEqual(['Delete'])
  const written = writePo(entriesOf(`'Cancel'`, after), 'de', file)
  expect(written.split('\n\n').slice(1).join('\n\n')).toBe(`#: domain/a.ts
#. desk
msgid "Cancel"
msgstr ""

#: domain/a.ts
#. desk
#, fuzzy
#| msgctxt "a button"
#| msgid "Publish the story"
msgctxt "a button"
msgid "Publish this story"
msgstr "Text veröffentlichen"
`)
  const again = updatedPo(readPo(written), entriesOf(`'Cancel'`, after))
  expect(writePo(entriesOf(`'Cancel'`, after), 'de', again.file)).toBe(written)
})

test('a sixth language is a copy of the template, filled by hand or from a file', () => {
  const dir = folder()
  const put = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    fs.writeFileSync(path.join(dir, file), text)
  }
  for (const { file, source } of sourceOf(`'Publish'`, `'{n} of {total}', { n, total }`)) put(file, source)
  put('messages/desk.pot', '')
  expect(tool(dir).status).toBe(0)
  fs.copyFileSync(path.join(dir, 'messages/desk.pot'), path.join(dir, 'messages/it.po'))
  expect(tool(dir).stdout).toMatch(/^it {6}0 translated, 2 missing, 0 changed, 0 unused$/m)
  expect(tool(dir, '--check')).toMatchObject({ status: 1, stderr: '\nmessages/it.po: 2 missing, 0 changed\n' })
  put('it.json', JSON.stringify({ Publish: 'Pubblica', '{n} of {total}': '{n} su {totale}', Unknown: 'Ignoto' }))
  const filled = tool(dir, '--fill', 'it', 'it.json')
  expect(filled).toMatchObject({ status: 1, stdout: '1 taken, 2 refused\n' })
  expect(filled.stderr.trim().split('\n')).toEqual([
    '“{n} of {total}”: total is missing: “{n} su {totale}”',
    '“Unknown”: no source has this sentence: “Ignoto”',
  ])
  expect(JSON.parse(tool(dir, '--missing', 'it').stdout)).toEqual({ '{n} of {total}': '' })
  put('it.json', JSON.stringify({ '{n} of {total}': '{n} su {total}' }))
  expect(tool(dir, '--fill', 'it', 'it.json').status).toBe(0)
  expect(tool(dir, '--check').status).toBe(0)
  fs.appendFileSync(path.join(dir, 'domain/a.ts'), `\nconst g = () => t('Later')`)
  expect(tool(dir, '--check').stderr).toContain('messages/desk.pot is not up to date: run npm run messages')
})
