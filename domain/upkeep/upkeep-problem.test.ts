import fs from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { speak, speakSaid } from '#domain/messages/testing/speak.ts'
import { upkeepProblem } from '#domain/upkeep/upkeep-problem.ts'

afterEach(() => speak('en'))

test('each of the sentences that a drill stored is said, with its values', () => {
  speak('de', {
    'The search index is damaged.': 'Der Suchindex ist beschädigt.',
    '{n} public stories that are in no list.':
      '{n, plural, one {# Text steht} other {# Texte stehen}} in keiner Liste.',
    '{name} is missing in {where}.': '{name} fehlt in {where}.',
  })
  expect([
    upkeepProblem('The search index is damaged. 1 public stories that are in no list.'),
    upkeepProblem('news.db is missing in s3://store.example/copies.'),
    upkeepProblem('SQLITE_IOERR: disk I/O error'),
  ]).toEqual([
    'Der Suchindex ist beschädigt. 1 Text steht in keiner Liste.',
    'news.db fehlt in s3://store.example/copies.',
    'SQLITE_IOERR: disk I/O error',
  ])
})

test('every error of backups and restores that the desk shows is said in its language', () => {
  speakSaid()
  /** Of the terminal only. */
  const TERMINAL = /roll-back|fetch-backup/
  const texts = fs
    .readdirSync('db/backup', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !TERMINAL.test(file))
    .flatMap((file) => {
      const code = fs.readFileSync(`db/backup/${file}`, 'utf8')
      return [...code.matchAll(/new (?:BackupError|RestoreRefused)\(\s*([`'])(.*?)\1[,)\n]/gs)].map(([, , text = '']) =>
        text.replaceAll(/\$\{[^{}]*(?:\{[^{}]*\}|`[^`]*`)?[^{}]*\}/g, '7'),
      )
    })
  expect(texts.length).toBeGreaterThan(25)
  expect(texts.filter((text) => upkeepProblem(text.replace('try7', 'try')) !== 'SAID')).toEqual([])
})
