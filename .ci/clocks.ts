import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { clockTests } from './clock-tests.ts'
import { playwright, vitest } from './steps.ts'

/** A moment at which a run begins, and the time zone of the machine. Newsrooms of tests are mostly in Europe/Oslo. */
type Moment = { name: string; at: string; zone: string }

const AUCKLAND = 'Pacific/Auckland'
const LOS_ANGELES = 'America/Los_Angeles'
const EDGES = {
  'a Sunday': '2027-01-10T11:00:00Z',
  'the last day of a month': '2027-04-30T18:00:00Z',
  '29 February': '2028-02-29T11:00:00Z',
  '31 December, 23:58': '2027-12-31T22:58:00Z',
  'the change to summer time': '2027-03-28T00:58:00Z',
  'the change from summer time': '2027-10-31T00:58:00Z',
}
const MOMENTS: Moment[] = Object.entries(EDGES).flatMap(([name, at]) =>
  [AUCKLAND, LOS_ANGELES].map((zone) => ({ name, at, zone })),
)

/** `node .ci/gate.ts clocks`: the tests that read the clock, at the edges of the calendar and in far time zones. */
export function clocks(): void {
  for (const moment of MOMENTS) runAt(moment)
}

/** The tests of the sample: of planning, schedules, dates and the archive. */
const SAMPLE = /planning|schedule|clock|calendar|dates|archive-date|archive\.test/

/** A sample for `npm run test:long`: a Sunday in Auckland, and the end of a year in Los Angeles. */
export function someClocks(): void {
  for (const moment of MOMENTS)
    if (moment.name === (moment.zone === AUCKLAND ? 'a Sunday' : '31 December, 23:58')) runAt(moment, SAMPLE)
}

function runAt({ name, at, zone }: Moment, isRun = /./): void {
  const library = libraryOfFaketime()
  // An offset, because each process would begin at a moment of its own otherwise.
  const clock = () => ({
    LD_PRELOAD: library,
    FAKETIME: `+${Math.round((Date.parse(at) - Date.now()) / 1_000)}s`,
    TZ: zone,
    // The sample is of that moment, too.
    SHARED_SAMPLE: '',
  })
  const files = (kind: 'unit' | 'browser') => clockTests(kind).filter((file) => isRun.test(file))
  vitest(`unit tests on ${name} in ${zone}`, files('unit'), clock())
  playwright(
    `browser tests on ${name} in ${zone}`,
    [...files('browser'), '--project=journeys', '--project=browser'],
    clock(),
  )
}

/** Finds the library that is loaded before others, or installs it. Throws a sentence if neither works. */
function libraryOfFaketime(): string {
  const find = () => fs.globSync('/usr/lib/*/faketime/libfaketimeMT.so.1')[0]
  if (find() === undefined)
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq faketime'], { stdio: 'inherit' })
  const found = find()
  if (found === undefined) throw new Error('The tests of the calendar need faketime: install it.')
  return found
}
