import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { visibleText } from '#components/desk/words/testing/visible-text.ts'

const files = ['components/desk', 'app/desk']
  .flatMap((root) => fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => path.join(root, name)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\/|^components\/desk\/words\//.test(file))

const textIn = (file: string) =>
  visibleText(fs.readFileSync(file, 'utf8'), file.endsWith('x') ? 'tsx' : 'ts').map((text) => `${file}: ${text}`)

test('a text in any place where people see it is found', () => {
  const found = visibleText(
    `
    const VIEWS = [{ name: 'Drafts', key: 'draft' }]
    const why = busy ? 'The server did not answer.' : null
    throw new Error('No provider is here.')
    const Part = () => (
      <p className="two classes" title="Read it" aria-label={isOpen ? 'hide' : 'show'}>
        Some text {count === 1 ? 'story' : \`\${count} stories\`} <kbd>Esc</kbd> {names.join(', ')}
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
    'email',
    'as in bylines',
    'on',
    'sent',
  ])
})

test('every text that the desk shows stands in the catalogue', () => {
  expect(files.length).toBeGreaterThan(400)
  expect(files.flatMap(textIn)).toEqual([])
})
