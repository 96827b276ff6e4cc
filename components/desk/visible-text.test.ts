import fs from 'node:fs'
import path from 'node:path'
import { compile } from 'tailwindcss'
import { expect, test } from 'vitest'
import { visibleText } from '#components/desk/testing/visible-text.ts'

const files = ['components/desk', 'app/desk']
  .flatMap((root) => fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => path.join(root, name)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file))

const textIn = (file: string) =>
  visibleText(fs.readFileSync(file, 'utf8'), file.endsWith('x') ? 'tsx' : 'ts').map((text) => ({ file, text }))

/** Addresses of examples, and the quotes and dashes of a language in itself. */
const IS_EXAMPLE = /https:\/\/[a-z]+\.example\/|^[“„«]\s?(?:so|ainsi|así)\s?[”“»] –/

/** Names that are the same in every language. */
const IS_NAME = /^(?:https:\/\/|Mastodon|Slack|Newsreader|Literata|Libre Franklin|Bitter|Schibsted Grotesk)$/

/** Whether a text is a list of utilities: each of its words makes a rule of the desk's sheet. */
async function utilities(): Promise<(text: string) => boolean> {
  const desk = fs.readFileSync('app/desk/desk.css', 'utf8').replaceAll(/^@(?:import|source)[^;]*;$/gm, '')
  const sheet = await compile(`${fs.readFileSync('app/theme.css', 'utf8')}${desk}@tailwind utilities;`)
  let { length } = sheet.build([])
  const known = new Map<string, boolean>()
  const isUtility = (word: string) => {
    if (!known.has(word)) {
      const now = sheet.build([word]).length
      known.set(word, now > length)
      length = now
    }
    return known.get(word) === true
  }
  return (text) => text.split(/\s+/).every(isUtility)
}

test('a text in any place where people see it is found', () => {
  const found = visibleText(
    `
    const VIEWS = [{ name: 'Drafts', key: 'draft' }]
    const why = busy ? 'The server did not answer.' : null
    throw new Error('No provider is here.')
    const Part = () => (
      <p className="two classes" title="Read it" aria-label={isOpen ? 'hide' : 'show'}>
        Some text {count === 1 ? 'story' : \`\${count} stories\`} <kbd>Esc</kbd> {names.join(', ')}
        {t('A sentence that is said.', { name: 'Not said' })}
        <Field label="email" hint="as in bylines" autoComplete="off" /> {words.title} · {isOn && 'on'}
        <button onClick={() => toast('sent')} />
      </p>
    )`,
    'tsx',
  )
  expect(found).toEqual([
    'Drafts',
    'The server did not answer.',
    'Read it',
    'hide',
    'show',
    'Some text',
    'story',
    'stories',
    'Not said',
    'email',
    'as in bylines',
    'on',
    'sent',
  ])
})

test('every text that the desk shows is said by t, so that it can be translated', async () => {
  expect(files.length).toBeGreaterThan(400)
  const areUtilities = await utilities()
  expect(['grid gap-3 slim-rail:gap-2', 'grid of stories'].map(areUtilities)).toEqual([true, false])
  const texts = files
    .flatMap(textIn)
    .filter(({ text }) => !areUtilities(text) && !IS_EXAMPLE.test(text) && !IS_NAME.test(text))
  expect(texts.map(({ file, text }) => `${file}: ${text}`)).toEqual([])
})
