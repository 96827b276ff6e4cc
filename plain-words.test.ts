import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'

/** Names that were replaced by the field's own words (docs/decisions/0049-names-in-the-words-of-the-field.md). */
const OLD_NAMES = [
  'whenFree',
  'sayWaiting',
  'someoneWaits',
  'answerOnce',
  'takeBack',
  'putOutAgain',
  'sayPresent',
  'sayGone',
  'handedOn',
  'takeGuess',
  'giveBackGuess',
  'owesFactor',
  'byTurns',
  'usedRules',
  'TELLER',
  'createAskOutside',
  'AskOutside',
  'EndOfIt',
  'AlikeOnes',
  'spreadNews',
  'Galley',
  'Pressed',
  'anyDeed',
  'KINDS_OF_DEED',
  'seldomMissed',
  'anyHistory',
  'promisesBroken',
  'whileNobodyMigrates',
  'asksOf',
  'closeMediaToOthers',
  'closeToOthers',
  'inHashingTurn',
  'HashingIsBusy',
  'searchElsewhere',
  'TOLD_GONE_MS',
  'actOnOne',
  'addNoteTo',
  'putOutNextFront',
  'turnTheDay',
  'useUpCode',
  'takeSecondStep',
  'needsAHand',
  'toPassedOn',
  'goneForPartner',
  'owesSecondFactor',
  'takenBackNinjs',
  'alikeOnes',
  'byKinship',
  'doubledIn',
  'faintness',
  'menuByItself',
  'slipsBetween',
  'spokenName',
  'holdToRate',
  'passThrough',
  'onwardHeaders',
  'askEditors',
  'askHealth',
  'cardsInLine',
  'LineTooLong',
  'MAX_IN_HAND',
  'Tally',
  'MediaHouse',
  'tellMetrics',
  'keepChild',
  'keepCompiled',
  'hearRead',
  'MOST_OF_A_NETWORK',
  'patienceOf',
  'mailOver',
  'askedBy',
  'notTakenIn',
  'endingWell',
  'readyForManyRows',
  'sayWayIn',
  'takeExport',
  'openRoads',
  'askFresh',
  'whichToKeep',
  'NotTaken',
  'NotRestored',
  'BackupStore',
  'lookAgain',
  'lookForAlerts',
  'looksOf',
  'drawnFront',
  'PaperNoun',
  'whoIsTold',
  'NOTHING_SHOWN',
  'usePuttingOut',
  'broughtIn',
]
const OLD_PATHS = [
  'server/telling/',
  'components/desk/door/',
  'components/desk/paper/',
  'components/desk/panel/',
  'components/desk/trail/',
  'components/desk/stories/',
  'components/desk/story/',
  'server/press.ts',
  'server/strip.ts',
  'server/used-rules.ts',
  'ballast',
  'guesses.ts',
  'galley.tsx',
  'end-of-it',
  'alike-ones',
  'db/deed',
  'any-deed',
  'seldom-missed',
  'app/api/asks',
  'app/api/asking',
  'db/searching',
  'turn-the-day',
  'use-up-code',
  'needs-a-hand',
  'gone-for-partner',
  'owes-second-factor',
  'may-have',
  'which-to-keep',
  'look-of',
  'shelf.ts',
  'least-rate',
  'pass-through',
  'passed-headers',
  'front/ask-',
  'cards-in-line',
  'tally.ts',
  'made-from',
  'as-child',
  'hear-read',
  'desk-telling',
  'schema/telling',
  'ending-well',
  'many-rows',
  'way-in.ts',
  'take-export',
  'who-may',
  'bench/strangers.ts',
  'backup-store',
  'look-for-',
  'looks-of',
  'told-room',
  'shown-pictures',
  'put-out',
  'putting-out',
]
const OWN = 'plain-words.test.ts'

const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && file !== OWN && fs.existsSync(file))

test('no identifier of the private dialect is back', () => {
  expect(files.length).toBeGreaterThan(1_500)
  const old = new RegExp(`\\b(?:${OLD_NAMES.join('|')})\\b`)
  expect('retryWhileBusy(db) || whenFree(db)').toMatch(old)
  const found = files.flatMap((file) => {
    const match = old.exec(fs.readFileSync(file, 'utf8'))
    return match ? [`${file}: ${match[0]}`] : []
  })
  expect(found).toEqual([])
})

test('no file name of the private dialect is back', () => {
  expect(files.filter((file) => OLD_PATHS.some((old) => file.includes(old)))).toEqual([])
})

test('no comment begins with a relative clause as its subject', () => {
  const begins = /^\s*(?:\/\/|\/\*\*|\*) (?:So|What|Who|Where|Which|Whoever|Whatever)\b/
  expect('  // Who waits says so.').toMatch(begins)
  expect('/** What `/healthz` says. */').toMatch(begins)
  // The line before is part of the same sentence.
  const goesOn = /^\s*(?:\/\/|\/?\*).*[a-z,;]$/
  const found = files.flatMap((file) =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter((line, at, lines) => begins.test(line) && !goesOn.test(lines[at - 1] ?? ''))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
